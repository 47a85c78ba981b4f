using Answerable.Cli;
using Answerable.Domain.Access;

try
{
    return await AnswerableCommand.Create().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (RefusedException refused)
{
    await Console.Error.WriteLineAsync("answerable: " + refused.Refusal.Message);
    return ExitCode.Refused;
}
