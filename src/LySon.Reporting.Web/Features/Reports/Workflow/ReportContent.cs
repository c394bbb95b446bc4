using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Documents.Data;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Web.Features.Reports.Printing;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>What an approval is bound to: the whole document as data, and its SHA-256.</summary>
internal sealed record ReportContent(byte[] Json, string Hash)
{
    /// <summary>Number and date come later from the clerk, so they are left out.</summary>
    public static ReportContent Of(OpenReport open)
    {
        var document = ReportDocument.Of(open with { Approved = null }) with { Number = null, IssuedOn = null };
        var json = ReportJson.Write(new() { Layout = LayoutProfile.Decree30.Id, Typesetter = OfficialPdf.Typesetter, Report = document });
        return new(json, Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    public async Task KeepAsync(ReportingDbContext db, int reportId, DateTime now)
    {
        var kept = await db.ApprovedContents().SingleOrDefaultAsync(c => c.ReportId == reportId);
        if (kept is null) db.Add(new ApprovedContent { ReportId = reportId, Json = Json, Hash = Hash, At = now });
        else (kept.Json, kept.Hash, kept.At) = (Json, Hash, now);
    }
}
