using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Requests for the tests, and what people were told of them.</summary>
public static class AskingArrangement
{
    public const string Table = "Tổ công nghệ số";

    public static readonly TableShape Shape = new(
        [new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true, Min: 0, Max: 50),
            new("Tỷ lệ hộ có mạng", "%", ColumnKind.Decimal, Required: false)],
        ["Xã An Hải", "Xã An Vĩnh"]);

    /// <summary>A letter filled in, due three days after the clock of the tests; to all districts.</summary>
    public static PageForm Letter(this Page page) => page.Form("#letter").Fill("Number", "1500").Fill("Symbol", "STTTT-CNTT")
        .Fill("IssuedOn", "9/11/2021")
        .Fill("Abstract", "báo cáo hoạt động của tổ công nghệ số").Fill("ReportTitle", "Hoạt động của tổ công nghệ số")
            .Fill("CutoffOn", "10/11/2021")
        .Fill("DueOn", "12/11/2021").Fill("DueTime", "17:00");

    /// <summary>A sent request to Lý Sơn and Bình Sơn with one table; the agency names its own rows where the shape names none.</summary>
    public static async Task<int> AskAsync(this ReportingTestApp app, TableShape? shape = null, bool sent = true,
        string kind = TypedTableSection.Kind)
    {
        await using var scope = app.NewDb();
        var sample = await scope.Db.Requests().AsNoTracking().FirstAsync();
        var agencies = await scope.Db.Agencies().Where(a => a.Code == "ly-son" || a.Code == "binh-son").Select(a => a.Id).ToListAsync();
        var request = new ReportRequest
        {
            RequesterId = sample.RequesterId, Number = 1500, Symbol = "STTTT-CNTT", IssuedOn = new(2021, 11, 8),
            Abstract = "báo cáo hoạt động của tổ công nghệ số",
            ReportTitle = "Hoạt động của tổ công nghệ số", CutoffOn = new(2021, 11, 9),
            DueAt = new(2021, 11, 12, 10, 0, 0, DateTimeKind.Utc),
            SentAt = sent ? new(2021, 11, 8, 1, 0, 0, DateTimeKind.Utc) : null,
            Outline =
            [
                new() { Position = 0, Kind = OpeningSection.Kind },
                new() { Position = 1, Kind = kind, Heading = Table, Table = SectionKinds.Of(kind).Shape(shape ?? Shape) },
                new() { Position = 2, Kind = ClosingSection.Kind },
            ],
            Addressees = [.. agencies.Select(id => new RequestAddressee { AgencyId = id })],
        };
        scope.Db.Add(request);
        await scope.Db.SaveChangesAsync();
        return request.Id;
    }

    public static async Task<int> BeginAsync(this ReportingTestApp app, int request, string agency = "ly-son")
    {
        await using var scope = app.NewDb();
        var id = (await scope.Db.Agencies().SingleAsync(a => a.Code == agency)).Id;
        return (await scope.Get<ReportStart>().BeginAsync(id, request))!.Id;
    }

    /// <summary>What this person was told, newest first.</summary>
    public static async Task<List<string>> ToldAsync(this ReportingTestApp app, string userName)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Notifications().Where(n => scope.Db.Users().Any(u => u.Id == n.UserId && u.UserName == userName))
            .OrderByDescending(n => n.Id).Select(n => n.Text).ToListAsync();
    }
}
