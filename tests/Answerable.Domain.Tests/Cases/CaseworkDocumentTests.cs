using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Tests.Cases;

public sealed class CaseworkDocumentTests
{
    [Fact]
    public void The_document_shows_the_table_of_transitions_as_it_is()
    {
        var documented = File.ReadLines(Path.Combine(Root(), "docs", "casework.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && ClockTerm.Read<CaseAct>(cells[1]) is not null)
            .Select(cells => (Act: ClockTerm.Read<CaseAct>(cells[1])!.Value, From: cells[2].Split(", ").Select(state => ClockTerm.Read<CaseState>(state)!.Value).Order(), To: cells[3]))
            .ToList();
        Assert.Equal(Enum.GetValues<CaseAct>(), documented.Select(row => row.Act).Order());
        Assert.All(documented, row =>
        {
            Assert.Equal(Enum.GetValues<CaseState>().Where(state => CaseLife.Allows(state, row.Act)), row.From);
            Assert.All(row.From, state => Assert.Equal(row.To == "-" ? state is CaseState.Logged ? "in-hand" : ClockTerm.Of(state) : row.To, ClockTerm.Of(CaseLife.After(state, row.Act, hasHandler: true))));
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Answerable.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Answerable.slnx was not found above the tests.");
        }

        return folder.FullName;
    }
}
