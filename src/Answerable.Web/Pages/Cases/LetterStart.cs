using System.Globalization;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Records.Cases.Screens;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a letter begins as: whom it greets, what it is about, each point with its outcome and the reason, who signs off. The rest is written by a person.</summary>
public static class LetterStart
{
    public static string Of(CasePage.View view, Actor by)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(by);
        var letter = new StringBuilder();
        letter.Append(CultureInfo.InvariantCulture, $"Dear {view.Correspondent?.Name ?? "Sir or Madam"},\n\n");
        letter.Append(CultureInfo.InvariantCulture, $"{view.About.Reference}: {view.About.Subject}\n\n");
        foreach (var point in view.Points)
        {
            letter.Append(CultureInfo.InvariantCulture, $"{point.Number}. {point.Text}\n\n");
            if (view.OutcomeName(point.OutcomeKey) is { } outcome)
            {
                letter.Append(CultureInfo.InvariantCulture, $"{outcome}. {point.Reason}\n\n");
            }
        }

        return letter.Append(CultureInfo.InvariantCulture, $"Yours sincerely\n\n{by.Name}\n").ToString();
    }
}
