using Microsoft.AspNetCore.DataProtection;

namespace Answerable.Records.Webhooks;

/// <summary>Seals what deliveries are signed with, so that the database alone does not give it away.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("webhooks");

    internal string Seal(string secret) => protector.Protect(secret);

    internal string Open(string sealedSecret) => protector.Unprotect(sealedSecret);
}
