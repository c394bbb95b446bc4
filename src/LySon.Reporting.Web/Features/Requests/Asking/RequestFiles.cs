using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>A file without its bytes.</summary>
public sealed record FileLine(int Id, string Name, int Size);

/// <summary>The files of a request; adding and removing is an amendment like any other.</summary>
public sealed class RequestFiles(ReportingDbContext db, RequestNews news, Actor actor, TimeProvider time)
{
    private const string Field = "Tệp kèm theo";

    public async Task<IReadOnlyList<FileLine>> OfAsync(int requestId) =>
        await db.RequestFiles().Where(f => f.RequestId == requestId).OrderBy(f => f.Id).Select(f => new FileLine(f.Id, f.Name, f.Size))
            .ToListAsync();

    /// <summary>Null when it was taken.</summary>
    public async Task<string?> AddAsync(ReportRequest request, IFormFile upload, CancellationToken cancellation)
    {
        var (bytes, name) = (await upload.BytesAsync(RequestFile.SizeMax, cancellation), upload.KeptName());
        var (kind, refusal) = RequestFileKind.Of(name, bytes);
        if (kind is null) return refusal;
        return await WriteAsync(request, new(Field, null, name), async () =>
        {
            if (await db.RequestFiles().CountAsync(f => f.RequestId == request.Id,
                cancellation) >= RequestFile.CountMax) return RequestErrors.TooManyFiles;
            db.Add(new RequestFile { RequestId = request.Id, Name = name, Type = kind.Type, Size = bytes.Length, Bytes = bytes, At = Now });
            return null;
        });
    }

    /// <summary>Null when it is gone, also when it was before.</summary>
    public async Task<string?> RemoveAsync(ReportRequest request, int fileId)
    {
        var name = await db.RequestFiles().Where(f => f.Id == fileId && f.RequestId == request.Id).Select(f => f.Name)
            .SingleOrDefaultAsync();
        if (name is null) return null;
        return await WriteAsync(request, new(Field, name, null), async () =>
        {
            await db.RequestFiles().Where(f => f.Id == fileId && f.RequestId == request.Id).ExecuteDeleteAsync();
            return null;
        });
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<string?> WriteAsync(ReportRequest request, FieldChange change, Func<Task<string?>> write)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Requests().Where(r => r.Id == request.Id && r.ClosedAt == null).HoldAsync() == 0) return RequestErrors.Closed;
        if (await write() is { } refusal) return refusal;
        db.Changes.Add(Change.Of<ReportRequest>(request.Id, actor, Now, change));
        if (request.SentAt is not null) await news.AmendedAsync(request, [change]);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }
}
