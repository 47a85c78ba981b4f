using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a form still lacks, said at its field and once.</summary>
internal static class FieldErrors
{
    extension(ModelStateDictionary state)
    {
        public void Require(bool isMissing, string name, string sentence)
        {
            if (isMissing && state.GetValueOrDefault(name) is not { Errors.Count: > 0 })
            {
                state.AddModelError(name, sentence);
            }
        }
    }
}
