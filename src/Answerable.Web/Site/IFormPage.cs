namespace Answerable.Web.Site;

/// <summary>A page with a form. When the answer is "no" the person stays on it with what they wrote: it loads again what it shows beside the form.</summary>
public interface IFormPage
{
    /// <returns>False where what the page is about is not there for this person: they are told so, and nothing is shown.</returns>
    Task<bool> ShowAsync(CancellationToken cancellation);
}
