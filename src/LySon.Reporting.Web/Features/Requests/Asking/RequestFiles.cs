using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
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
        // A byte too many is enough to be refused; more need not be read.
        var bytes = new byte[(int)Math.Min(upload.Length, RequestFile.SizeMax + 1L)];
        await using var stream = upload.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        var name = NameOf(upload.FileName);
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

    /// <summary>The last part of what the browser sent, without what no file system takes, its end kept when it is too long.</summary>
    private static string NameOf(string sent)
    {
        var name = VietnameseText.Normalize(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
        name = string.Concat(name.Select(c => "\"<>|:*?\n".Contains(c, StringComparison.Ordinal) ? '-' : c));
        return name.Length <= RequestFile.NameMaxLength ? name : name[^RequestFile.NameMaxLength..];
    }
}
