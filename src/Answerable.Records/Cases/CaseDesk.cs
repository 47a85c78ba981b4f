using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Answerable.Records.Cases.Finding;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>How operations and screens reach a case with all that belongs to it, and how an act on it is saved.</summary>
internal static class CaseDesk
{
    extension(Scope scope)
    {
        public CaseMoment Moment => new(scope.Actor, scope.Now, scope.Today) { CoveringFor = scope.CoveringFor };

        public Guid NextId() => Guid.CreateVersion7(new DateTimeOffset(scope.Now));

        /// <summary>The whole case to act on.</summary>
        public async Task<CaseFile> OpenCaseAsync(CaseProcedures procedures, CaseAddress at, CancellationToken cancellation)
        {
            var about = await scope.Cases().SingleOrDefaultAsync(about => about.Reference == at.Reference, cancellation)
                ?? throw new RefusedException(new("case.not-found", $"There is no case {at.Reference}."));
            if (at.Version is { } seen && seen != about.Version)
            {
                throw new DbUpdateConcurrencyException("Someone else changed this case since you opened it.");
            }

            var file = await scope.FileOfAsync(procedures, about, tracked: true, cancellation);
            file.Took(at.Minutes);
            scope.CoveringFor = await scope.AbsentHandlerAsync(about, cancellation);
            return file;
        }

        /// <summary>The cases that the actor may read.</summary>
        public IQueryable<Case> Cases()
        {
            RefusedException.ThrowIf(scope.Actor.May(Permission.ReadCases) ? null : new("case.read-permission", "You do not have permission to see cases"));
            return scope.Rows<Case>();
        }

        public async Task<CaseFile> FileOfAsync(CaseProcedures procedures, Case about, bool tracked, CancellationToken cancellation)
        {
            var rules = procedures.Find(about.ProcedureKey, about.ProcedureVersion);
            return new(about, rules, (await scope.CalendarsAsync(cancellation)).Of)
            {
                People = await scope.PartsAsync<CasePerson>(about, tracked, cancellation),
                Points = [.. (await scope.PartsAsync<CasePoint>(about, tracked, cancellation)).OrderBy(point => point.Number)],
                Stages = [.. (await scope.PartsAsync<CaseStage>(about, tracked, cancellation)).OrderBy(stage => stage.Number)],
                Enquiries = rules.Stages.Any(stage => stage.EnquiryClock is not null) ? [.. (await scope.PartsAsync<CaseEnquiry>(about, tracked, cancellation)).OrderBy(enquiry => enquiry.Number)] : [],
                Events = [.. (await scope.PartsAsync<CaseClockEvent>(about, tracked, cancellation)).OrderBy(happened => happened.Number)],
                Subjects = about.HasSubjects ? await scope.PartsAsync<CaseSubject>(about, tracked, cancellation) : [],
                Signposts = about.HasSignposts ? [.. (await scope.PartsAsync<CaseSignpost>(about, tracked, cancellation)).OrderBy(signpost => signpost.Number)] : [],
                Readers = about.IsRestricted ? await scope.PartsAsync<CaseReader>(about, tracked, cancellation) : [],
                Answers = [.. (await scope.PartsAsync<Answer>(about, tracked, cancellation)).OrderBy(answer => answer.Number)],
            };
        }

        /// <summary>
        /// Saves an act. Acts on one case follow each other: who acts on what someone else has changed meanwhile is told. A line on the timeline disturbs nobody.
        /// </summary>
        public Task SaveCaseAsync(CaseFile file, string act, string? reason, CancellationToken cancellation) => scope.SaveCasesAsync([file], act, reason, cancellation);

        /// <inheritdoc cref="SaveCaseAsync"/>
        public async Task SaveCasesAsync(IReadOnlyList<CaseFile> files, string act, string? reason, CancellationToken cancellation)
        {
            foreach (var part in files.SelectMany(file => file.Added))
            {
                scope.Add(part);
            }

            // Each line on a timeline says for whom the actor covers; one act on several cases is not done for one of them.
            scope.CoveringFor = files.Count > 1 ? null : scope.CoveringFor;

            // A restricted case is there for nobody else, other programs neither.
            await scope.TellAsync(act, files.Where(file => file.Case.RestrictedAt is null).Select(file => (file.Case.Reference, (object)new { file.Case.Reference, State = Word.Of(file.Case.State), Stage = file.Case.StageKey })), cancellation);
            await scope.SaveAsync(act, reason, IndexAsync, cancellation);

            async Task IndexAsync(RecordsContext records)
            {
                foreach (var file in files)
                {
                    await (file.Added.OfType<CaseStage>().Any(stage => stage.Number == 1) ? CaseIndex.WriteNewAsync(records, file, cancellation) : CaseIndex.WriteAsync(records, file.Case.BodyId, file.Case.Id, file.Case.Reference, cancellation));
                }
            }
        }

        private async Task<List<T>> PartsAsync<T>(Case about, bool tracked, CancellationToken cancellation)
            where T : CasePart
        {
            var parts = scope.Rows<T>().Where(part => part.CaseId == about.Id);
            return await (tracked ? parts : parts.AsNoTracking()).ToListAsync(cancellation);
        }
    }
}
