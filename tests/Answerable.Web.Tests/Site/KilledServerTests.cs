using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Files;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Records.Files;
using Answerable.Records.History;
using Answerable.Records.Outbox;
using Answerable.Testing;
using Answerable.Web.Tests.Cases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Site;

/// <summary>The server is killed again and again while people log cases, upload documents and sign answers: what it acknowledged is there, and nothing is half there.</summary>
public sealed class KilledServerTests
{
    private const int SignedEachTime = 2;
    private const string Password = "umbrella granite teapot";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Every_acknowledged_act_is_there_and_each_mail_once(DatabaseKind kind)
    {
        // Ten in all: a server starts from nothing each time.
        var kills = kind is DatabaseKind.Postgres ? 6 : 4;
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await PrepareAsync(database);
        var waiting = await AwaitSignOffAsync(database, by, 2 + (kills * SignedEachTime));
        var settings = database.Services.GetRequiredService<RecordsSettings>();
        settings.MailFrom = ServerProcess.MailFrom;
        var done = new Acknowledged();
        Desk? desk = null;
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                using var server = await ServerProcess.StartAsync(database.Database.Path ?? database.Database.ConnectionString, settings.FilesFolder, settings.MailFolder);
                desk = desk is null ? await Desk.OpenAsync(server.Address, waiting) : desk.GoOn(server.Address);
                await WorkUntilKilledAsync(server, desk, done, enough: 4 + (kill * 3 % 5));
            }

