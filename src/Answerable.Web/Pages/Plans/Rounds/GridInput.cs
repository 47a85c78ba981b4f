using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Answerable.Web.Pages.Plans.Rounds;

/// <summary>A row of the grid with what is in its fields.</summary>
public sealed record GridRow(MyRound.Row Row, GridInput Input);

/// <summary>What someone typed into one row of the grid.</summary>
public sealed class GridInput
{
    public const string NoDate = "Enter a real date, such as 30 September 2026";

    private const string Unchanged = "unchanged";

    private static readonly CommitmentStatus[] s_statuses = [.. Enum.GetValues<CommitmentStatus>().Where(CommitmentLife.CanBeReported)];

    /// <summary>What can be answered: the word that is sent, and the words that are read.</summary>
    public static IReadOnlyList<(string Value, string Words)> Answers { get; } =
        [("", "Choose"), (Unchanged, "Unchanged"), .. s_statuses.Select(status => (Word.Of(status), StatusTag.Words(status))), (Word.Of(CommitmentStatus.Completed), "Done")];

    public int Reference { get; set; }

    public int Version { get; set; }

    public string? Answer { get; set; }

    [StringLength(10000, ErrorMessage = "The update must be 10,000 characters or fewer")]
    public string? Comment { get; set; }

    /// <summary>A day in words, as typed: one stop of the Tab key each, where the browser's own control has four.</summary>
    [StringLength(40, ErrorMessage = NoDate)]
    public string? AsOf { get; set; }

    [StringLength(40, ErrorMessage = NoDate)]
    public string? Completed { get; set; }

    [StringLength(5000, ErrorMessage = "The evidence must be 5,000 characters or fewer")]
    public string? Evidence { get; set; }

    /// <summary>Someone else has changed the row since: both versions are shown.</summary>
    [BindNever]
    public bool HasClashed { get; set; }

    /// <summary>The row as it is now has been shown to the writer, or was saved by them.</summary>
    [BindNever]
    public bool IsUpToDate { get; set; }

    /// <summary>Null where nothing was typed, or no date.</summary>
    public DateOnly? AsOfOn => DateReader.Read(AsOf ?? "");

    public DateOnly? CompletedOn => DateReader.Read(Completed ?? "");

    public bool IsUnchanged => Answer is Unchanged;

    public bool IsDone => Answer is not null && Word.Read<CommitmentStatus>(Answer) == CommitmentStatus.Completed;

    /// <summary>The row as it is saved: empty where there is no answer, or where it was sent back.</summary>
    public static GridInput Of(MyRound.Row row, Round round, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(round);
        var input = new GridInput { Reference = row.Activity.Reference, Version = row.Activity.Version, AsOf = DateWords.Short(row.Answer?.AsOfOn ?? round.SpeaksOf(today)) };
        switch (row.Answer)
        {
            case { SentBackAt: null, Answer: RoundAnswer.Unchanged }:
                input.Answer = Unchanged;
                break;
            case { Answer: RoundAnswer.Written } answer:
                input.Answer = answer.SentBackAt is null ? Word.Of(row.Activity.Status) : null;
                input.Comment = row.Activity.Comment;
                break;
        }

        return input;
    }

    /// <summary>Says something that is not saved. Taking an answer away says nothing.</summary>
    public bool Differs(GridInput saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        return (!string.IsNullOrEmpty(Answer) || PlainText.Fold(Comment) is { } words && words != PlainText.Fold(saved.Comment))
            && (Answer != saved.Answer || PlainText.Fold(Comment) != PlainText.Fold(saved.Comment) || AsOfOn != saved.AsOfOn || CompletedOn != saved.CompletedOn || PlainText.Fold(Evidence) != PlainText.Fold(saved.Evidence));
    }

    public DateOnly SpeaksOf(Round round, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(round);
        return AsOfOn ?? round.SpeaksOf(today);
    }

    /// <summary>Null where status and comment still hold.</summary>
    public RowUpdate? Update(Round round, DateOnly today) =>
        IsUnchanged ? null : new(Word.Read<CommitmentStatus>(Answer), Comment, SpeaksOf(round, today), IsDone ? CompletedOn : null, IsDone ? Evidence : null);

    /// <summary>The field that a refusal speaks of.</summary>
    public static string FieldOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code switch
        {
            "round.completed-on" or "round.completed-future" => nameof(Completed),
            "activity.evidence" => nameof(Evidence),
            "progress.as-of-future" => nameof(AsOf),
            "round.status" => nameof(Answer),
            _ => nameof(Comment),
        };
    }
}
