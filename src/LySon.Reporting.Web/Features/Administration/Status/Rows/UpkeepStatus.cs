using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Features.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Status.Rows;

/// <summary>The last backup, the last trial of restoring one, the last check of all data.</summary>
internal sealed class UpkeepStatus(ReportingDbContext db, IEnumerable<IUpkeepTask> tasks) : IStatusSource
{
    /// <param name="Button">What starts it.</param>
    /// <param name="Effect">What it means to people when it failed.</param>
    private sealed record Words(string Subject, string Button, string Effect);

    private static readonly Dictionary<string, Words> Kinds = new(StringComparer.Ordinal)
    {
        [UpkeepKinds.Backup] = new("Sao lưu", "Sao lưu ngay", "Nếu máy hỏng lúc này, mọi việc làm từ bản sao lưu trước sẽ mất."),
        [UpkeepKinds.RestoreTrial] = new("Thử phục hồi", "Thử ngay", "Chưa chắc bản sao lưu dùng được khi cần."),
        [UpkeepKinds.Check] = new("Tổng kiểm tra", "So lại", "Có dữ liệu không khớp nhau: số liệu của báo cáo lập lúc này có thể sai."),
    };

    public async Task<IReadOnlyList<StatusRow>> ReadAsync(DateTime now, CancellationToken cancellation)
    {
        var rows = new List<StatusRow>();
        foreach (var (kind, words) in Kinds)
        {
            var last = await db.UpkeepRuns().AsNoTracking().Where(r => r.Kind == kind && r.EndedAt != null)
                .OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellation);
            var running = await db.UpkeepRuns().AsNoTracking().FirstOrDefaultAsync(r => r.Kind == kind && r.EndedAt == null, cancellation);
            rows.Add(Row(words, kind, tasks.Single(t => t.Kind == kind).Schedule, last, running, now));
        }
        return rows;
    }

    private static StatusRow Row(Words words, string kind, UpkeepSchedule? schedule, UpkeepRun? last, UpkeepRun? running, DateTime now)
    {
        var action = running is null ? new StatusAction(words.Button, null, kind) : null;
        var rhythm = schedule is null ? "Không tự chạy" : schedule.On is { } day
            ? $"Tự chạy {WeekdayOf(day)} lúc {schedule.At.ToString("HH:mm", Vietnamese.Culture)}"
                : $"Tự chạy lúc {schedule.At.ToString("HH:mm", Vietnamese.Culture)} hằng ngày";
        if (running is not null) rhythm = $"Đang chạy trên {running.Node} từ {Moments.Near(running.StartedAt, now)}";
        if (last is null)
            return new(
                words.Subject, StatusLevel.Look, running is null ? "Chưa chạy lần nào" : "Đang chạy lần đầu", rhythm, Action: action);
        // A check that is dead must not look well for ever.
        var isOld = schedule is not null && now - last.StartedAt > schedule.Overdue;
        var level = last.Outcome switch
        {
            UpkeepOutcome.Failed => StatusLevel.Bad,
            UpkeepOutcome.Good when !isOld => StatusLevel.Good,
            _ => StatusLevel.Look,
        };
        var note = last.Outcome != UpkeepOutcome.Good && last.Detail is { Length: > 0 } detail ? Lines(detail) : rhythm;
        return new(words.Subject, level, isOld ? $"{last.Summary} (đã quá hạn chạy lại)" : last.Summary, running is null ? note : rhythm,
            last.EndedAt, action, words.Effect);
    }

    /// <summary>The first findings; all of them are in the run's row and in the command's output.</summary>
    private static string Lines(string detail)
    {
        var lines = detail.Split('\n');
        return lines.Length <= 2 ? string.Join(' ', lines)
            : $"{lines[0]} {lines[1]} … và {Numbers.Whole(lines.Length - 2)} chỗ nữa; chạy lệnh check để xem hết";
    }

    private static string WeekdayOf(DayOfWeek day) => Moments.Weekday(new DateOnly(2026, 11, 22).AddDays((int)day));
}
