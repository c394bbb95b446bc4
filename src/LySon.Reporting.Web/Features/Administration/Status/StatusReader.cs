using System.Data.Common;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>
/// Asks every source; those that a missing database keeps from answering are left out, and the database's own row says why.
/// </summary>
internal sealed class StatusReader(IEnumerable<IStatusSource> sources, ReportingConnections connections, SchemaHistory schema,
    DiskCheck disk, TimeProvider time, ILogger<StatusReader> log)
{
    public async Task<StatusView> ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows = new List<StatusRow> { await DatabaseAsync(cancellation) };
        foreach (var source in sources)
        {
            try
            {
                rows.AddRange(await source.ReadAsync(now, cancellation));
            }
            catch (Exception failure) when (failure is DbException or { InnerException: DbException } or TimeoutException)
            {
                connections.Faults.Note(failure);
                log.LogWarning(failure, "{Source} could not be read for the page of the system's state", source.GetType().Name);
            }
        }
        if (disk.Fault() is not null)
            rows.Add(new("Chỗ ghi", StatusLevel.Bad, "Ổ đĩa đầy hoặc không ghi được",
                "Chỗ trống ít hơn Health:MinimumFreeMb, hoặc một tệp 4 KB không ghi được; thư mục nào: xem nhật ký của chương trình",
                Effect: "Cổng không lưu được gì thêm; lượt quét và báo cáo bị từ chối cho đến khi có chỗ trống."));
        return new(now, [.. rows.OrderBy(r => r.Level)]);
    }

    private async Task<StatusRow> DatabaseAsync(CancellationToken cancellation)
    {
        const string Subject = "Cơ sở dữ liệu";
        var kind = connections.IsPostgreSql ? "PostgreSQL" : "SQLite";
        if (connections.Faults.BrokenSince is { } broken)
            return new(Subject, StatusLevel.Bad, $"Tệp dữ liệu hỏng, gặp lúc {Moments.Near(broken, time.GetUtcNow().UtcDateTime)}",
                "Chạy So lại để biết hỏng ở đâu; khôi phục bản sao lưu gần nhất", Action: new("So lại", null, UpkeepKinds.Check),
                Effect: "Một phần dữ liệu không đọc được: trang dùng đến phần đó báo lỗi, số liệu có thể thiếu.");
        if (connections.Faults.WriteFailed)
            return new(Subject, StatusLevel.Bad, "Lần ghi gần nhất không được", "Xem chỗ trống trên ổ đĩa của cơ sở dữ liệu",
                Effect: "Không lưu được gì thêm; lượt quét bị từ chối.");
        try
        {
            var missing = await schema.MissingAsync(cancellation);
            return missing.Count > 0
                ? new(Subject, StatusLevel.Bad, $"Lược đồ cũ hơn chương trình {missing.Count} bước", "Chạy lệnh migrate",
                    Effect: "Một số trang sẽ báo lỗi.")
                : new(Subject, StatusLevel.Good, $"{kind} trả lời, lược đồ đúng phiên bản",
                    connections.IsPostgreSql ? "" : "Xem lướt mọi trang của tệp mỗi 6 giờ");
        }
        catch (Exception failure) when (failure is DbException or TimeoutException)
        {
            connections.Faults.Note(failure);
            return new(Subject, StatusLevel.Bad, $"{kind} không trả lời", "Các mục cần cơ sở dữ liệu không hiện ở đây",
                Effect: "Không ai đăng nhập, lưu hoặc xem số liệu được.");
        }
    }
}
