using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>Files that commands are given.</summary>
internal static class CommandFiles
{
    public static Task<byte[]> PdfAsync(FileInfo file, CancellationToken cancellation) =>
        ReadAsync(file, SafePdf.LargestFileMb << 10, cancellation);

    /// <exception cref="CommandRefusedException">It is too large to be read.</exception>
    public static async Task<byte[]> ReadAsync(FileInfo file, int mostKb, CancellationToken cancellation) =>
        file.Exists && file.Length > (long)mostKb << 10 ? throw new CommandRefusedException($"{file} is larger than {mostKb} KB.")
        : await File.ReadAllBytesAsync(file.FullName, cancellation);
}
