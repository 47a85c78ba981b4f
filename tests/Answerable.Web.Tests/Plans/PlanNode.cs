using System.Text;
using Answerable.Records.Plans;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

/// <summary>What the tests of the plan pages prepare: a plan brought in as text, by the operator.</summary>
internal static class PlanNode
{
    public const string Works =
        """
        Works plan

        Estates
        No	Action	Priority	Owner	Target	Status	Comment
        1	Repair the roof of the library	High	Head of Estates	31 January 2026	On target	Scaffolding is up.
        2	Paint the hall. Dependent on 1	Low	Head of Estates	30 June 2026	Not started	
        Parks
        No	Action	Priority	Owner	Target	Status	Comment
        3	Plant trees along the river	High	Head of Parks	31 October 2026	Slippage	Waiting for the permit.
        """;

    public static async Task<string> AddPlanAsync(this WebNode node, string text = Works, string title = "Works plan")
    {
        var source = ReadPlanFile.Read(Encoding.UTF8.GetBytes(text), "works.txt");
        var outcome = await node.Database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, title), node.Operator, TestContext.Current.CancellationToken));
        return outcome.Plan.Key;
    }
}
