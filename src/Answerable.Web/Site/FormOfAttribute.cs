namespace Answerable.Web.Site;

/// <summary>On a page with several forms: which bound part the form of this handler fills in. The other parts it does not have, and they cannot be wrong.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormOfAttribute(string part) : Attribute
{
    public string Part => part;
}
