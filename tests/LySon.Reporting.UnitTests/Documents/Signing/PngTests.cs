using LySon.Reporting.Documents.Signing.Images;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Pictures of signatures and seals.</summary>
public class PngTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Every_row_filter_gives_the_same_pixels(byte filter)
    {
        var image = PngImage.Read(TestImages.Png(31, 17, (x, y) => ((byte)(x * 7), (byte)(y * 11), (byte)(x ^ y), (byte)(x + y)), filter));
        Assert.Equal((31, 17), (image.Width, image.Height));
        for (var i = 0; i < 31 * 17; i++)
        {
            var (x, y) = (i % 31, i / 31);
            Assert.Equal([(byte)(x * 7), (byte)(y * 11), (byte)(x ^ y)], image.Colors[(i * 3)..((i * 3) + 3)]);
            Assert.Equal((byte)(x + y), image.Opacity[i]);
        }
    }

    [Fact]
    public void Palettes_grays_and_a_colour_named_transparent_are_read()
    {
        var palette = PngImage.Read(TestImages.File(2, 1, 3, TestImages.Pack([0, 1, 0]), ("PLTE", [9, 9, 9, 200, 10, 20]), ("tRNS", [0])));
        Assert.Equal([200, 10, 20, 9, 9, 9], palette.Colors);
        Assert.Equal([255, 0], palette.Opacity);
        var gray = PngImage.Read(TestImages.File(2, 1, 4, TestImages.Pack([0, 50, 255, 60, 0])));
        Assert.Equal([50, 50, 50, 60, 60, 60], gray.Colors);
        Assert.Equal([255, 0], gray.Opacity);
        var key = PngImage.Read(TestImages.File(2, 1, 2, TestImages.Pack([0, 255, 255, 255, 1, 2, 3]), ("tRNS", [0, 255, 0, 255, 0, 255])));
        Assert.Equal([0, 255], key.Opacity);
    }

    [Fact]
    public void What_cannot_be_used_is_refused_in_a_sentence()
    {
        Refused("phải là tệp PNG", "GIF89a"u8.ToArray());
        Refused("bị hỏng", TestImages.Handwriting[..200]);
        Refused("bị hỏng", TestImages.File(40, 40, 6, TestImages.Pack([0, 0])));
        Refused("bị hỏng", TestImages.File(2, 1, 3, TestImages.Pack([0, 7, 0]), ("PLTE", [1, 1, 1])));
        Refused("nền trong suốt", TestImages.Png(4, 4, (_, _) => (1, 2, 3, 255)));
        Refused("điểm ảnh", TestImages.File(60_000, 60_000, 6, []));
        Refused("MB", [.. TestImages.Handwriting, .. new byte[PngImage.LargestKb << 10]]);

        static void Refused(string sentence, byte[] file) =>
            Assert.Contains(sentence, Assert.Throws<UnusableImageException>(() => PngImage.Read(file)).Message, StringComparison.Ordinal);
    }
}
