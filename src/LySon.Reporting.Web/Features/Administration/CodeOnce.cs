using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LySon.Reporting.Web.Features.Administration;

/// <summary>Takes a one-time code to the account's page, once: in the encrypted cookie of one redirect. Nothing else knows it.</summary>
internal static class CodeOnce
{
    private const string Carried = "OneTimeCode";

    public static LocalRedirectResult Show(PageModel page, string code, string done, int userId)
    {
        page.TempData[Carried] = OneTimeCode.Grouped(code);
        return new Confirmation(done).LeadTo(page, AdministrationAddresses.User(userId));
    }

    public static string? Take(ITempDataDictionary tempData) => tempData[Carried] as string;
}
