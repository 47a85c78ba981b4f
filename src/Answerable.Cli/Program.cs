using Answerable.Cli;

return await AnswerableCommand.Create().Parse(args).InvokeAsync();
