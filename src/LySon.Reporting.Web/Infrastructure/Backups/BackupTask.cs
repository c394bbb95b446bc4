using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>The backup of each night, at <c>Backup:At</c>.</summary>
internal sealed class BackupTask(BackupService backups, IOptions<BackupOptions> options, TimeProvider time) : IUpkeepTask
{
    public string Kind => UpkeepKinds.Backup;

    public UpkeepSchedule? Schedule => options.Value.At is { } at ? new(at) : null;

    public async Task<UpkeepResult> RunAsync(CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var (_, made, removed) = await backups.RunAsync(cancellation);
        var took = time.GetUtcNow() - startedAt;
        return new(UpkeepOutcome.Good, $"Bản {BackupWords.Named(made)}, {Numbers.FileSize(made.File!.Bytes)}, mất {Spans.Taken(took)}",
            $"{made.Rows.Grouped()} dòng của {made.Tables.Count.Grouped()} bảng; đã xóa {removed.Grouped()} bản quá hạn giữ");
    }
}

/// <summary>Each Sunday the newest backup is unpacked, read and compared as if it were restored, at <c>Backup:TrialAt</c>.</summary>
internal sealed class RestoreTrialTask(BackupService backups, RestoreService restore, IOptions<BackupOptions> options) : IUpkeepTask
{
    public string Kind => UpkeepKinds.RestoreTrial;

    /// <summary>Not before there is a backup.</summary>
    public UpkeepSchedule? Schedule => options.Value.TrialAt is { } at && backups.HasOne ? new(at, DayOfWeek.Sunday) : null;

    public async Task<UpkeepResult> RunAsync(CancellationToken cancellation)
    {
        if (backups.Latest() is not { File: { } file } latest) return new(UpkeepOutcome.NeedsLook, "Chưa có bản sao lưu nào để thử");
        // The portal has no key that opens it, and must not have one.
        if (file.Encrypted)
            return new(UpkeepOutcome.NeedsLook, $"Bản {BackupWords.Named(latest)} được mã hóa, cổng không mở được",
                "Thử bằng lệnh restore --check ở máy giữ khóa riêng");
        var found = await restore.CheckAsync(Path.Combine(backups.Folder, file.Name), cancellation: cancellation);
        return new(UpkeepOutcome.Good, $"Đọc lại bản {BackupWords.Named(latest)}, đủ {found.Rows.Grouped()} dòng",
            $"{found.Tables.Count.Grouped()} bảng đều khớp với lúc sao lưu");
    }
}
