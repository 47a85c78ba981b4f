using Answerable.Domain.Access;
using Answerable.Records.Bodies;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Bodies;

[Needs(Permission.ManagePeople)]
public sealed class PeopleModel(PeopleOfBody people, Actor by) : PageModel
{
    public IReadOnlyList<PeopleOfBody.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Rows = await people.ReadAsync(by, cancellation);
}
