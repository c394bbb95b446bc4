namespace LySon.Reporting.Documents.Signing.Images;

/// <summary>Takes a PNG's samples apart into colours and opacity.</summary>
internal static class PngPixels
{
    private const int Gray = 0;
    private const int Rgb = 2;
    private const int Palette = 3;
    private const int GrayAlpha = 4;

    /// <param name="type">The header's colour type.</param>
    public static (byte[] Colors, byte[] Opacity) Split(byte[] samples, int type, PngChunks chunks)
    {
        var channels = type switch { Gray or Palette => 1, GrayAlpha => 2, Rgb => 3, _ => 4 };
        var count = samples.Length / channels;
        var (colors, opacity) = (new byte[count * 3], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            var pixel = samples.AsSpan(i * channels, channels);
            var color = colors.AsSpan(i * 3, 3);
            if (type == Palette)
                opacity[i] = FromPalette(pixel[0], color, chunks);
            else
            {
                if (channels < 3)
                    color.Fill(pixel[0]);
                else
                    pixel[..3].CopyTo(color);
                opacity[i] = type is Gray or Rgb ? ByKey(pixel, chunks.Transparency) : pixel[^1];
            }
        }

        return (colors, opacity);
    }

    private static byte FromPalette(int index, Span<byte> color, PngChunks chunks)
    {
        if ((index * 3) + 3 > chunks.Palette.Length)
            throw UnusableImageException.Broken();
        chunks.Palette.AsSpan(index * 3, 3).CopyTo(color);
        return index < chunks.Transparency.Length ? chunks.Transparency[index] : byte.MaxValue;
    }

    /// <summary>One colour may be named transparent, in two bytes a channel.</summary>
    private static byte ByKey(ReadOnlySpan<byte> pixel, byte[] key)
    {
        if (key.Length != pixel.Length * 2)
            return byte.MaxValue;
        for (var c = 0; c < pixel.Length; c++)
        {
            if (key[(c * 2) + 1] != pixel[c])
                return byte.MaxValue;
        }

        return 0;
    }
}
