using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Parts;

namespace Answerable.Domain.Plans;

/// <summary>Reads out of the words of each row what stands in them: owners, measures, parts, links, documents, recommendations, an agreed later date, what wakes it.</summary>
internal sealed partial class ActivityParts(PlanContents plan, PlanReading reading, Func<Guid> newId)
{
    public void AddAll()
    {
        foreach (var (row, read) in plan.Activities.Zip(reading.Activities))
        {
            Add(plan.Owners, row, [.. OwnerReader.Read(row.Owner).Select(name => (name, false)), .. OwnerReader.Read(Cell(read, "delegates")).Select(name => (name, true))], one => new() { Id = newId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Name = one.name, IsDelegate = one.Item2 });
            Add(plan.Measures, row, MeasureReader.Read(row.Measure), one => new() { Id = newId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Text = one.Text, Code = one.Code });
            Add(plan.Items, row, StrandReader.Read(row.Comment), one => new() { Id = newId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Name = one.Name, Answer = one.Answer, DoneOn = one.DoneOn, IsNotApplicable = one.IsNotApplicable });
            Add(plan.Items, row, ChecklistReader.Read(row.Text), item => new() { Id = newId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Name = item, IsChecklist = true });
            AddDocuments(row);
            Agreed(row, read);
            row.WakeCondition = row.Status == CommitmentStatus.Hibernated ? WakeReader.Read(row.Comment) : null;
        }

        AddLinks();
        AddRecommendations();
    }

    private static string? Cell(ReadActivity read, string field) => read.Supplied.GetValueOrDefault(field);

    private static void Add<TPart, TRead>(List<TPart> parts, Activity row, IReadOnlyList<TRead> read, Func<TRead, TPart> make)
        where TPart : ActivityPart
    {
        var position = 0;
        foreach (var one in read)
        {
            var part = make(one);
            part.Position = ++position;
            parts.Add(part);
        }
    }

    private void AddDocuments(Activity row)
    {
        var position = plan.Documents.Count(document => document.ActivityId == row.Id);
        foreach (var reference in DocumentReader.Read(row.Text).Concat(DocumentReader.Read(row.Comment)).Concat(DocumentReader.Read(row.Measure)))
        {
            if (!plan.Documents.Exists(document => document.ActivityId == row.Id && string.Equals(document.Reference, reference, StringComparison.Ordinal)))
            {
                plan.Documents.Add(new() { Id = newId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Reference = reference, Position = ++position });
            }
        }
    }

    /// <summary>A later date in the row's words, or in a column of revised dates.</summary>
    private static void Agreed(Activity row, ReadActivity read)
    {
        if ((AgreedDateReader.Read(row.Measure) ?? AgreedDateReader.Read(row.Comment) ?? AgreedDateReader.Read(row.Text)) is { } agreed)
        {
            row.AgreedBy = agreed.By;
            row.AgreedDueOn = agreed.On;
        }
        else if (read.Cells.FirstOrDefault(cell => RevisedHeader().IsMatch(cell.Key)) is { Value: { } revised })
        {
            row.AgreedDueOn = DateReader.ReadPeriod(revised)?.LastOn;
        }
    }

    private void AddLinks()
    {
        var numbers = new RowNumbers(plan);
        var header = reading.Columns.FirstOrDefault(column => column.Field == PlanField.Links)?.Header;
        foreach (var (row, of) in plan.Activities.Zip(reading.Activities))
        {
            List<LinkRead> read = [.. LinkReader.ReadCell(Cell(of, "links"), header), .. LinkReader.Read(row.Text), .. LinkReader.Read(row.Comment), .. LinkReader.Read(row.Measure), .. LinkReader.Read(row.DeclaredStatus)];
            var offered = read.DistinctBy(link => (link.Kind, link.Number)).Select(link => (Link: link, To: numbers.Find(link.Number, row)))
                .Where(one => one.To?.Id != row.Id && (one.To is not null || !IsOfASection(one.Link)));
            Add(plan.Links, row, [.. offered], one => new()
            {
                Id = newId(),
                BodyId = row.BodyId,
                PlanId = row.PlanId,
                ActivityId = row.Id,
                Kind = one.Link.Kind,
                ToNumber = one.Link.Number,
                Words = one.Link.Words,
                ToId = one.To?.Id,
            });
        }
    }

