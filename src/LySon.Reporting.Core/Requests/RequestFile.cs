using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Requests;

/// <summary>A file that came with the letter, such as the letter itself.</summary>
public sealed class RequestFile : IKeptFile
{
    public const int NameMaxLength = 200;
    public const int TypeMaxLength = 100;

    /// <summary>Largest file, in bytes (20 MB).</summary>
    public const int SizeMax = 20 * 1024 * 1024;

    /// <summary>Files of one request.</summary>
    public const int CountMax = 10;

    public int Id { get; private set; }
    public int RequestId { get; init; }
    public required string Name { get; init; }

    /// <summary>Media type, by the content and not by what the browser said.</summary>
    public required string Type { get; init; }
    public required int Size { get; init; }
    public required byte[] Bytes { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

internal sealed class RequestFileConfiguration : IEntityTypeConfiguration<RequestFile>
{
    public void Configure(EntityTypeBuilder<RequestFile> builder)
    {
        builder.ToTable("RequestFiles");
        builder.Text(f => f.Name, RequestFile.NameMaxLength);
        builder.Text(f => f.Type, RequestFile.TypeMaxLength);
        builder.HasOne<ReportRequest>().WithMany().HasForeignKey(f => f.RequestId);
    }
}
