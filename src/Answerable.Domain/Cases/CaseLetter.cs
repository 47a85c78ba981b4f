using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

public enum LetterState
{
    Drafted,
    Sent,

    /// <summary>It was begun and is not wanted.</summary>
    Dropped,
}

/// <summary>A letter about a case, other than its answer: begun from a template, written, sent.</summary>
public sealed class CaseLetter : CasePart
{
    /// <summary>From 1 within the case.</summary>
    public int Number { get; init; }

    public required string TemplateKey { get; init; }

    /// <summary>As the template was called when it was begun.</summary>
    public required string Name { get; init; }

    public LetterUse Use { get; init; }

    public LetterState State { get; set; }

    [PrivateText]
    public required string Subject { get; set; }

    [PrivateText]
    public required string Text { get; set; }

    /// <summary>Printed in letters of 18 points.</summary>
    public bool IsLargePrint { get; set; }

    public Guid? AuthorId { get; set; }

    public DateTime DraftedAt { get; set; }

    public DateOnly? SentOn { get; set; }

    public AnswerChannel? SentBy { get; set; }

    /// <summary>Where to: the address of a letter or message.</summary>
    [PrivateText]
    public string? SentTo { get; set; }

    /// <summary>What went out, to the byte.</summary>
    public Guid? FileId { get; set; }

    public int Version { get; set; }
}
