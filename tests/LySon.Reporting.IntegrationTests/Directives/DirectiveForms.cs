using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Directives;

internal static class DirectiveForms
{
    public const string Committee = "Ủy ban nhân dân huyện";

    /// <summary>The form of a new directive, filled with what nobody doubts.</summary>
    public static async Task<PageForm> NewDirectiveAsync(this HttpClient client) => (await client.OpenAsync("/directives/new")).Form()
        .Fill("Number", "3400").Fill("Symbol", "UBND").Fill("IssuedOn", "01/11/2021").Fill("Issuer", Committee)
        .Fill("Subject", "V/v kiểm tra việc quét mã QR tại cảng").Fill("Recipients", "Các phòng, ban huyện.");

    public static async Task<int> DirectiveIdAsync(this ReportingTestApp app, int number)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Directives().Where(d => d.Number == number).Select(d => d.Id).SingleAsync();
    }

    /// <summary>Another district with one directive; its id.</summary>
    public static async Task<int> AddForeignDirectiveAsync(this ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son");
        var directive = new Directive
        {
            AgencyId = agency.Id, Number = 9, Symbol = "UBND", IssuedOn = new(2021, 10, 1), Issuer = Committee,
            Subject = "V/v cài đặt Bluezone tại Bình Sơn", Recipients = "Các phòng, ban huyện.",
        };
        scope.Db.Add(directive);
        await scope.Db.SaveChangesAsync();
        return directive.Id;
    }

    /// <summary>The numbers and symbols of the list, from the top.</summary>
    public static IReadOnlyList<string> Numbers(this Page page) => [.. page.Rows().Select(r => r[0])];
}
