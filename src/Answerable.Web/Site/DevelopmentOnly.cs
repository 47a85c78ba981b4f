using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Answerable.Web.Site;

/// <summary>Takes the gallery's address away outside development.</summary>
internal sealed class DevelopmentOnly(string address, bool isDevelopment) : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (!isDevelopment && model.ViewEnginePath.StartsWith(address, StringComparison.Ordinal))
        {
            model.Selectors.Clear();
        }
    }
}
