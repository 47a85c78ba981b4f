using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>Linking a case with another: a review, an appeal, the same again. It stands on the timelines of both.</summary>
public static class CaseLinking
{
    extension(CaseFile file)
    {
        public CaseLink Link(CaseFile other, CaseLinkKind kind, string? reason, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Link, now.By)
                ?? (other.Case.Id == file.Case.Id ? new Refusal("case.link-self", "A case cannot be linked with itself") : null));
            var link = file.Add(new CaseLink { Id = now.NextId(), BodyId = file.Case.BodyId, CaseId = file.Case.Id, OtherId = other.Case.Id, Kind = kind, Reason = reason, LinkedAt = now.At });
            var because = string.IsNullOrWhiteSpace(reason) ? "" : $" {reason}";
            file.Move(CaseAct.Link, $"{Words(kind)} {other.Case.Reference}.{because}", now);
            other.Tell(CaseEntryKind.Act, CaseAct.Link, $"{Reverse(kind)} {file.Case.Reference}.{because}", now);
            return link;
        }

        /// <summary>The link was wrong.</summary>
        public void Unlink(CaseLink link, string reason, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Unlink, now.By)
                ?? (link.CaseId != file.Case.Id || link.TakenBackAt is not null ? new Refusal("case.link-not-found", "There is no such link") : null)
                ?? CaseWork.WhyNoReason(reason));
            link.TakenBackAt = now.At;
            file.Move(CaseAct.Unlink, $"A link was taken away: {reason}", now);
        }
    }

    /// <summary>As the case says it that names the other.</summary>
    public static string Words(CaseLinkKind kind) => kind switch
    {
        CaseLinkKind.DuplicateOf => "The same as",
        CaseLinkKind.Continues => "Takes up again",
        CaseLinkKind.ReviewOf => "Review of",
        CaseLinkKind.ReconsiderationOf => "Reconsideration of",
        CaseLinkKind.AppealOf => "Appeal against",
        _ => "Related to",
    };

    /// <summary>As the other case says it.</summary>
    public static string Reverse(CaseLinkKind kind) => kind switch
    {
        CaseLinkKind.DuplicateOf => "Came again as",
        CaseLinkKind.Continues => "Taken up again in",
        CaseLinkKind.ReviewOf => "Reviewed in",
        CaseLinkKind.ReconsiderationOf => "Reconsidered in",
        CaseLinkKind.AppealOf => "Appealed in",
        _ => "Related to",
    };
}
