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
}
