using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>A report for those who read it. What is still to do and who changed what are the agency's own business.</summary>
internal sealed record ReadView(OpenReport Open, long PdfBytes, bool MayNumber, IReadOnlyList<ReportCheck> Checks, IReadOnlyList<HistoryItem> History)
{
    private const int HistoryShown = 10;

    public Report Report => Open.Report;

    public static async Task<ReadView> LoadAsync(OpenReport open, ReportingDbContext db, CurrentUser me)
    {
        var own = open.Report.AgencyId == me.AgencyId;
        return new(open, ReportDocument.Pdf(open).LongLength, own && me.Is(Roles.Clerk), own ? open.Checks : [],
            own ? await ReportHistory.OfAsync(db, open, HistoryShown) : []);
    }
}
