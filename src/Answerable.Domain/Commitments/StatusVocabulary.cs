using System.Collections.Frozen;

namespace Answerable.Domain.Commitments;

/// <summary>Where a phrase may be taken for a status.</summary>
internal enum StatusReach
{
    /// <summary>Only in a cell that is there for a status: in prose the word means too much else.</summary>
    Cell,

    /// <summary>In prose where the commitment itself is spoken of: "Completed.", "action complete", "this is closed".</summary>
    OfItself,

    /// <summary>Anywhere in prose.</summary>
    Anywhere,
}

internal sealed record StatusPhrase(CommitmentStatus Status, StatusReach Reach, string[] Words);

/// <summary>The words by which people declare a status: the one table that both ways of reading use. A longer phrase wins over a shorter one.</summary>
internal static class StatusVocabulary
{
    /// <summary>Who proposes says what, or not: "recommended for closure", "propose this action for closure".</summary>
    private static readonly string s_proposals = string.Join('|',
        from verb in new[] { "recommend", "recommended", "recommending", "propose", "proposed", "proposing", "suggest", "suggested", "submitted", "put forward" }
        from what in new[] { "", "action ", "this action ", "the action ", "this ", "it " }
        select $"{verb} {what}for closure");

    private static readonly (CommitmentStatus Status, StatusReach Reach, string Phrases)[] s_table =
    [
        (CommitmentStatus.Duplicate, StatusReach.Anywhere, "duplicate of|duplicates|duplicated by|duplicate action|same as action|merged with|merged into|now part of|incorporated into|absorbed into|combined with"),
        (CommitmentStatus.Duplicate, StatusReach.Cell, "duplicate|merged"),
        (CommitmentStatus.ProposedForClosure, StatusReach.Anywhere, s_proposals + "|recommend closure|recommended closure|propose closure|proposed closure|recommend to close|recommended to close|propose to close|proposed to close|closure proposed|closure recommended|ready for closure|awaiting closure"),
        (CommitmentStatus.Hibernated, StatusReach.Anywhere, "hibernated|hibernate|hibernates|hibernating|hibernation|in hibernation|put into hibernation|mothballed"),
        (CommitmentStatus.Hibernated, StatusReach.OfItself, "paused|suspended|on hold|put on hold|placed on hold|in abeyance|parked|dormant"),
        (CommitmentStatus.Discontinued, StatusReach.OfItself, "discontinued|replaced by|superseded by|cancelled|canceled|withdrawn|abandoned|terminated|dropped"),
        (CommitmentStatus.Discontinued, StatusReach.Anywhere, "will not be pursued|will not proceed|no longer being pursued|no longer pursued|not being pursued|not being taken forward|no longer being taken forward"),
        (CommitmentStatus.Discontinued, StatusReach.Cell, "stopped|ceased|removed|superseded|no longer required|no longer needed|no longer applicable|not proceeding"),
        (CommitmentStatus.Deferred, StatusReach.OfItself, "deferred|postponed|carried forward|carried over|rescheduled|rolled forward"),
        (CommitmentStatus.Deferred, StatusReach.Anywhere, "agreed to defer|agreed to postpone|decided to defer|decided to postpone|agreed to carry forward"),
        (CommitmentStatus.Deferred, StatusReach.Cell, "defer|postpone|carry forward|delayed until"),
        (CommitmentStatus.BusinessAsUsual, StatusReach.Anywhere, "moved to business as usual|now business as usual|moved into business as usual|transferred to business as usual|handed over to business as usual|handed to business as usual|passed to business as usual|become business as usual|becomes business as usual|became business as usual|embedded in business as usual|embedded as business as usual|continues as business as usual|closed to business as usual"),
        (CommitmentStatus.BusinessAsUsual, StatusReach.Cell, "business as usual|mainstreamed|embedded"),
        (CommitmentStatus.Completed, StatusReach.OfItself, "completed|complete|fully complete|fully completed|closed|completed and closed|discharged"),
        (CommitmentStatus.Completed, StatusReach.Cell, "done|achieved|fully achieved|delivered|finished|met|fully met|implemented|fully implemented|concluded|actioned|resolved|fulfilled|signed off|blue"),
        (CommitmentStatus.Exceeded, StatusReach.OfItself, "exceeded|target exceeded"),
        (CommitmentStatus.Exceeded, StatusReach.Cell, "over achieved|overachieved|above target|ahead of target|surpassed"),
        (CommitmentStatus.Slippage, StatusReach.OfItself, "slippage|slipped|overdue|behind schedule|off track|behind target|off target|not on target|not on track|running late"),
        (CommitmentStatus.Slippage, StatusReach.Cell, "some slippage|significant slippage|delayed|delay|slipping|late|at risk|missed|not met|not achieved|below target|behind|major issues|minor issues|some concerns|significant concerns|red|amber|amber red|amber green|red amber"),
        (CommitmentStatus.NotStarted, StatusReach.OfItself, "not started|not yet started|yet to start|not commenced|not yet commenced|not begun|yet to commence|yet to begin"),
        (CommitmentStatus.NotStarted, StatusReach.Cell, "not due|not yet due|planned|scheduled|to start|to be started|pending|to do|no progress|awaiting start|future"),
        (CommitmentStatus.OnTarget, StatusReach.OfItself, "on target|on track|on schedule|on course|in progress|under way|underway|work in progress|ahead of schedule"),
        (CommitmentStatus.OnTarget, StatusReach.Cell, "open|ongoing|on going|continuing|continuous|started|commenced|active|live|progressing|progressing well|in hand|in train|in development|in delivery|mostly complete|mostly completed|nearly complete|nearly completed|almost complete|substantially complete|partially complete|partially completed|partly complete|partly completed|part complete|part completed|partial|partially met|partially achieved|partly met|partly achieved|green"),
    ];