            await CheckAsync(database, by, done, settings);
            Assert.True(done.Count >= kills * 4 && done.Signed.Count > kills / 2, $"{done.Count} acts were acknowledged, {done.Signed.Count} of them signatures");
        }
        finally
        {
            desk?.Dispose();
        }
    }

    /// <summary>All at once; when enough is acknowledged the server dies with whatever is under way.</summary>
    private static async Task WorkUntilKilledAsync(ServerProcess server, Desk desk, Acknowledged done, int enough)
    {
        var before = done.Count;
        var dies = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.Added = () =>
        {
            if (done.Count - before >= enough)
            {
                dies.TrySetResult();
            }
        };
        Func<Desk, Acknowledged, Task<bool>>[] work = [LogAsync, LogAsync, (at, to) => UploadAsync(at, 0, to), (at, to) => UploadAsync(at, 1, to), SignAsync];
        var working = Task.WhenAll(work.Select(UntilGoneAsync));
        await Task.WhenAny(dies.Task, working);
        server.Kill();
        await working;

        async Task UntilGoneAsync(Func<Desk, Acknowledged, Task<bool>> act)
        {
            try
            {
                while (await act(desk, done))
                {
                }
            }
            catch (HttpRequestException)
            {
                // It was killed; nobody was told that the act is done.
            }
        }
    }

    private static async Task<bool> LogAsync(Desk desk, Acknowledged done)
    {
        var subject = $"Complaint {Number():N}";
        var page = await SendAsync(desk.Handler, desk.Log.With(("About.Subject", subject), ("About.Customer.Name", $"Bo {subject}"), ("About.Customer.Phone", "01234 567890")));
        done.Logged.Add((page.Location!.Split('/')[^1], subject));
        done.Added();
        return true;
    }

    private static async Task<bool> UploadAsync(Desk desk, int place, Acknowledged done)
    {
        var text = $"Document {Number():N}\n{new string('x', 300_000)}";
        var form = desk.Uploads[place];
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Values.Single(value => value.Name == "form-token").Value), "form-token" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Input.Files", "seen.txt" },
        };
        Assert.Equal(HttpStatusCode.Found, (await desk.Handler.SendAsync(form.Path, content)).Status);
        done.Uploaded.Add(text);
        done.Added();
        return true;
    }

    private static async Task<bool> SignAsync(Desk desk, Acknowledged done)
    {
        if (!desk.ToSign.TryDequeue(out var waiting))
        {
            return false;
        }

        await SendAsync(desk.Signer, waiting.Form);
        done.Signed.Add(waiting.Reference);
        done.Added();
        return true;
    }

    /// <summary>The redirect is the acknowledgement: where it leads is not looked at.</summary>
    private static async Task<WebPage> SendAsync(Browser browser, Form form)
    {
        var answer = await browser.PostAsync(form.Path, [.. form.Values]);
        Assert.True(answer.Status is HttpStatusCode.Found, $"{form.Path}: {answer.Status} {string.Join("; ", answer.Errors)}");
        return answer;
    }

    private static async Task CheckAsync(TestDatabase database, Actor by, Acknowledged done, RecordsSettings settings)
    {
        // Later: what a dead server had leased comes free, and what nobody named is old enough to go.
        database.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(2));
        await database.Within<Sweeper, int>(sweeper => sweeper.RunAsync(Cancellation));
        await using var services = database.NewScope();
        await services.ServiceProvider.GetServices<IOutboxJob>().OfType<ClearUnfinishedFiles>().Single().RunAsync(null!, Cancellation);
        var all = services.ServiceProvider.GetRequiredService<RecordsContext>().For(by);

        var cases = await all.Rows<Case>().AsNoTracking().ToDictionaryAsync(one => one.Reference, Cancellation);
        Assert.All(done.Logged, logged => Assert.Equal(logged.Subject, cases[logged.Reference].Subject));
        Assert.All(done.Signed, reference => Assert.Equal(CaseState.Approved, cases[reference].State));

        // Each document has its content and stands on a case, and no content is there without a document.
        var documents = await all.Rows<StoredFile>().AsNoTracking().ToListAsync(Cancellation);
        var store = services.ServiceProvider.GetRequiredService<FileStore>();
        var contents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            contents.Add(Encoding.UTF8.GetString(await store.ReadAsync(document.Digest, Cancellation)));
        }

        Assert.All(done.Uploaded, uploaded => Assert.Contains(uploaded, contents));
        var entries = await all.Rows<CaseEntry>().AsNoTracking().Where(entry => entry.FileId != null).Select(entry => entry.FileId!.Value).ToListAsync(Cancellation);
        Assert.Equal(documents.Select(document => document.Id).Order(), entries.Order());
        Assert.Equal(documents.Select(document => document.Digest).Order(StringComparer.Ordinal), Directory.GetFiles(settings.FilesFolder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

        await using (var connection = await database.OpenRawAsync())
        {
            Assert.Equal(["0"], await connection.ReadAsync("SELECT count(*) FROM outbox WHERE done_at IS NULL AND job = 'mail'"));
            var sent = (await connection.ReadAsync("SELECT id FROM outbox WHERE job = 'mail'")).Select(id => $"{Guid.Parse(id!, CultureInfo.InvariantCulture):N}@borough.example.org.eml").Order(StringComparer.Ordinal).ToList();
            Assert.True(sent.Count >= done.Signed.Count, $"{sent.Count} messages, {done.Signed.Count} answers signed");
            Assert.Equal(sent, Directory.GetFiles(settings.MailFolder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        }

        Assert.Empty(await database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verify => verify.VerifyAsync(null, Cancellation)));
    }

    /// <summary>A body with a handler and a signer who sign in with a password.</summary>
    private static async Task<Actor> PrepareAsync(TestDatabase database)
    {
        var by = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Test Borough Council"), Cancellation));
        await using var site = AnswerableWeb.Create(new() { Database = database.Database.Path ?? database.Database.ConnectionString, Urls = ["http://127.0.0.1:0"], Clock = database.Clock });
        await using var scope = site.Services.CreateAsyncScope();
        foreach (var (name, role) in new[] { ("handler", "complaints-handler"), ("signer", "answer-signer") })
        {
            var person = await database.Within<AddPerson, Guid>(add => add.RunAsync(new(name, Post: name, Email: Address(name)), by, Cancellation));
            var account = await database.Within<OpenAccount, Guid>(open => open.RunAsync(person, by, Cancellation));
            await database.Within<GiveRole, Guid>(give => give.RunAsync(new(person, role, new DateOnly(2026, 1, 1)), by, Cancellation));
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.True((await accounts.AddPasswordAsync((await accounts.FindByIdAsync(account.ToString()))!, Password)).Succeeded);
        }

        return by;
    }

    /// <summary>Complaints whose answers wait to be signed.</summary>
    private static async Task<List<string>> AwaitSignOffAsync(TestDatabase database, Actor by, int count)
    {
        var today = new DateOnly(2026, 3, 2);
        var person = await database.Within<RecordsContext, Guid>(records => records.For(by).Rows<Domain.Bodies.Person>().Where(one => one.Name == "handler").Select(one => one.Id).SingleAsync(Cancellation));
        var handler = by with { PersonId = person, Name = "handler" };
        var every = CasePacks.Shipped.First(pack => pack.Key == CaseNode.Procedure).Stage("investigation").Checklist.Select(item => item.Key).ToList();
        var service = await database.Within<AddUnit, Guid>(add => add.RunAsync(new("service", "Cleansing"), by, Cancellation));
        List<string> references = [];
        for (var number = 1; number <= count; number++)
        {
            var intake = new CaseIntake
            {
                ReceivedOn = today, Channel = CaseChannel.Telephone, Subject = $"Answer {number}", NatureKey = "quality", ServiceId = service, HandlerId = person,
                StageKey = "investigation", DirectReason = "Complex", Customer = new(Asked.Given, "Ann Other", Asked.Given, "ann@example.org", null, null),
            };
            var at = new CaseAddress(await database.Within<LogCase, string>(log => log.RunAsync(new(CaseNode.Procedure, intake), handler, Cancellation)));
            await database.Within<AcknowledgeCase>(act => act.RunAsync(new(at, today), handler, Cancellation));
            await database.Within<AddPoint>(act => act.RunAsync(new(at, "The bin was left"), handler, Cancellation));
            await database.Within<DecidePoint>(act => act.RunAsync(new(at, 1, "upheld", "The lorry did not come"), handler, Cancellation));
            await database.Within<DraftAnswer>(act => act.RunAsync(new(at, "Dear Ann Other,\n\nthe lorry did not come.", every, [1]), handler, Cancellation));
            await database.Within<SendForSignOff>(act => act.RunAsync(new(at), handler, Cancellation));
            references.Add(at.Reference);
        }

        return references;
    }

    private static string Address(string name) => $"{name}@borough.example.org";

    private static Guid Number() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <summary>What people were told is done.</summary>
    private sealed class Acknowledged
    {
        public ConcurrentBag<(string Reference, string Subject)> Logged { get; } = [];

        public ConcurrentBag<string> Uploaded { get; } = [];

        public ConcurrentBag<string> Signed { get; } = [];

        public int Count => Logged.Count + Uploaded.Count + Signed.Count;

        public Action Added { get; set; } = () => { };
    }

    /// <summary>A form as somebody has it open.</summary>
    private sealed record Form(string Path, IReadOnlyList<(string Name, string Value)> Values)
    {
        public static Form Of(WebPage page, string button)
        {
            var pressed = page.Button(button);
            return new(page.Path, [.. WebPage.ValuesOf((IHtmlFormElement)pressed.Form!, pressed).Select(value => (value.Key, value.Value))]);
        }

        public Form With(params (string Name, string Value)[] filled) => this with { Values = [.. Values.Where(value => !filled.Any(one => one.Name == value.Name)), .. filled] };
    }

    /// <summary>Two people who were signed in, and opened their forms, before the first server died: they go on with the next one.</summary>
    private sealed record Desk(Browser Handler, Browser Signer, Form Log, IReadOnlyList<Form> Uploads, ConcurrentQueue<(string Reference, Form Form)> ToSign) : IDisposable
    {
        public static async Task<Desk> OpenAsync(Uri address, List<string> waiting)
        {
            var (handler, signer) = (await SignInAsync(address, "handler"), await SignInAsync(address, "signer"));
            var log = Form.Of(await handler.GetAsync($"/cases/log?procedure={CaseNode.Procedure}"), "Log and start");
            List<Form> uploads = [];
            ConcurrentQueue<(string, Form)> toSign = [];
            foreach (var (at, reference) in waiting.Index())
            {
                if (at < 2)
                {
                    uploads.Add(Form.Of(await handler.GetAsync($"/cases/{reference}/documents"), "Add"));
                }
                else
                {
                    toSign.Enqueue((reference, Form.Of(await signer.GetAsync($"/cases/{reference}/answer"), "Sign the answer")));
                }
            }

            return new(handler, signer, log, uploads, toSign);
        }

        public Desk GoOn(Uri address)
        {
            var next = this with { Handler = new(address, Handler), Signer = new(address, Signer) };
            Dispose();
            return next;
        }

        public void Dispose()
        {
            Handler.Dispose();
            Signer.Dispose();
        }

        private static async Task<Browser> SignInAsync(Uri address, string name)
        {
            var browser = new Browser(address);
            await SendAsync(browser, Form.Of(await browser.GetAsync("/sign-in"), "Sign in").With(("Input.Email", Address(name)), ("Input.Password", Password)));
            return browser;
        }
    }
}
