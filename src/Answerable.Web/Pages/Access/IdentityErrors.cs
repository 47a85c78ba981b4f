using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Access;

/// <summary>What Identity refuses, in our words and at the field that it concerns.</summary>
internal static class IdentityErrors
{
    public static void AddErrors(this PageModel page, IdentityResult result, string newField, string currentField)
    {
        foreach (var error in result.Errors)
        {
            var (field, message) = error.Code switch
            {
                nameof(IdentityErrorDescriber.PasswordMismatch) => (currentField, "The current password is not right"),
                nameof(IdentityErrorDescriber.PasswordTooShort) => (newField, "The new password must have 12 characters or more"),
                nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => (newField, "The new password must have 5 different characters or more"),
                nameof(IdentityErrorDescriber.InvalidToken) => ("", "This link has been used or is too old. Ask for a new one."),
                _ => ("", error.Description),
            };
            page.ModelState.AddModelError(field, message);
        }
    }
}
