using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>The whole file of a case as one bundle, for an ombudsman or an appeal. That it was made, for whom and by whom, stands on the timeline.</summary>
public static class CaseBundling
{
    public static Refusal? WhyNotBundle(Actor by) =>
        by.May(Permission.ManageCases) ? null : new("case.bundle-permission", "Only who manages cases can put the whole file together");

    extension(CaseFile file)
    {
        /// <param name="purpose">For whom or for what.</param>
        public void Bundled(string? purpose, Guid fileId, int documents, CaseMoment now)
        {
            RefusedException.ThrowIf(WhyNotBundle(now.By) ?? WhyNoPurpose(purpose));
            file.Tell(CaseEntryKind.Bundle, null, $"The whole file was put together, with {(documents == 1 ? "1 document" : $"{documents} documents")}: {purpose}", now, fileId: fileId);
        }
    }

    public static Refusal? WhyNoPurpose(string? purpose) => CasePermission.WhyEmpty(purpose, "case.bundle-purpose", "Say for whom the file is put together");
}
