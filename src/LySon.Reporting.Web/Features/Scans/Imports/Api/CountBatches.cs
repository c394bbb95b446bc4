using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>Takes batches of counts from other programs: all rows or none, each batch key once.</summary>
internal sealed class CountBatches(ReportingDbContext db, ImportSettlement settlement, Actor actor, TimeProvider time)
{
    public const string KeyHeader = "Idempotency-Key";
    public const string KeyMissing =
        "Thiếu tiêu đề Idempotency-Key: tên riêng của lô, tối đa 100 ký tự. Gửi lại cùng tên thì lô không bị ghi hai lần.";
    public const string KeyTaken = "Idempotency-Key này đã dùng cho một lô có nội dung khác. Đặt tên khác cho lô mới.";
    public const string NotJson = "Nội dung phải là JSON dạng {\"counts\":[{\"venue\":\"…\",\"day\":\"2021-11-09\",\"count\":12}]}.";
    public const string BodyTooLarge = "Nội dung lớn hơn 4 MB. Chia thành nhiều lô.";
    public const string NoRows = "Lô không có dòng nào.";
    public const string RowsWrong = "Có dòng sai, chưa ghi dòng nào.";
    public static readonly string TooManyRows = $"Mỗi lô tối đa {CountBatch.RowsMax.Grouped()} dòng. Chia thành nhiều lô.";

    public async Task TakeAsync(HttpContext context)
    {
        var batchKey = context.Request.Headers[KeyHeader].ToString();
        if (batchKey.Length is 0 or > ScanImport.KeyMaxLength)
        {
            await ApiAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, KeyMissing);
            return;
        }
        if (await BodyAsync(context) is not { } body)
        {
            await ApiAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, BodyTooLarge);
            return;
        }
        var keyId = int.Parse(context.User.FindFirst(ApiKeyHandler.KeyClaim)!.Value, CultureInfo.InvariantCulture);
        var agencyId = new CurrentUser(context.User).AgencyId;
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        if (await RepeatAsync(context, keyId, batchKey, hash)) return;
        if (await CheckAsync(context, body, agencyId) is not { } counts) return;
        var batch = new ScanImport
        {
            AgencyId = agencyId, ApiKeyId = keyId, BatchKey = batchKey, Hash = hash, ActorName = actor.Name,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Rows = counts.Rows, RowsDone = counts.Rows, Total = counts.Total,
        };
        try
        {
            await settlement.TakeAsync(batch, counts.Counts, actor, context.RequestAborted);
        }
        catch (DbUpdateException)
        {
            // The same batch at the same moment: the unique index lets one through, and the other is its repetition.
            db.ChangeTracker.Clear();
            if (await RepeatAsync(context, keyId, batchKey, hash)) return;
            throw;
        }
        await AcceptAsync(context, new(batch.Id, batch.Rows, batch.Total, Repeated: false));
    }

    private async Task<bool> RepeatAsync(HttpContext context, int keyId, string batchKey, string hash)
    {
        var known = await db.ScanImports().AsNoTracking().SingleOrDefaultAsync(
            i => i.ApiKeyId == keyId && i.BatchKey == batchKey, context.RequestAborted);
        if (known is null) return false;
        if (known.Hash == hash) await AcceptAsync(context, new(known.Id, known.Rows, known.Total, Repeated: true));
        else await ApiAnswer.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, KeyTaken);
        return true;
    }

    /// <summary>Null: it was refused, and the answer is written.</summary>
    private async Task<CheckedCounts?> CheckAsync(HttpContext context, byte[] body, int agencyId)
    {
        var (batch, refusal) = Read(body);
        if (refusal is null && batch!.Counts!.Count > CountBatch.RowsMax) refusal = TooManyRows;
        if (refusal is not null)
        {
            await ApiAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, refusal);
            return null;
        }
        var check = new RowCheck(await VenueDirectory.LoadAsync(db, agencyId, context.RequestAborted), time.Today());
        foreach (var (row, number) in batch!.Counts!.Select((row, i) => (row, i + 1)))
            check.Add(number, VietnameseText.Normalize(row?.Venue), VietnameseText.Normalize(row?.Day),
                row?.Count?.ToString(CultureInfo.InvariantCulture) ?? "");
        var counts = check.Result;
        if (counts.IsGood && counts.Rows == batch.Counts!.Count) return counts;
        await ApiAnswer.WriteAsync(
            context, StatusCodes.Status400BadRequest, counts.ErrorCount > 0 ? RowsWrong : NoRows, counts.ErrorCount, counts.Errors);
        return null;
    }

    private static (CountBatch? Batch, string? Refusal) Read(byte[] body)
    {
        try
        {
            var batch = JsonSerializer.Deserialize<CountBatch>(body, ApiAnswer.Json);
            return batch?.Counts is null ? (null, NotJson) : (batch, null);
        }
        catch (JsonException failure)
        {
            return (null, failure.Path is { Length: > 2 } path ? $"{NotJson} Sai ở {path[2..]}." : NotJson);
        }
    }

    /// <summary>Null when there is more than <see cref="CountBatch.BodyMax"/>; no more than that is read.</summary>
    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        var buffer = new MemoryStream();
        var piece = new byte[64 << 10];
        while (buffer.Length <= CountBatch.BodyMax)
        {
            var read = await context.Request.Body.ReadAsync(piece, context.RequestAborted);
            if (read == 0) return buffer.ToArray();
            buffer.Write(piece, 0, read);
        }
        return null;
    }

    private static Task AcceptAsync(HttpContext context, BatchReceipt receipt) =>
        context.Response.WriteAsJsonAsync(receipt, ApiAnswer.Json, context.RequestAborted);
}
