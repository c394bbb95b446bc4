using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Shared.Fields;

/// <summary>The members of an enum as the items of a field, named as on screen.</summary>
public static class Choices
{
    public static IEnumerable<SelectListItem> Of<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Select(member => new SelectListItem(member.DisplayName(), member.ToString()));
}
