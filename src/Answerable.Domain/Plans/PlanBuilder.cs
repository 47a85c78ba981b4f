using System.Text.Json;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Parts;

namespace Answerable.Domain.Plans;

/// <summary>What a plan needs beside what was read: whose it is, its permanent name, its title, and when and by whom it came in.</summary>
public sealed record PlanOrigin(Guid BodyId, string Key, string Title, DateTime At, Guid? ById = null);

/// <summary>Makes a plan with everything in it out of what was read. The same reading gives the same plan, but for its ids.</summary>
public sealed class PlanBuilder
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PlanReading _reading;
    private readonly PlanOrigin _origin;
    private readonly PlanContents _plan;

    private PlanBuilder(PlanReading reading, PlanOrigin origin)
    {
        (_reading, _origin) = (reading, origin);
        _plan = new()
        {
            Plan = new()
            {
                Id = NewId(),
                BodyId = origin.BodyId,
                Key = origin.Key,
                Title = origin.Title,
                PeriodStartOn = reading.PeriodStartOn,
                PeriodEndOn = reading.PeriodEndOn,
                Vision = reading.Vision,
                CreatedAt = origin.At,
            },
        };
    }

    public static PlanContents Build(PlanReading reading, PlanOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(origin);
        var builder = new PlanBuilder(reading, origin);
        builder.AddFrame();
        builder.AddSections();
        builder.AddFootnotes();
        builder.AddDocuments();
        new ActivityParts(builder._plan, reading, builder.NewId).AddAll();
        builder.AddUpdates();
        builder._plan.Plan.LastReference = builder._plan.Activities.Count;
        return builder._plan;
    }

    private Guid NewId() => Guid.CreateVersion7(new DateTimeOffset(_origin.At, TimeSpan.Zero));

    private void AddFrame()
    {
        Fill(_plan.Aims, _reading.Aims, aim => new() { Id = NewId(), BodyId = _origin.BodyId, PlanId = _plan.Plan.Id, Number = aim.Number, Text = aim.Text });
        Fill(_plan.Statements, _reading.Statements, said => new() { Id = NewId(), BodyId = _origin.BodyId, PlanId = _plan.Plan.Id, Heading = said.Heading, Text = said.Text });
        Fill(_plan.Legend, _reading.Legend, term => new() { Id = NewId(), BodyId = _origin.BodyId, PlanId = _plan.Plan.Id, Kind = term.Kind, Code = term.Code, Meaning = term.Meaning });
        Fill(_plan.Budget, _reading.Budget, line => new() { Id = NewId(), BodyId = _origin.BodyId, PlanId = _plan.Plan.Id, Label = line.Label, Amount = line.Amount, IsTotal = line.IsTotal });
        Fill(_plan.Columns, _reading.Columns, column => new()
        {
            Id = NewId(),
            BodyId = _origin.BodyId,
            PlanId = _plan.Plan.Id,
            Field = column.Field is { } field ? Word.Of(field) : null,
            Header = column.Header,
            Help = column.Help,
            IsForPublication = column.IsForPublication,
        });
    }

    private void AddSections()
    {
        Fill(_plan.Sections, _reading.Sections, section => new()
        {
            Id = NewId(),
            BodyId = _origin.BodyId,
            PlanId = _plan.Plan.Id,
            Name = section.Name,
            IsNamedInSource = section.IsNamedInSource,
            HoldsAdditions = section.HoldsAdditions,
            HoldsCarriedForward = section.HoldsCarriedForward,
        });
        Fill(_plan.SideTables, _reading.SideTables, table => new()
        {
            Id = NewId(),
            BodyId = _origin.BodyId,
            PlanId = _plan.Plan.Id,
            Heading = table.Heading,
            SectionId = SectionAt(table.SectionIndex),
            Rows = JsonSerializer.Serialize(table.Rows, s_readable),
        });
        foreach (var (section, read) in _plan.Sections.Zip(_reading.Sections))
        {
            foreach (var row in read.Activities)
            {
                var made = Activity(row, section, _plan.Activities.Count + 1);
                if (SaysAsAbove(made.Target) && _plan.Activities is [.., var above] && above.SectionId == section.Id)
                {
                    made.Target = above.Target with { Text = made.Target.Text };
                    made.OriginalDueOn = above.OriginalDueOn;
                }

                _plan.Activities.Add(made);
            }
        }
    }

    /// <summary>"(See above)", "ditto": the target of the row above.</summary>
    private static bool SaysAsAbove(Target target) =>
        target.Kind == TargetKind.NotUnderstood && target.Text?.Trim(' ', '(', ')', '.', '"').ToUpperInvariant() is "SEE ABOVE" or "AS ABOVE" or "DITTO" or "SAME AS ABOVE" or "SAME";

    private Activity Activity(ReadActivity row, PlanSection section, int position) => new()
    {
        Id = NewId(),
        BodyId = _origin.BodyId,
        PlanId = _plan.Plan.Id,
        SectionId = section.Id,
        Reference = position,
        Position = position,
        Group = row.Group,
        Number = row.Number,
        Text = row.Text,
        Type = row.Type,
        Frequency = row.Frequency,
        Target = row.Target,
        OriginalDueOn = TargetReader.ReadFormer(row.Target.Text) ?? row.Target.DueOn,
        Aims = row.Aims.Count == 0 ? "" : $";{string.Join(';', row.Aims)};",
        Priority = row.Priority,
        Owner = row.Owner,
        Measure = row.Measure,
        DeclaredStatus = row.DeclaredStatus,
        Status = row.Status,
        CompletedOn = row.CompletedOn,
        AsOfOn = row.AsOfOn,
        Comment = row.Comment,
        SourceLine = row.SourceLine,
        SourceCells = row.Cells.Count == 0 ? null : CellsOf(row),
    };

    /// <summary>A header that stands twice keeps both cells, the second under "header (2)".</summary>
    private static string CellsOf(ReadActivity row)
    {
        OrderedDictionary<string, string> cells = [];
        foreach (var (header, cell) in row.Cells)
        {
            var name = header;
            for (var again = 2; !cells.TryAdd(name, cell); again++)
            {
                name = $"{header} ({again})";
            }
        }

        return JsonSerializer.Serialize(cells, s_readable);
    }

    private Guid? SectionAt(int? index) => index is { } at && at >= 0 && at < _plan.Sections.Count ? _plan.Sections[at].Id : null;

    /// <summary>A note on a target's header makes every target of the section count from what the note says.</summary>
    private void AddFootnotes()
    {
        Fill(_plan.Footnotes, _reading.Footnotes, note => new()
        {
            Id = NewId(),
            BodyId = _origin.BodyId,
            PlanId = _plan.Plan.Id,
            Mark = note.Mark,
            Text = note.Text,
            AttachedTo = note.AttachedTo,
            AttachedName = note.AttachedName,
            SectionId = SectionAt(note.SectionIndex),
            ActivityId = note.AttachedTo is "row" or "cell" ? RowOf(note)?.Id : null,
        });
        foreach (var note in _plan.Footnotes.Where(note => note.AttachedTo == "header" && IsOfTarget(note)))
        {
            foreach (var row in _plan.Activities.Where(row => note.SectionId is null || row.SectionId == note.SectionId))
            {
                row.Target = row.Target.RelativeTo(note.Text);
            }
        }
    }

    private bool IsOfTarget(PlanFootnote note) =>
        _reading.Columns.Any(column => column.Field is PlanField.Target or PlanField.End && Plain(column.Header).Equals(Plain(note.AttachedName), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string? header) => (header ?? "").Split('[')[0].Trim();

    private Activity? RowOf(ReadFootnote note) =>
        _plan.Activities.Find(row => (SectionAt(note.SectionIndex) is not { } section || row.SectionId == section) && RowNumbers.Plain(row.Number) == RowNumbers.Plain(note.AttachedName ?? ""));

    /// <summary>The documents of the row's own column, marked as the column is.</summary>
    private void AddDocuments()
    {
        var isForPublication = !_reading.Columns.Any(column => column is { Field: PlanField.Documents, IsForPublication: false });
        foreach (var (row, read) in _plan.Activities.Zip(_reading.Activities))
        {
            var position = 0;
            foreach (var reference in read.Documents)
            {
                _plan.Documents.Add(new() { Id = NewId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Reference = reference, IsForPublication = isForPublication, Position = ++position });
            }
        }
    }

    /// <summary>One update for each text; a text that stands word for word on several rows is one update of them all.</summary>
    private void AddUpdates()
    {
        foreach (var said in _plan.Activities.Where(row => !string.IsNullOrWhiteSpace(row.Comment)).GroupBy(row => (row.Comment, row.DeclaredStatus, row.Status, row.AsOfOn)))
        {
            var update = new ProgressUpdate
            {
                Id = NewId(),
                BodyId = _origin.BodyId,
                PlanId = _plan.Plan.Id,
                Text = said.Key.Comment,
                DeclaredStatus = said.Key.DeclaredStatus,
                Status = said.Key.Status,
                AsOfOn = said.Key.AsOfOn,
                ById = _origin.ById,
                RecordedAt = _origin.At,
            };
            _plan.Updates.Add(update);
            foreach (var row in said)
            {
                _plan.UpdatesOf.Add(new() { Id = NewId(), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, UpdateId = update.Id, Position = 1 });
            }
        }
    }

    private static void Fill<TPart, TRead>(List<TPart> parts, IReadOnlyList<TRead> read, Func<TRead, TPart> make)
        where TPart : PlanPart
    {
        foreach (var one in read)
        {
            var part = make(one);
            part.Position = parts.Count + 1;
            parts.Add(part);
        }
    }
}
