using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Shared.Files;

internal static class Uploads
{
    /// <param name="most">Bytes that the file may have.</param>
    /// <returns>All of the file, or one byte more than it may have, enough to be refused.</returns>
    public static async Task<byte[]> BytesAsync(this IFormFile file, int most, CancellationToken cancellation)
    {
        var bytes = new byte[(int)Math.Min(file.Length, most + 1L)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>
    /// The last part of the name that the browser sent, without what no file system takes, its end kept when it is too long.
    /// </summary>
    public static string KeptName(this IFormFile file)
    {
        var name = VietnameseText.Normalize(file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..]);
        name = string.Concat(name.Select(c => "\"<>|:*?\n".Contains(c, StringComparison.Ordinal) ? '-' : c));
        return name.Length <= RequestFile.NameMaxLength ? name : name[^RequestFile.NameMaxLength..];
    }
}
