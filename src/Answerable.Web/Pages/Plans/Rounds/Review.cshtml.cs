using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans.Rounds;

/// <summary>The coordinator's page of a round: who has answered, which answers need a look, and the rest in one act.</summary>
[Needs(Permission.RunRounds)]
public sealed class ReviewModel(RoundPage page, AcceptUpdates accept, ChaseUpdates chase, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public RoundPage.Found Found { get; private set; } = null!;

    public DateOnly Today => by.Today(clock);

    public string TimeZone => by.TimeZoneId;

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    [FromQuery]
    public string? Return { get; set; }

    /// <summary>The page from which the person came to accept what was written.</summary>
    public string? Back => Url.Local(Return);

    private string Address => Back is { } back ? WayBack.Add(PlanLinks.Round(Key, Period), back) : PlanLinks.Round(Key, Period);

    public string At(string handler) => $"{Address}{(Back is null ? '?' : '&')}handler={handler}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRestAsync(CancellationToken cancellation) => await AcceptAsync(null, cancellation);

    /// <param name="accept">References of the rows that were ticked.</param>
    public async Task<IActionResult> OnPostChosenAsync(List<int> accept, CancellationToken cancellation) => await AcceptAsync(accept, cancellation);

    public async Task<IActionResult> OnPostChaseAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var outcome = await chase.RunAsync(new(Key, Period), by, cancellation);
        this.SayDone($"{(outcome.Reminded.Count == 0 ? "Nobody was reminded." : $"Reminded: {string.Join(", ", outcome.Reminded)}.")}{Said(" Reminded today already: ", outcome.Already)}{Said(" Without a mail address: ", outcome.Unreached)}");
        return Redirect(Address);
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Why the answer needs a look, each reason a sentence.</summary>
    public static IEnumerable<string> Why(ReviewedRow one, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (one.Reasons.HasFlag(ReviewReasons.Moved) && one.Movement is { Before: { } before } movement)
        {
            yield return movement.HasDateMoved && before.DueOn != movement.Now.DueOn
                ? $"Its date has moved from {(before.DueOn is { } then ? DateWords.Short(then) : "none")} to {(movement.Now.DueOn is { } now ? DateWords.Short(now) : "none")}{(movement.Kind == Movement.Same ? "" : $", and it has {RoundWords.Of(movement.Kind)}")}."
                : $"Moved: {RoundWords.Of(movement.Kind)}.";
        }

        if (one.Reasons.HasFlag(ReviewReasons.Late) && TargetWords.Late(one.Row.Target, one.Row.AgreedDueOn, one.Row.CompletedOn, true, today) is { } late)
        {
            yield return $"It is {late}.";
        }

        if (one.Reasons.HasFlag(ReviewReasons.NotSent))
        {
            yield return "Its writer has not sent it yet.";
        }

        foreach (var finding in one.Findings)
        {
            yield return finding.Message;
        }
    }

    private async Task<IActionResult> AcceptAsync(List<int>? rows, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var accepted = await accept.RunAsync(new(Key, Period, rows), by, cancellation);
        this.SayDone($"{DateWords.Count(accepted, "answer")} accepted.");
        return Redirect(Address);
    }

    private static string Said(string what, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{what}{string.Join(", ", names)}.";

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Period, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}
