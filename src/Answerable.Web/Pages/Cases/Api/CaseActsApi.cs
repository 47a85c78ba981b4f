using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records;
using Answerable.Records.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Cases.Api;

/// <summary>The acts on a case for other programs: the same operations as the pages', one address each, named like the act. Documents and letters stand beside.</summary>
internal static class CaseActsApi
{
    public static void MapCaseActs(this RouteGroupBuilder api)
    {
        api.MapPost("/cases", (LogRequest body, LogCase log, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status201Created, () => log.RunAsync(new(body.Procedure, body.ToIntake(), body.About?.ToIntake()), by, cancellation)))
            .Writes("log-case", "Log a case", "Puts a case on record under the version of the procedure that is in force. Duplicates are not looked for.", StatusCodes.Status201Created);
        api.MapPost("/cases/closed", (LogAndCloseRequest body, LogAndCloseCase log, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status201Created, () => log.RunAsync(new(body.Procedure, body.ToIntake(), body.Outcome, body.ActionTaken, body.Cause, body.RemedialAction, body.NeedsNoRemedy, body.About?.ToIntake()), by, cancellation)))
            .Writes("log-and-close-case", "Log and close a case", "A complaint that is answered at once at the first stage: logged, answered and closed in one act, by the token's person.", StatusCodes.Status201Created);

        api.Act<CorrectRequest, CorrectCase>(CaseAct.Correct, "Correct the record", "Says better what it is about, whose service, who the customer is. Everything that is not given becomes empty.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.ToCorrection()), by, cancellation));
        api.Act<CorrectReceivedRequest, CorrectReceived>(CaseAct.CorrectReceived, "Correct the day of receipt", "Every date is counted anew.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.ReceivedOn, body.Reason), by, cancellation));
        api.Act<AssignRequest, AssignCases>(CaseAct.Assign, "Assign", "Gives it to a person, to a team, or to both.", (act, at, body, by, cancellation) => act.RunAsync(new([at], body.HandlerId, body.TeamId), by, cancellation));
        api.Act<NothingRequest, TakeCase>(CaseAct.Take, "Take", "Makes the token's person responsible for it.", (act, at, _, by, cancellation) => act.RunAsync(new(at), by, cancellation));
        api.Act<OnRequest, AcknowledgeCase>(CaseAct.Acknowledge, "Acknowledge", "The customer was told that it arrived and what happens now.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.On), by, cancellation));
        api.Act<OnRequest, CompleteInformation>(CaseAct.CompleteInformation, "Information is complete", "All that is needed to decide has arrived: a clock that waits for it starts.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.On), by, cancellation));
        api.Act<ProgressRequest, ProgressCase>(CaseAct.Progress, "Progress", "Something was done that brings it on: a clock that stops with it ends, and the decision is still owed.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.What, body.On), by, cancellation));
        api.Act<LevelRequest, SetCaseLevel>(CaseAct.SetLevel, "Set the level", "The level at which it is investigated; the clock runs on.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Level, body.Reason), by, cancellation));
        api.Act<ExtendRequest, ExtendCase>(CaseAct.Extend, "Extend", "Gives more time for the answer, within what the procedure allows. One of which the customer is told too late stays on record and does not move the date.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.NewDueOn, body.Reason, body.AuthoriserId, body.ToldOn), by, cancellation));
        api.Act<ReasonRequest, RemoveExtension>(CaseAct.RemoveExtension, "Remove the extension", "The extension given last no longer holds.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Reason), by, cancellation));
        api.Act<PauseRequest, PauseCase>(CaseAct.Pause, "Pause the clock", "Something was asked of the customer: the clock stands still, where the procedure says so.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.WaitsFor, body.Asked, body.On), by, cancellation));
        api.Act<ResumeRequest, ResumeCase>(CaseAct.Resume, "Set the clock going again", "What was asked for has come: the clock goes on, or starts again.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Answered, body.On), by, cancellation));
        api.Act<ReasonRequest, TakeBackPause>(CaseAct.TakeBackPause, "Take a pause or its end back", "What was recorded last of the two was wrong.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Reason), by, cancellation));
        api.Act<TextRequest, AddPoint>(CaseAct.AddPoint, "Add a point of complaint", "One thing that is complained of.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Text), by, cancellation));
        api.Act<DecidePointRequest, DecidePoint>(CaseAct.DecidePoint, "Decide a point", "Its outcome, with the reason.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Number, body.Outcome, body.Reason), by, cancellation));
        api.Act<EscalateRequest, EscalateCase>(CaseAct.Escalate, "Escalate", "On to the next stage of the procedure.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Reason, body.On, body.Stage, body.LateReason), by, cancellation));
        api.Act<RefuseEscalationRequest, RefuseEscalation>(CaseAct.RefuseEscalation, "Do not take it further", "It was asked for after the last day: the answer stands, and where the customer was told to turn is on record.", (act, at, body, by, cancellation) => act.RunAsync(new(at, new(body.Reason, new(body.Signpost, body.Elsewhere)), body.On), by, cancellation));
        api.Act<SignpostRequest, SignpostCustomer>(CaseAct.Signpost, "Record where else to turn", "The customer was told of another place. Nothing is sent from here.", (act, at, body, by, cancellation) => act.RunAsync(new(at, new(body.Signpost, body.Elsewhere), body.Reason, body.On), by, cancellation));
        api.Act<NameSubjectRequest, NameSubject>(CaseAct.NameSubject, "Name a member of staff whom it is about", "They do nothing to the case any more.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.PersonId, body.Name, body.IsSenior), by, cancellation));
        api.Act<UnnameSubjectRequest, UnnameSubject>(CaseAct.UnnameSubject, "It is not about somebody after all", "That they were named stays on record.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Subject, body.Reason), by, cancellation));
        api.Act<DraftRequest, DraftAnswer>(CaseAct.DraftAnswer, "Draft the answer", "Writes the answer, or changes it.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Text, body.Checked ?? [], body.PointsAnswered ?? []), by, cancellation));
        api.Act<NothingRequest, SendForSignOff>(CaseAct.SendForSignOff, "Send for sign-off", "Those who may sign the answer are told.", (act, at, _, by, cancellation) => act.RunAsync(new(at), by, cancellation));
        api.Act<ReasonRequest, SendBackAnswer>(CaseAct.SendBack, "Send the answer back", "The signer asks for another answer.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Reason), by, cancellation));
        api.Act<NothingRequest, ApproveAnswer>(CaseAct.Approve, "Sign the answer", "It is the body's definitive answer.", (act, at, _, by, cancellation) => act.RunAsync(new(at), by, cancellation));
        api.Act<SendAnswerRequest, SendAnswer>(CaseAct.SendAnswer, "Send the answer", "The stage is closed and its facts are written down. By e-mail it goes out from here; a letter or a telling is recorded.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.SentBy, body.On, body.Outcome, body.ActionTaken), by, cancellation));
        api.Act<CloseRequest, CloseCase>(CaseAct.Close, "Close", "Completes the record and closes the case.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Cause, body.RemedialAction, body.NeedsNoRemedy), by, cancellation));
        api.Act<WithdrawRequest, WithdrawCase>(CaseAct.Withdraw, "Close without an outcome", "By one of the procedure's closures: withdrawn, consent not received.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Closure, body.Reason, body.Signpost is null && body.Elsewhere is null ? null : new(body.Signpost, body.Elsewhere)), by, cancellation));
        api.Act<ReasonRequest, ReopenCase>(CaseAct.Reopen, "Reopen", "Takes an answer or a closing back that was too early.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Reason), by, cancellation));
        api.Act<EnquiryRequest, EnquireOfBody>(CaseAct.SendEnquiry, "Record an enquiry to a body", "Another body was asked about the case, with a clock of its own. Nothing is sent from here.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.PutTo, body.Question, body.On), by, cancellation));
        api.Act<ExtendEnquiryRequest, ExtendEnquiry>(CaseAct.ExtendEnquiry, "Extend an enquiry", "Gives the body more time, as the procedure says.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Number, body.Reason, body.On), by, cancellation));
        api.Act<AnswerEnquiryRequest, AnswerEnquiry>(CaseAct.AnswerEnquiry, "Record the answer to an enquiry", "The body that was asked has answered.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Number, body.Answer, body.On), by, cancellation));
        api.Act<LinkRequest, LinkCases>(CaseAct.Link, "Link with another case", "Both show the link and why.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Other, body.Kind, body.Reason), by, cancellation));
        api.Act<UnlinkRequest, UnlinkCases>(CaseAct.Unlink, "Take a link away", "On both cases; the record keeps that it was there.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Link, body.Reason), by, cancellation));
        api.Act<RestrictRequest, RestrictCase>(CaseAct.Restrict, "Restrict to people", "From now on it is there for these people only.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.People, body.Reason), by, cancellation));
        api.Act<ReasonRequest, LiftRestriction>(CaseAct.LiftRestriction, "Lift the restriction", "Everyone who may see cases sees it again.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Reason), by, cancellation));
        api.Act<EntryRequest, AddCaseEntry>(CaseAct.AddEntry, "Add to the timeline", "A note, a call or a letter. It disturbs nobody who acts on the case meanwhile.", (act, at, body, by, cancellation) => act.RunAsync(new(at, body.Kind, body.Text, body.On, OtherParty: body.OtherParty), by, cancellation));
    }

    private static void Act<TBody, TAct>(this RouteGroupBuilder api, CaseAct act, string summary, string description, Func<TAct, CaseAddress, TBody, Actor, CancellationToken, Task> run)
        where TAct : notnull =>
        api.MapPost($"/cases/{{reference}}/{Word.Of(act)}", (string reference, TBody body, [FromServices] TAct operation, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status200OK, () => run(operation, new(reference, CaseVersion.Asked(context.Request)), body, by, cancellation)))
            .Writes(Word.Of(act), summary, description, StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
}
