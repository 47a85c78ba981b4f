using Answerable.Domain.Cases;

namespace Answerable.Domain.Tests.Cases;

public sealed class LetterTextTests
{
    [Fact]
    public void What_is_known_is_filled_in_and_what_is_not_stays_and_is_said()
    {
        var file = Complaint.Log();
        var facts = new LetterFacts(file, "The Borough", "Olu", null, "Olu", file.Case.ReceivedOn);
        var text = LetterText.Fill("{reference} at {body.name}\n\n{service.name}\n\n[[what we do]] {extension.reason}", facts);
        Assert.Equal($"{file.Case.Reference} at The Borough\n\n{{service.name}}\n\n[[what we do]] {{extension.reason}}", text);
        Assert.Equal(["the service that it is about", "“what we do”", "the reason for more time (record the extension first)"], LetterText.Open(text));
        Assert.Null(LetterText.WhyOpen("Nothing is open here."));
    }

    [Fact]
    public void What_a_customer_wrote_is_filled_in_as_it_stands_and_read_no_further()
    {
        var file = Complaint.Log();
        file.Case.Subject = "{body.name} <b>";
        var facts = new LetterFacts(file, "The Borough", null, null, "Olu", file.Case.ReceivedOn);
        Assert.Equal("{body.name} <b>", LetterText.Fill("{subject}", facts));
    }

    [Theory]
    [InlineData("A brace { alone, [1] and [sic]", 0)]
    [InlineData("{Not a field} {}", 0)]
    [InlineData("[[one]] and [[two]]", 2)]
    [InlineData("[[over\nlines]]", 0)]
    [InlineData("{no-such.field}", 1)]
    public void Marks_are_fields_in_small_letters_and_places_on_one_line(string text, int count) => Assert.Equal(count, LetterText.Open(text).Count);
}
