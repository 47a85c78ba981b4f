namespace Answerable.Domain.Cases;

/// <summary>What a letter is for, and what sending it does besides.</summary>
public enum LetterUse
{
    /// <summary>Sent, and nothing else happens.</summary>
    Letter,

    /// <summary>Where an acknowledgement is owed, sending it is one.</summary>
    Acknowledgement,

    /// <summary>What the answer at a stage begins as. It is written, signed and sent as the answer is, and never as a letter of its own.</summary>
    Answer,
}

/// <summary>A letter as a procedure words it: text with {fields} that the case fills in, and [[places]] that a person does.</summary>
/// <param name="Stages">The stages at which it is offered; empty for every stage.</param>
public sealed record LetterTemplate(string Key, string Name, LetterUse Use, IReadOnlyList<string> Stages, string Subject, string Text)
{
    public bool IsFor(string stageKey) => Stages.Count == 0 || Stages.Contains(stageKey, StringComparer.Ordinal);
}

/// <summary>The letters of a procedure. They are no part of its version: a letter goes out in the words of its day.</summary>
public sealed record LetterSet(string ProcedureKey, IReadOnlyList<LetterTemplate> Letters)
{
    public LetterTemplate? Find(string key) => Letters.FirstOrDefault(letter => letter.Key == key);

    /// <summary>What an answer at the stage begins as; null where the procedure words none.</summary>
    public LetterTemplate? Answer(string stageKey) => Letters.FirstOrDefault(letter => letter.Use is LetterUse.Answer && letter.IsFor(stageKey));
}
