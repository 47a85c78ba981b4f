namespace Answerable.Web.Site;

/// <summary>A page with a form. When the answer is "no" the person stays on it with what they wrote: it loads again what it shows beside the form.</summary>
public interface IFormPage
{
    Task ShowAsync(CancellationToken cancellation);
}
