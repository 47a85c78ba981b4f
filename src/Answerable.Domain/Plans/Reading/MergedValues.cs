using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>The value that a merged cell gives to the rows below its first.</summary>
internal sealed class MergedValues
{
    private readonly Dictionary<(int Line, int Column), (int Line, int Column)> above = [];
    private readonly SourceDocument document;

    public MergedValues(SourceDocument document)
    {
        this.document = document;
        if (document.Merged.Count == 0)
        {
            return;
        }

        var indexes = document.Lines.Select((line, at) => (line.Number, at)).Where(line => !document.Lines[line.at].ContinuesRecord).ToDictionary(line => line.Number, line => line.at);
        foreach (var merged in document.Merged.Where(merged => merged.LastLine > merged.FirstLine && indexes.ContainsKey(merged.FirstLine)))
        {
            for (var line = merged.FirstLine + 1; line <= merged.LastLine; line++)
            {
                if (indexes.TryGetValue(line, out var at))
                {
                    above[(at, merged.FirstColumn)] = (indexes[merged.FirstLine], merged.FirstColumn);
                }
            }
        }
    }

    /// <summary>The words of the merged cell that covers this one from above, or null.</summary>
    public string? At(int line, int column) =>
        above.TryGetValue((line, column), out var source) && document.Lines[source.Line].Cells is { } cells && source.Column < cells.Count ? cells[source.Column] : null;
}
