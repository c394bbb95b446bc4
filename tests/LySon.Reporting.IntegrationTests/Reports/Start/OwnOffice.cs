using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Start;

/// <summary>A commune that nobody has asked for anything, with its people: xa, xalanhdao, xavanthu.</summary>
public static class OwnOffice
{
    public const string Code = "xa-an-hai";

    public static async Task AddOwnOfficeAsync(this ReportingTestApp app)
    {
        await using (var scope = app.NewDb())
        {
            var agency = new Agency
            {
                Code = Code, KindId = FirstKinds.District,
                ParentId = await scope.Db.Agencies().Where(a => a.KindId == FirstKinds.Province).Select(a => a.Id).SingleAsync(),
                Names =
                [
                    new()
                    {
                        ValidFrom = new(2020, 1, 1), Name = "Ủy ban nhân dân xã An Hải", ShortName = "UBND xã An Hải",
                        IssuingBody = "ỦY BAN NHÂN DÂN\nXÃ AN HẢI", PlaceName = "An Hải", Symbol = "UBND",
                    },
                ],
            };
            scope.Db.Add(agency);
            await scope.Db.SaveChangesAsync();
            scope.Db.Add(new Signatory
            {
                AgencyId = agency.Id, FullName = "Phạm Thị Hương", Authority = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ValidFrom = new(2021, 1, 1),
            });
            await scope.Db.SaveChangesAsync();
        }
        await app.AddUserAsync("xa", Roles.Staff, Code);
        await app.AddUserAsync("xalanhdao", Roles.Leader, Code);
        await app.AddUserAsync("xavanthu", Roles.Clerk, Code);
    }

    /// <summary>Fills in whatever the outline leaves empty, so that the report may be submitted.</summary>
    public static async Task FillAsync(this ReportingTestApp app, int report)
    {
        await using var scope = app.NewDb();
        foreach (var section in await scope.Db.Set<ReportSection>().Where(s => s.ReportId == report).ToListAsync())
        {
            if (section.Body.Length == 0) section.Body = "Đã thực hiện theo kế hoạch.";
            if (section.Table is { } table)
                section.Content = new([.. (table.HasOwnRows ? ["Một dòng"] : table.Rows).Select(row => new Core.Outlines.TableRow(row,
                    [.. table.Columns.Select(c => c.IsNumber ? new Core.Outlines.TableCell(Core.Outlines.CellState.Value, 5)
                        : new Core.Outlines.TableCell(Core.Outlines.CellState.Value, Text: "01/12/2021"))]))]);
        }
        await scope.Db.SaveChangesAsync();
    }

    /// <summary>Submits, approves, numbers and issues, each by the button of whose turn it is.</summary>
    public static async Task<Page> IssueByButtonsAsync(this ReportingTestApp app, int report)
    {
        var staff = await app.SignInAsync("xa");
        Assert.Equal("Đã trình lãnh đạo duyệt.", (await (await staff.OpenAsync($"/reports/{report}/submit"))
            .FormWithButton("Trình lãnh đạo duyệt").SubmitAsync()).Confirmation);
        await (await (await app.SignInAsync("xalanhdao")).OpenAsync($"/reports/{report}")).FormWithButton("Phê duyệt").SubmitAsync();
        return await (await (await app.SignInAsync("xavanthu")).OpenAsync($"/reports/{report}/issue"))
            .FormWithButton("Cấp số và phát hành").SubmitAsync();
    }
}
