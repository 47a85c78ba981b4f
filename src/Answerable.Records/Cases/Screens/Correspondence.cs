using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>What came in on a case and what went out, the letters that are being written, and those that can be begun.</summary>
public sealed class Correspondence(RecordsContext records, CaseProcedures procedures)
{
    /// <summary>So many at once, the newest first.</summary>
    public const int Most = 500;

    /// <param name="Templates">Letters of the stage; the first ones have every field.</param>
    /// <param name="WhyNot">Why the person cannot write; null where they can.</param>
    public sealed record View(Case About, IReadOnlyList<Template> Templates, IReadOnlyList<Letter> Drafts, IReadOnlyList<Row> Rows, string? WhyNot);

    /// <param name="Lacks">Fields that the case does not fill in yet, in words.</param>
    public sealed record Template(string Key, string Name, IReadOnlyList<string> Lacks);

    public sealed record Letter(int Number, string Name, string Subject, DateTime DraftedAt);

    public sealed record Row(DateOnly On, CaseEntryKind Kind, string? With, string Text, string ByName, CasePage.EntryFile? File);

    /// <returns>Null where there is no such case.</returns>
    public async Task<View?> ReadAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about)
        {
            return null;
        }

        var file = await scope.FileOfAsync(procedures, about, tracked: false, cancellation);
        var facts = await scope.LetterFactsAsync(file, cancellation);
        var templates = LetterPacks.Of(about.ProcedureKey).Letters
            .Where(template => template.Use is not LetterUse.Answer && template.IsFor(file.Stage.StageKey))
            .Select(template => new Template(template.Key, template.Name, Lacks(template, facts)))
            .OrderBy(template => template.Lacks.Count > 0);
        return new(about, [.. templates], await DraftsAsync(scope, about, cancellation), await RowsAsync(scope, about, cancellation), file.WhyNot(CaseAct.AddEntry, by)?.Message);
    }

    private static IReadOnlyList<string> Lacks(LetterTemplate template, LetterFacts facts) =>
        [.. LetterText.Marks(template.Text).Where(mark => mark.IsField).Select(mark => LetterField.Find(mark.Name)!).Where(field => field.Of(facts) is null).Select(field => field.Words).Distinct(StringComparer.Ordinal)];

    private static Task<List<Letter>> DraftsAsync(Scope scope, Case about, CancellationToken cancellation) =>
        scope.Rows<CaseLetter>().AsNoTracking()
            .Where(letter => letter.CaseId == about.Id && letter.State == LetterState.Drafted)
            .OrderByDescending(letter => letter.Number)
            .Select(letter => new Letter(letter.Number, letter.Name, letter.Subject, letter.DraftedAt))
            .ToListAsync(cancellation);

    private static Task<List<Row>> RowsAsync(Scope scope, Case about, CancellationToken cancellation)
    {
        var (files, kinds) = (scope.Rows<StoredFile>(), CaseEntryWays.Correspondence);
        return scope.Rows<CaseEntry>().AsNoTracking()
            .Where(entry => entry.CaseId == about.Id && kinds.Contains(entry.Kind))
            .OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.At).ThenByDescending(entry => entry.Place)
            .Take(Most)
            .Select(entry => new Row(
                entry.On, entry.Kind, entry.OtherParty, entry.Text, entry.ByName,
                files.Where(stored => stored.Id == entry.FileId).Select(stored => new CasePage.EntryFile(stored.Id, stored.Name, stored.ContentType, stored.Length)).FirstOrDefault()))
            .ToListAsync(cancellation);
    }
}
