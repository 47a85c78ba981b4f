namespace Answerable.Web.Components;

/// <summary>A component that is used wrongly fails when it is rendered, and not when a person meets it.</summary>
internal static class Misuse
{
    public static void ThrowIf(bool wrong, string message)
    {
        if (wrong)
        {
            throw new InvalidOperationException(message);
        }
    }
}
