using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.Json;

namespace Answerable.Records.Outbox;

/// <summary>A plain-text message to one person.</summary>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>Carries a message away: by SMTP, or into a folder.</summary>
public interface IMailTransport
{
    /// <param name="messageId">The same when the message is sent again, so that the receiver can tell.</param>
    Task SendAsync(Mail mail, string messageId, DateTime at, CancellationToken cancellation);
}

/// <summary>Sends the mail that an act put into the outbox.</summary>
public sealed class SendMail(IMailTransport transport, RecordsSettings settings) : IOutboxJob
{
    public const string Job = "mail";

    public string Name => Job;

    public Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        var mail = JsonSerializer.Deserialize<Mail>(item.Payload) ?? throw new InvalidOperationException("The message is empty");
        var domain = new MailAddress(settings.MailFrom).Host;
        return transport.SendAsync(mail, $"{item.Id:N}@{domain}", item.CreatedAt, cancellation);
    }
}

internal sealed class SmtpMail(RecordsSettings settings) : IMailTransport
{
    /// <summary>A mail server that says nothing for longer does not hold up the other work; the message is sent again later, under the same id.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    public async Task SendAsync(Mail mail, string messageId, DateTime at, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(s_longest);
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort) { EnableSsl = settings.SmtpUsesTls };
        if (settings.SmtpUser is { } user)
        {
            client.Credentials = new System.Net.NetworkCredential(user, settings.SmtpPassword);
        }

        using var message = new MailMessage(settings.MailFrom, mail.To, mail.Subject, mail.Text)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{messageId}>";
        await client.SendMailAsync(message, limited.Token);
    }
}

/// <summary>One file a message, named after its id: sending again writes the same file.</summary>
internal sealed class FolderMail(RecordsSettings settings) : IMailTransport
{
    public async Task SendAsync(Mail mail, string messageId, DateTime at, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.MailFolder);
        var path = Path.Combine(settings.MailFolder, messageId + ".eml");
        var unfinished = path + ".part";
        string[] lines =
        [
            $"Message-ID: <{messageId}>",
            $"Date: {at.ToString("r", CultureInfo.InvariantCulture)}",
            $"From: {new MailAddress(settings.MailFrom)}",
            $"To: {new MailAddress(mail.To)}",
            $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Subject))}?=",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Text), Base64FormattingOptions.InsertLineBreaks),
        ];
        await File.WriteAllTextAsync(unfinished, string.Join("\r\n", lines) + "\r\n", cancellation);
        File.Move(unfinished, path, overwrite: true);
    }
}