    /// <summary>A whole cell of one letter: blue, red, amber, green.</summary>
    public static readonly FrozenDictionary<string, CommitmentStatus> Letters = new Dictionary<string, CommitmentStatus>(StringComparer.OrdinalIgnoreCase)
    {
        ["B"] = CommitmentStatus.Completed,
        ["R"] = CommitmentStatus.Slippage,
        ["A"] = CommitmentStatus.Slippage,
        ["G"] = CommitmentStatus.OnTarget,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that say that the action itself is spoken of, before "is complete" or "closed".</summary>
    public static readonly FrozenSet<string> Subjects = Set("action actions activity activities project task milestone objective recommendation commitment work this that it all both everything now so and");

    public static readonly FrozenSet<string> Links = Set("is are was were has have had been be being now also therefore thus already fully successfully all");

    public static readonly FrozenSet<string> Denials = Set("not never cannot isn't wasn't hasn't haven't aren't won't don't without incomplete nor neither unlikely");

    /// <summary>What follows is wished for or expected, and has not happened.</summary>
    public static readonly FrozenSet<string> Future = Set("will would shall should could can may might must to need needs expected expect anticipated anticipate aim aims aiming plan plans planned intend intended hope hopes scheduled likely due");

    /// <summary>What follows, up to the end of the sentence, is a condition.</summary>
    public static readonly FrozenSet<string> Conditions = Set("once when until till unless if before after pending subject whether");

    /// <summary>Said of a part, the whole is under way and not finished.</summary>
    public static readonly FrozenSet<string> Partly = Set("partially partly part mostly nearly almost substantially largely");

    private static readonly FrozenDictionary<string, StatusPhrase[]> s_byFirstWord = s_table
        .SelectMany(row => row.Phrases.Split('|').Select(phrase => new StatusPhrase(row.Status, row.Reach, phrase.Split(' '))))
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The phrases that begin with a word in lower case, longest first.</summary>
    public static ReadOnlySpan<StatusPhrase> StartingWith(string word) => s_byFirstWord.TryGetValue(word, out var phrases) ? phrases : [];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
