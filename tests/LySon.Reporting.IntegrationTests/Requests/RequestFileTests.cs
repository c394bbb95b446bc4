using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Requests.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Files of a request: kept with their history, told once it was sent, and only while it is open.</summary>
public sealed class RequestFileTests
{
    private static readonly DateTime Sent = new(2021, 11, 8, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_file_is_kept_whole_with_its_line_in_the_history_and_everyone_asked_is_told()
    {
        await using var bench = await Bench.StartAsync();
        var (request, other) = (await bench.AddRequestAsync(Sent), await bench.AddRequestAsync(Sent));
        await bench.ActAsync("so");
        Assert.Null(await AddAsync(bench, request, "C:\\tam\\Công văn: 1500?.pdf"));
        await using var db = bench.Db();
        var file = await db.RequestFiles().SingleAsync();
        Assert.Equal((request.Id, "Công văn- 1500-.pdf", "application/pdf", 12, bench.Now),
            (file.RequestId, file.Name, file.Type, file.Size, file.At));
        Assert.Equal("%PDF-1.7 abc", System.Text.Encoding.UTF8.GetString(file.Bytes));
        Assert.Equal("Chuyên viên tổng hợp: Tệp kèm theo  → Công văn- 1500-.pdf",
            (await bench.HistoryAsync<ReportRequest>(request.Id))[^1]);
        const string added = "Công văn 1500/STTTT-CNTT được sửa: Tệp kèm theo: Công văn- 1500-.pdf.",
        removed = "Công văn 1500/STTTT-CNTT được sửa: bỏ tệp kèm theo (Công văn- 1500-.pdf).";
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], await bench.WhoWasToldAsync(added));

        Assert.Null(await RemoveAsync(bench, other, file.Id));
        Assert.Equal(1, await db.RequestFiles().CountAsync());
        Assert.Null(await RemoveAsync(bench, request, file.Id));
        Assert.Equal(0, await db.RequestFiles().CountAsync());
        Assert.Equal("Chuyên viên tổng hợp: Tệp kèm theo Công văn- 1500-.pdf → ",
            (await bench.HistoryAsync<ReportRequest>(request.Id))[^1]);
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], await bench.WhoWasToldAsync(removed));
        Assert.Equal(6, (await bench.ToldAsync()).Count);
    }

    [Fact]
    public async Task A_draft_takes_files_and_tells_nobody_and_a_closed_request_takes_and_loses_none()
    {
        await using var bench = await Bench.StartAsync();
        var (draft, closed) = (await bench.AddRequestAsync(), await bench.AddRequestAsync(Sent, Sent.AddHours(1)));
        Assert.Null(await AddAsync(bench, draft, "a.pdf"));
        Assert.Equal(RequestErrors.Closed, await AddAsync(bench, closed, "a.pdf"));
        var kept = await bench
            .AddAsync(new RequestFile
            {
                RequestId = closed.Id, Name = "b.pdf", Type = "application/pdf", Size = 1, Bytes = [1],
                At = Sent
            });
        Assert.Equal(RequestErrors.Closed, await RemoveAsync(bench, closed, kept.Id));
        Assert.Empty(await bench.ToldAsync());
        await using var db = bench.Db();
        Assert.Equal([draft.Id, closed.Id], await db.RequestFiles().OrderBy(f => f.Id).Select(f => f.RequestId).ToListAsync());
    }

    [Fact]
    public async Task A_request_has_ten_files_and_no_more_whatever_others_have()
    {
        await using var bench = await Bench.StartAsync();
        var (request, other) = (await bench.AddRequestAsync(), await bench.AddRequestAsync());
        foreach (var i in Enumerable.Range(1, RequestFile.CountMax - 1)) Assert.Null(await AddAsync(bench, request, $"{i}.pdf"));
        Assert.Null(await AddAsync(bench, other, "a.pdf"));
        Assert.Null(await AddAsync(bench, request, "10.pdf"));
        var history = await bench.HistoryAsync<ReportRequest>(request.Id);
        Assert.Equal(RequestErrors.TooManyFiles, await AddAsync(bench, request, "11.pdf"));
        Assert.Equal(history, await bench.HistoryAsync<ReportRequest>(request.Id));
    }

    [Theory]
    [InlineData(RequestFile.NameMaxLength, RequestFile.NameMaxLength)]
    [InlineData(RequestFile.NameMaxLength + 1, RequestFile.NameMaxLength)]
    public async Task A_long_name_keeps_its_end(int length, int kept)
    {
        await using var bench = await Bench.StartAsync();
        var request = await bench.AddRequestAsync();
        Assert.Null(await AddAsync(bench, request, new string('a', length - 4) + ".pdf"));
        await using var db = bench.Db();
        var name = (await db.RequestFiles().SingleAsync()).Name;
        Assert.Equal((kept, true), (name.Length, name.EndsWith(".pdf", StringComparison.Ordinal)));
    }

    private static async Task<string?> AddAsync(Bench bench, ReportRequest request, string name)
    {
        var content = "%PDF-1.7 abc"u8.ToArray();
        await using var db = bench.Db();
        return await new RequestFiles(db, bench.News(db), bench.Actor, bench.Clock)
            .AddAsync(request, new FormFile(new MemoryStream(content), 0, content.Length, "Upload", name),
                TestContext.Current.CancellationToken);
    }

    private static async Task<string?> RemoveAsync(Bench bench, ReportRequest request, int file)
    {
        await using var db = bench.Db();
        return await new RequestFiles(db, bench.News(db), bench.Actor, bench.Clock).RemoveAsync(request, file);
    }
}
