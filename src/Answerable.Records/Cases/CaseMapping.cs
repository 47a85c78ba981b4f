using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    /// <summary>Most cases of a body are closed: what shows open ones goes past them by an index of the open ones only.</summary>
    private const string Open = "state <> 'closed'";

    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases");
        builder.Property(about => about.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(about => about.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(about => about.LoggedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(about => about.HandlerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(about => about.ServiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(about => about.TeamId).OnDelete(DeleteBehavior.Restrict);

        // A case is found by it, and it is never given twice.
        builder.HasIndex(about => new { about.BodyId, about.Reference }).IsUnique();
        // All open cases, the next that is due first.
        builder.HasIndex(about => new { about.BodyId, about.QueueOn, about.Id }).HasFilter(Open);
        // Mine, and the unassigned ones; also the handler's foreign key.
        builder.HasIndex(about => new { about.HandlerId, about.QueueOn, about.Id }).HasFilter(Open);
        // My team's.
        builder.HasIndex(about => new { about.TeamId, about.QueueOn, about.Id }).HasFilter(Open);
        builder.HasOne<Person>().WithMany().HasForeignKey(about => about.RestrictedById).OnDelete(DeleteBehavior.Restrict);
        // The few that are hidden from most: asked before anything of a case is read.
        builder.HasIndex(about => new { about.BodyId, about.RestrictedAt }).HasFilter("restricted_at IS NOT NULL");
        builder.Property(about => about.IsAboutChild).HasDefaultValue(false);
        builder.Property(about => about.HasSubjects).HasDefaultValue(false);
        builder.Property(about => about.HasSignposts).HasDefaultValue(false);
        builder.SeenWhere(CaseRestriction.Cases);
        // Likely duplicates: what came about the same service in the last weeks.
        builder.HasIndex(about => new { about.BodyId, about.ReceivedOn });
        // What was closed in a month.
        builder.HasIndex(about => new { about.BodyId, about.ClosedOn }).HasFilter("closed_on IS NOT NULL");
    }
}

internal sealed class CasePersonMapping : IEntityTypeConfiguration<CasePerson>
{
    public void Configure(EntityTypeBuilder<CasePerson> builder)
    {
        builder.OfCase("case_people");
        builder.HasIndex(person => person.CaseId);
        // A person is found again by the name, the address of their messages or their telephone number.
        builder.HasIndex(person => new { person.BodyId, person.NameKey });
        builder.HasIndex(person => new { person.BodyId, person.EmailKey });
        builder.HasIndex(person => new { person.BodyId, person.PhoneKey });
        // Other cases of the same person.
        builder.HasIndex(person => new { person.BodyId, person.CustomerId });
    }
}

internal sealed class CasePointMapping : IEntityTypeConfiguration<CasePoint>
{
    public void Configure(EntityTypeBuilder<CasePoint> builder)
    {
        builder.OfCase("case_points");
        builder.HasIndex(point => new { point.CaseId, point.Number }).IsUnique();
    }
}

internal sealed class CaseStageMapping : IEntityTypeConfiguration<CaseStage>
{
    public void Configure(EntityTypeBuilder<CaseStage> builder)
    {
        builder.OfCase("case_stages");
        builder.HasOne<Person>().WithMany().HasForeignKey(stage => stage.HandlerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(stage => new { stage.CaseId, stage.Number }).IsUnique();
    }
}

internal sealed class CaseClockEventMapping : IEntityTypeConfiguration<CaseClockEvent>
{
    public void Configure(EntityTypeBuilder<CaseClockEvent> builder)
    {
        builder.OfCase("case_clock_events");
        builder.HasOne<CaseStage>().WithMany().HasForeignKey(happened => happened.StageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(happened => happened.AuthorisedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(happened => happened.RecordedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(happened => new { happened.CaseId, happened.Number }).IsUnique();
    }
}

internal sealed class CaseEntryMapping : IEntityTypeConfiguration<CaseEntry>
{
    public void Configure(EntityTypeBuilder<CaseEntry> builder)
    {
        builder.OfCase("case_entries");
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(entry => entry.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(entry => entry.IsAfterClosure).HasDefaultValue(false);
        // The timeline of one case, the newest first.
        builder.HasIndex(entry => new { entry.CaseId, entry.At, entry.Place });
    }
}

internal sealed class CaseReaderMapping : IEntityTypeConfiguration<CaseReader>
{
    public void Configure(EntityTypeBuilder<CaseReader> builder)
    {
        builder.OfCase("case_readers");
        builder.HasOne<Person>().WithMany().HasForeignKey(reader => reader.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(reader => reader.NamedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reader => new { reader.CaseId, reader.PersonId });
    }
}

internal sealed class CaseSubjectMapping : IEntityTypeConfiguration<CaseSubject>
{
    public void Configure(EntityTypeBuilder<CaseSubject> builder)
    {
        builder.OfCase("case_subjects");
        builder.HasOne<Person>().WithMany().HasForeignKey(subject => subject.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(subject => subject.NamedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(subject => subject.CaseId);
    }
}

internal sealed class CaseSignpostMapping : IEntityTypeConfiguration<CaseSignpost>
{
    public void Configure(EntityTypeBuilder<CaseSignpost> builder)
    {
        builder.OfCase("case_signposts");
        builder.HasIndex(signpost => new { signpost.CaseId, signpost.Number }).IsUnique();
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.OfCase("answers");
        builder.HasOne<CaseStage>().WithMany().HasForeignKey(answer => answer.StageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.SentBackById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.SignerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.CaseId, answer.Number }).IsUnique();
    }
}

internal sealed class CaseEnquiryMapping : IEntityTypeConfiguration<CaseEnquiry>
{
    public void Configure(EntityTypeBuilder<CaseEnquiry> builder)
    {
        builder.OfCase("case_enquiries");
        builder.HasOne<CaseStage>().WithMany().HasForeignKey(enquiry => enquiry.StageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(enquiry => new { enquiry.CaseId, enquiry.Number }).IsUnique();
        // Those without an answer, the longest late first.
        builder.HasIndex(enquiry => new { enquiry.BodyId, enquiry.DueOn }).HasFilter("answered_on IS NULL");
    }
}

internal sealed class CaseLinkMapping : IEntityTypeConfiguration<CaseLink>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.OfCase("case_links");
        builder.HasOne<Case>().WithMany().HasForeignKey(link => link.OtherId).OnDelete(DeleteBehavior.Restrict);
        // The links of a case, from either end.
        builder.HasIndex(link => link.CaseId);
        builder.HasIndex(link => link.OtherId);
    }
}

internal static class CasePartMapping
{
    public static void OfCase<T>(this EntityTypeBuilder<T> builder, string table)
        where T : CasePart
    {
        builder.ToTable(table);
        builder.HasKey(part => part.Id);
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(part => part.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(part => part.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.SeenWhere(CaseRestriction.Parts<T>);
    }
}
