using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Bodies;
using Answerable.Domain.Calendars;
using Answerable.Domain.Procedures;
using Answerable.Records.Bodies;
using Answerable.Records.Calendars;
using Answerable.Records.Procedures;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Procedures;

/// <summary>The public calculator. Everything that it answers stands in its address, so that an answer can be sent on.</summary>
[OpenToAll]
public sealed class WhenShouldIHaveAnAnswerModel(BodyPage bodies, TimeProvider clock) : PageModel
{
    private static readonly TimeZoneInfo s_london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Null where the database holds several bodies, or none.</summary>
    public Body? Body { get; private set; }

    // Named, so that it is bound although the address has its parts only.
    [BindProperty(SupportsGet = true, Name = nameof(Received))]
    [Display(Name = "The day")]
    public DateOnly? Received { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Nation { get; set; }

    public IReadOnlyList<Choice> Kinds { get; } = [.. ProcedurePack.Shipped.Asked.Select(one => new Choice(one.Key, Capital(one.AskedAs!)))];

    public IReadOnlyList<Choice> Nations { get; } = [.. new[] { CalendarKey.Scotland, CalendarKey.EnglandAndWales, CalendarKey.NorthernIreland }.Select(key => new Choice(Word.Of(key), CalendarNames.Of(key)))];

    /// <summary>The version that was in force on the day; null until it is asked.</summary>
    public Procedure? Procedure { get; private set; }

    public IReadOnlyList<DueDates.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Body = await bodies.ReadOnlyOneAsync(cancellation);
        if (Request.Query.Count == 0)
        {
            return Page();
        }

        Answer();
        return ModelState.IsValid ? Page() : new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));

    private void Answer()
    {
        var asked = ProcedurePack.Shipped.Asked.FirstOrDefault(one => one.Key == Kind);
        var nation = Word.Read<CalendarKey>(Nation) is { } known && Nations.Any(choice => choice.Value == Nation) ? known : (CalendarKey?)null;
        if (Received is null && ModelState.IsValid)
        {
            ModelState.TryAddModelError(nameof(Received), "Enter the day on which they received it");
        }

        if (asked is null)
        {
            ModelState.TryAddModelError(nameof(Kind), "Choose what you asked for");
        }
        else if (asked.AsksForNation && nation is null)
        {
            ModelState.TryAddModelError(nameof(Nation), "Choose where they are: the bank holidays differ");
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), s_london).DateTime);
        Procedure = ProcedurePack.Shipped.Find(asked!.Key, Received!.Value, Body?.Sector, out var whyNot);
        Rows = Procedure is null ? [] : DueDates.Read(Procedure, CalendarPack.Shipped, nation, Received.Value, [], today < Received ? Received : today, out whyNot) ?? [];
        if (whyNot is not null)
        {
            ModelState.AddModelError(nameof(Received), whyNot.Message);
        }
    }
}
