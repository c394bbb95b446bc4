using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The whole portal in memory on a SQLite file of its own, with a given number of directives and one person signed in.
/// </summary>
internal sealed class ListPortal(string file) : BenchmarkPortal(DatabaseProvider.Sqlite, $"Data Source={file}")
{
    private const int BatchRows = 2_000;
    private static readonly string[] Issuers = ["Ủy ban nhân dân huyện", "Phòng Văn hóa và Thông tin huyện", "Văn phòng huyện",
        "Phòng Nội vụ huyện"];

    private static readonly string[] Subjects =
    [
        "triển khai ứng dụng khai báo y tế toàn dân", "đẩy mạnh tuyên truyền cài đặt ứng dụng Bluezone",
        "kiểm tra việc quét mã QR tại cảng",
        "tăng cường phòng, chống dịch trên địa bàn huyện", "hướng dẫn công dân đến và về từ vùng dịch",
    ];

    public static async Task<(ListPortal Portal, HttpClient Client)> StartAsync(string folder, int rows)
    {
        var portal = new ListPortal(Path.Combine(folder, $"{rows}.db"));
        await portal.FillAsync(rows);
        var client = portal.CreateClient();
        await client.SignInAsync("nhaplieu");
        return (portal, client);
    }

    /// <summary>The sample data, which an empty database gets in Development, and as many directives more as are wanted.</summary>
    private async Task FillAsync(int rows)
    {
        using var first = Services.CreateScope();
        var agencyId = await first.ServiceProvider.GetRequiredService<ReportingDbContext>().Agencies()
            .Where(a => a.Code == SampleData.District).Select(a => a.Id).SingleAsync();
        var have = await first.ServiceProvider.GetRequiredService<ReportingDbContext>().Directives().CountAsync();
        foreach (var batch in Enumerable.Range(1, rows - have).Chunk(BatchRows))
        {
            using var scope = Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
            db.Directives().AddRange(batch.Select(i => Row(agencyId, i)));
            await db.SaveChangesAsync();
        }
    }

    private static Directive Row(int agencyId, int i) => new()
    {
        AgencyId = agencyId,
        Number = i,
        Symbol = i % 3 == 0 ? "VHTT" : "UBND",
        IssuedOn = new DateOnly(2015, 1, 1).AddDays(i * 17 % 2_400),
        Issuer = Issuers[i % Issuers.Length],
        Subject = $"V/v {Subjects[i % Subjects.Length]} lần {i % 97}",
        Recipients = "Các phòng, ban, ngành huyện; các hội, đoàn thể huyện; Ủy ban nhân dân các xã.",
    };
}
