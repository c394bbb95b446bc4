using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Svg;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Printing;

namespace LySon.Reporting.IntegrationTests.Venues;

/// <summary>A scanner that shares no code with the portal reads the codes from the rendered pages.</summary>
public sealed class PosterReadingTests
{
    private const string Link = "https://portal.example.vn/q/K7M4PXQ2AB";

    private static readonly Poster Market = new("Chợ An Vĩnh", "Thôn Tây An Vĩnh", "UBND huyện Lý Sơn", new Uri(Link), "K7M4PXQ2AB");

    [Theory]
    [InlineData(PosterForm.Wall, 1)]
    [InlineData(PosterForm.Tent, 2)]
    [InlineData(PosterForm.Sheet, 12)]
    public async Task Every_symbol_is_read_from_the_page(PosterForm form, int symbols) =>
        Assert.Equal(Enumerable.Repeat(Link, symbols), await ReadAsync(await RenderAsync(form)));

    [Theory]
    [InlineData(PosterForm.Wall)]
    [InlineData(PosterForm.Sheet)]
    public async Task A_symbol_with_a_corner_covered_is_read_still(PosterForm form)
    {
        var picture = await RenderAsync(form);
        // A third of the side, a ninth of the area: a thumb, a torn edge, a sticker. The three corners with the finder squares are what a
        // scanner finds it by.
        var (side, x, y) = form == PosterForm.Wall ? (150.0, 30.0, 80.0) : (50.0, 10.5 + 6.5, 8.5 + 5.6);
        picture.Cover(x + (side * 2 / 3), y + (side * 2 / 3), side / 3);
        var read = await ReadAsync(picture);
        Assert.Equal(form == PosterForm.Wall ? 1 : 12, read.Count);
        Assert.All(read, link => Assert.Equal(Link, link));
    }

    [Fact]
    public async Task The_picture_alone_is_read()
    {
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(file, QrImage.Png(new Uri(Link)));
        Assert.Equal([Link], await ScanAsync(file));
    }

    [Theory]
    [InlineData(PosterForm.Wall)]
    [InlineData(PosterForm.Tent)]
    [InlineData(PosterForm.Sheet)]
    public async Task Qpdf_and_ghostscript_find_nothing_to_complain_about(PosterForm form)
    {
        var file = await FileAsync(form);
        var (exitCode, output) = await Tool.RunAsync("qpdf", "qpdf", "--check", file);
        Assert.True(exitCode == 0, output);
        Assert.Equal((0, ""), await Tool.RunAsync("gs", "ghostscript", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", file));
    }

    private static async Task<string> FileAsync(PosterForm form)
    {
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, PosterPdf.Write(Market, form));
        return file;
    }

    private static async Task<GreyPicture> RenderAsync(PosterForm form)
    {
        var target = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}");
        var (exitCode, output) = await Tool.RunAsync(
            "pdftoppm", "poppler-utils", "-r", GreyPicture.Dpi.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile",
            await FileAsync(form), target);
        Assert.True(exitCode == 0, output);
        return GreyPicture.Load(target + ".pgm");
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(GreyPicture picture)
    {
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.pgm");
        picture.Save(file);
        return await ScanAsync(file);
    }

    private static async Task<IReadOnlyList<string>> ScanAsync(string file)
    {
        // QR codes only: now and then the modules of one also look like the bars of an older kind.
        var (_, output) = await Tool.RunAsync("zbarimg", "zbar-tools", "-q", "-Sdisable", "-Sqrcode.enable", "--raw", "--nodbus", file);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>A page as grey pixels (PGM, the simplest file that all tools share).</summary>
    private sealed record GreyPicture(int Width, int Height, byte[] Pixels)
    {
        public const int Dpi = 100;

        public static GreyPicture Load(string file)
        {
            var bytes = File.ReadAllBytes(file);
            var words = Encoding.ASCII.GetString(bytes, 0, 40).Split([' ', '\n'], 5);
            Assert.Equal("P5", words[0]);
            int width = int.Parse(words[1], CultureInfo.InvariantCulture), height = int.Parse(words[2], CultureInfo.InvariantCulture);
            return new(width, height, bytes[^(width * height)..]);
        }

        public void Save(string file) => File.WriteAllBytes(file, [.. Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"), .. Pixels]);

        /// <summary>Paints a grey square; millimetres.</summary>
        public void Cover(double x, double y, double side)
        {
            for (var row = Pixel(y); row < Pixel(y + side); row++)
                Pixels.AsSpan((row * Width) + Pixel(x), Pixel(side)).Fill(0x90);
        }

        private static int Pixel(double mm) => (int)Math.Round(mm / 25.4 * Dpi);
    }
}
