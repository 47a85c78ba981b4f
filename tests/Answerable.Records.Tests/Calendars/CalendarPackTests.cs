using System.Text;
using System.Text.Json;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Records.Calendars;

namespace Answerable.Records.Tests.Calendars;

public sealed class CalendarPackTests
{
    [Fact]
    public void The_shipped_calendars_know_the_days_of_each_nation_from_2012_to_2028()
    {
        var shipped = CalendarPack.Shipped;
        Assert.Equal([140, 158, 174], new[] { CalendarKey.EnglandAndWales, CalendarKey.Scotland, CalendarKey.NorthernIreland }
            .Select(key => shipped.Nations.Single(nation => nation.Nation == key).Holidays.Count(holiday => holiday.KnownUntilOn is null)));
        Assert.All(shipped.Nations, nation => Assert.Equal((new(2012, 1, 1), new(2028, 12, 31)), (nation.KnownFromOn, nation.KnownToOn)));

        // Easter Monday is none in Scotland, St Andrew's Day is one only there, the Boyne only in Northern Ireland.
        Assert.True(shipped.For(CalendarKey.Scotland).IsWorking(new(2026, 4, 6)));
        Assert.False(shipped.For(CalendarKey.EnglandAndWales).IsWorking(new(2026, 4, 6)));
        Assert.False(shipped.For(CalendarKey.Scotland).IsWorking(new(2026, 11, 30)));
        Assert.True(shipped.For(CalendarKey.NorthernIreland).IsWorking(new(2026, 11, 30)));
        Assert.False(shipped.For(CalendarKey.AnyUk).IsWorking(new(2026, 7, 13)));
    }

    [Fact]
    public void The_state_funeral_was_not_known_on_the_day_before_it_was_announced()
    {
        Assert.True(CalendarPack.Shipped.AsKnownOn(CalendarKey.Scotland, new(2022, 9, 8)).IsWorking(new(2022, 9, 19)));
        Assert.False(CalendarPack.Shipped.AsKnownOn(CalendarKey.Scotland, new(2022, 9, 9)).IsWorking(new(2022, 9, 19)));
        Assert.False(CalendarPack.Shipped.AsKnownOn(CalendarKey.EnglandAndWales, new(2019, 6, 9)).IsWorking(new(2020, 5, 4)));
        Assert.True(CalendarPack.Shipped.For(CalendarKey.EnglandAndWales).IsWorking(new(2020, 5, 4)));
    }

    [Fact]
    public void The_published_file_can_be_loaded_again_as_it_is()
    {
        var published = JsonSerializer.Serialize(CalendarPack.Shipped.Nations.ToDictionary(
            nation => Domain.Word.Of(nation.Nation),
            nation => new { division = Domain.Word.Of(nation.Nation), events = nation.Holidays.Select(holiday => new { title = holiday.Title, date = holiday.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), notes = "", bunting = true }) }));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, published);
            Assert.Equal(3, CalendarPack.Load(file).Nations.Count);
            Assert.Throws<RefusedException>(() => CalendarPack.Load(file + ".not-there"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("{", "is not JSON", 1)]
    [InlineData("[]", "one object", 1)]
    [InlineData("{\"wales\":{}}", "no nation \"wales\"", 1)]
    [InlineData("{\n\"scotland\":[]}", "must be an object", 2)]
    [InlineData("{\n\"scotland\":{\"events\":[]}}", "no list \"events\" with days", 2)]
    [InlineData("{\"scotland\":{\"events\":[\n5]}}", "a day must be an object", 2)]
    [InlineData("{\"scotland\":{\"events\":[\n{\"title\":\"x\"}]}}", "a title and a date", 2)]
    [InlineData("{\"scotland\":{\"events\":[\n\n{\"title\":\"x\",\"date\":\"2026-02-30\"}]}}", "\"2026-02-30\" is not a real date", 3)]
    [InlineData("{\"scotland\":{\"events\":[{\"title\":\"x\",\"date\":\"2026-02-02\",\"knownFrom\":5}]}}", "is not a real date", 1)]
    [InlineData("{\"scotland\":{\"events\":[{\"title\":\"x\",\"date\":\"2026-02-02\"},\n{\"title\":\"y\",\"date\":\"2026-02-02\"}]}}", "stands in it twice", 2)]
    [InlineData("{\"scotland\":{\"events\":[{\"title\":\"x\",\"date\":\"2024-02-02\"},{\"title\":\"y\",\"date\":\"2026-02-02\"}]}}", "no day in 2025", 1)]
    [InlineData("{}", "no \"scotland\"", 1)]
    public void What_is_wrong_with_a_file_is_said_with_its_line(string json, string sentence, long line)
    {
        var problems = new PackProblems("holidays.json");
        CalendarPack.Read(Encoding.UTF8.GetBytes(json), problems);
        var found = problems.Found.First(problem => problem.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(("holidays.json", line), (found.File, found.Line));
    }
}
