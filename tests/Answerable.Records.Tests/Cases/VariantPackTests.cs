using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases;
using Answerable.Records.Procedures;

namespace Answerable.Records.Tests.Cases;

/// <summary>One procedure, and for the bodies of some sectors what is different.</summary>
public sealed class VariantPackTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly CaseProcedures Procedures = new();

    [Theory]
    [InlineData("council", "2-council", 10, null)]
    [InlineData("health", "2-health", 10, 12)]
    [InlineData("housing", "2-housing", 10, null)]
    [InlineData("university", "2-university", 10, null)]
    [InlineData("government", "2-government", 10, null)]
    [InlineData("police", "2", 10, null)]
    public void A_body_works_by_the_variant_of_its_sector_and_the_rest_is_the_same(string sector, string version, int cap, int? monthsAfterEvent)
    {
        var rules = Procedures.InForce("model-complaints", Today, sector);
        Assert.Equal((version, "model-complaints", "C"), (rules.Version, rules.Key, rules.ReferencePrefix));
        Assert.Equal(cap, rules.Stages[0].AnswerClock!.Extension!.CapInTotal);
        Assert.Equal([5, 20], rules.Stages.Select(stage => stage.AnswerClock!.Limit!.Value.Length));
        Assert.Equal((6, monthsAfterEvent), (rules.ToBring!.OfKnowing.Span.Length, rules.ToBring.OfEvent?.Span.Length));
        Assert.Equal("ombudsman", rules.Signposts.First(signpost => signpost.IsFinal).Key);
        Assert.Equal(rules.Version, Procedures.Nearest("model-complaints", Today, sector).Rules.Version);
    }

    [Fact]
    public void What_differs_between_sectors_stands_in_their_variants()
    {
        CaseRules Of(string sector) => Procedures.InForce("model-complaints", Today, sector);
        Assert.Equal(["Early resolution", "Investigation"], Of("health").Stages.Select(stage => stage.Name));
        Assert.Equal([LimitStatus.PerformanceTarget, LimitStatus.StatutoryLimit], Of("health").Stages.Select(stage => stage.AnswerClock!.Status));
        Assert.Contains(Of("housing").NotForIt, scope => scope.SignpostKey == "housing-regulator");
        Assert.Contains(Of("council").NotForIt, scope => scope.Key == "councillor");
        Assert.Contains(Of("council").Natures, nature => nature.Key == "social-work");
        Assert.All(["health", "housing", "university", "government"], sector => Assert.DoesNotContain(Of(sector).Natures, nature => nature.Key == "social-work"));
        Assert.All(ProcedurePack.Shipped.All.Where(procedure => procedure.Variant is not null), variant => Assert.True(variant.Sources.Count > 1 && variant.NotConfirmed.Count > 5));
    }

    [Fact]
    public void A_variant_takes_the_place_of_what_it_names_adds_and_leaves_out()
    {
        const string Whole = "key: walk\nname: Walk\nversion: \"1\"\nsources:\n  - name: A book\nstages:\n  - key: one\n    name: One\n    clocks:\n" + Clock;
        var problems = new PackProblems("procedures/walk-north.yaml");
        var read = ProcedurePack.Read(
            new StringReader("variant-of: walk\nvariant: north\nsectors: [north]\nname: Northern walk\nsources:\n  - { name: A book, without: true }\n  - name: Another book\nstages:\n  - key: one\n    clocks:\n      - { key: due, limit: 7 }\n"),
            problems,
            name => name == "walk" ? Whole : null)!;
        Assert.Empty(problems.Found);
        Assert.Equal(("walk", "1-north", "Northern walk", "One", 7), (read.Key, read.Version, read.Name, read.Stages.Single().Name, read.Stages.Single().Clocks.Single().Limit!.Value.Length));
        Assert.Equal(["Another book"], read.Sources.Select(source => source.Name));
    }

    [Theory]
    [InlineData("variant-of: run\nvariant: north\n", "procedures/walk-north.yaml", 1, "there is no file \"run.yaml\" beside it")]
    [InlineData("variant-of: walk\nvariant: north\nsectors: [north]\nstages:\n  - key: one\n    clocks:\n      - { key: due, limit: x }\n", "procedures/walk-north.yaml", 7, "must be a whole number")]
    [InlineData("variant-of: walk\nvariant: north\nsectors: [north]\nsources:\n  - { name: No book, without: true }\n", "procedures/walk-north.yaml", 5, "that could be left out")]
    [InlineData("variant-of: walk\nsectors: [north]\n", "procedures/walk-north.yaml", 1, "\"variant\" and \"variant-of\" need each other")]
    [InlineData("variant-of: walk\nvariant: north\n", "procedures/walk-north.yaml", 1, "a variant names the sectors")]
    [InlineData("variant-of: wrong\nvariant: north\nsectors: [north]\n", "procedures/wrong.yaml", 3, "\"verzion\" is not known here")]
    public void What_is_wrong_is_told_with_the_file_in_which_it_stands(string variant, string file, int line, string sentence)
    {
        var problems = new PackProblems("procedures/walk-north.yaml");
        ProcedurePack.Read(new StringReader(variant), problems, name => name switch
        {
            "walk" => "key: walk\nname: Walk\nversion: \"1\"\nsources:\n  - name: A book\nstages:\n  - key: one\n    name: One\n    clocks:\n" + Clock,
            "wrong" => "key: walk\nname: Walk\nverzion: \"1\"\nversion: \"1\"\nsources:\n  - name: A book\nstages:\n  - key: one\n    name: One\n    clocks:\n" + Clock,
            _ => null,
        });
        Assert.Contains(problems.Found, problem => problem.File == file && problem.Line == line && problem.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    private const string Clock = "      - { key: due, name: Due, status: performance-target, limit: 5, unit: working-days, counting: day-after, non-working-receipt: day-1, end-roll: none, calendar: none, starts: receipt, stops: [answered] }\n";
}