    /// <summary>"See Action 6" means a section where the plan's sections are called that.</summary>
    private bool IsOfASection(LinkRead link) =>
        link.CalledA is { } called && plan.Sections.Exists(section => section.Name.Contains($"{called.TrimEnd('s')} {link.Number}", StringComparison.OrdinalIgnoreCase));

    private void AddRecommendations()
    {
        List<(Activity Row, RecommendationRead Cited)> cited = [];
        foreach (var (row, read) in plan.Activities.Zip(reading.Activities))
        {
            foreach (var one in RecommendationReader.ReadCell(Cell(read, "recommendations")).Concat(RecommendationReader.Read(row.Text)).Concat(RecommendationReader.Read(row.Comment)))
            {
                cited.Add((row, one));
            }
        }

        foreach (var note in plan.Footnotes)
        {
            foreach (var one in RecommendationReader.Read(note.Text))
            {
                cited.AddRange(GovernedBy(note).Select(row => (row, one)));
            }
        }

        // A citation without a source belongs to the plan's only source, where there is only one.
        List<string> named = [.. cited.Select(one => one.Cited.Source).OfType<string>().Distinct(StringComparer.Ordinal)];
        var otherwise = named is [var only] ? only : "Recommendations";
        foreach (var row in cited.GroupBy(one => one.Row))
        {
            var position = 0;
            foreach (var (_, one) in row.DistinctBy(one => (one.Cited.Source ?? otherwise, one.Cited.Number)))
            {
                plan.Cited.Add(new()
                {
                    Id = newId(),
                    BodyId = row.Key.BodyId,
                    PlanId = row.Key.PlanId,
                    ActivityId = row.Key.Id,
                    RecommendationId = RecommendationOf(one.Source ?? otherwise, one.Number).Id,
                    Words = one.Words,
                    Position = ++position,
                });
            }
        }
    }

    /// <summary>The rows that a note speaks of: its own, its group's, its section's where it stands on a header.</summary>
    private IEnumerable<Activity> GovernedBy(PlanFootnote note) => note.AttachedTo switch
    {
        "row" or "cell" => plan.Activities.Where(row => row.Id == note.ActivityId),
        "group" => plan.Activities.Where(row => row.SectionId == note.SectionId && string.Equals(row.Group, note.AttachedName, StringComparison.OrdinalIgnoreCase)),
        "header" => plan.Activities.Where(row => row.SectionId == note.SectionId),
        _ => [],
    };

    private Recommendation RecommendationOf(string sourceName, string number)
    {
        var source = plan.RecommendationSources.Find(source => string.Equals(source.Name, sourceName, StringComparison.OrdinalIgnoreCase));
        if (source is null)
        {
            source = new() { Id = newId(), BodyId = plan.Plan.BodyId, PlanId = plan.Plan.Id, Name = sourceName, Position = plan.RecommendationSources.Count + 1 };
            plan.RecommendationSources.Add(source);
        }

        var found = plan.Recommendations.Find(one => one.SourceId == source.Id && string.Equals(one.Number, number, StringComparison.Ordinal));
        if (found is null)
        {
            found = new() { Id = newId(), BodyId = plan.Plan.BodyId, PlanId = plan.Plan.Id, SourceId = source.Id, Number = number, Position = plan.Recommendations.Count + 1 };
            plan.Recommendations.Add(found);
        }

        return found;
    }

    [GeneratedRegex("""\b(revised|extended|new|agreed|amended)\b.*\b(date|deadline|end|due|target|finish|timescale|completion)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RevisedHeader();
}
