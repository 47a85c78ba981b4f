using System.Globalization;
using System.Text;

namespace Answerable.Records.Cases.Past;

/// <summary>The answer to an investigation, as its writer would put it.</summary>
internal static class PastLetter
{
    public static string Of(PastComplaint about, string handler)
    {
        var text = new StringBuilder("Thank you for your complaint. We are sorry that you had reason to make it. We have looked into each point of it.\n");
        foreach (var (number, point) in about.Points.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{number + 1}. {point}.\n{about.Cause}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nWhat we have done: {about.Action}\n");
        if (about.Remedy is { } remedy)
        {
            text.Append(CultureInfo.InvariantCulture, $"So that it does not happen again: {remedy}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{handler} will gladly talk about it with you.");
        return text.Append("\nThis is our final position. If you are not content with it you may go to the ombudsman within twelve months.").ToString();
    }
}
