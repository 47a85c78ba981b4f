using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Answerable.Records.Tests.Outbox;

public sealed class OutboxWorkerTests
{
    [Fact]
    public async Task A_database_that_is_away_does_not_end_the_server()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var log = new Heard();
        var services = new ServiceCollection().AddRecords(RecordsDatabase.Parse("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2")).AddScheduledWork();
        services.AddLogging(logging => logging.AddProvider(log));
        var kind = services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(Sweeper).Assembly).ImplementationType!;
        await using var provider = services.BuildServiceProvider();
        using var worker = (BackgroundService)ActivatorUtilities.CreateInstance(provider, kind);
        await worker.StartAsync(cancellation);
        await Task.WhenAny(log.Warned, worker.ExecuteTask!);
        Assert.False(worker.ExecuteTask!.IsCompleted);
        Assert.Equal("The outbox could not be swept", await log.Warned);
        await worker.StopAsync(cancellation);
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource<string> warned = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Warned => warned.Task;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                warned.TrySetResult(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
