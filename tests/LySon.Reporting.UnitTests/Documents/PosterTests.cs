using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Layout.Posters;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Svg;
using UglyToad.PdfPig;

namespace LySon.Reporting.UnitTests.Documents;

public class PosterTests
{
    private const double Mm = 72 / 25.4;

    public static TheoryData<PosterForm, double, int> Forms => new()
    {
        { PosterForm.Wall, 150, 1 }, { PosterForm.Tent, 90, 2 }, { PosterForm.Sheet, 50, 12 },
    };

    [Theory, MemberData(nameof(Forms))]
    public void The_symbols_have_their_size_and_four_modules_of_white_around(PosterForm form, double side, int count)
    {
        var page = Arrange(form, Market).Single();
        var symbols = page.Operations.OfType<QrSymbol>().ToList();
        Assert.Equal(count, symbols.Count);
        Assert.All(symbols, symbol => Assert.Equal(side, symbol.Module * symbol.Modules / Mm, 6));
        // What stands behind the turn of a tent is its other face.
        var face = page.Operations.TakeWhile(operation => operation is not HalfTurn).ToList();
        foreach (var symbol in face.OfType<QrSymbol>())
        {
            var quiet = 4 * symbol.Module;
            var width = symbol.Module * symbol.Modules;
            foreach (var (left, top, right, bottom) in face.Where(operation => operation != symbol).Select(Edges))
            {
                Assert.False(
                    left < symbol.X + width + quiet && right > symbol.X - quiet && top < symbol.Y + width + quiet
                        && bottom > symbol.Y - quiet,
                    $"{form}: something at {left / Mm:0} {top / Mm:0} – {right / Mm:0} {bottom / Mm:0} mm");
            }
        }
    }

    [Theory]
    [InlineData(PosterForm.Wall)]
    [InlineData(PosterForm.Tent)]
    [InlineData(PosterForm.Sheet)]
    public void The_longest_name_is_printed_whole_and_over_nothing_else(PosterForm form)
    {
        var name = string.Join(' ', Enumerable.Repeat("Nghiệp đoàn", 17))[..200].Trim();
        var longest = Market with { Name = name, Address = string.Join(' ', Enumerable.Repeat("Đường Hoàng Sa", 20))[..297].Trim() };
        var page = Arrange(form, longest).Single();
        var face = page.Operations.TakeWhile(operation => operation is not HalfTurn).ToList();
        var runs = face.OfType<TextRun>().ToList();
        Assert.StartsWith(name, form == PosterForm.Sheet ? Words(runs) : Words(runs.Where(run => run.Origin.Part == Part.AppendixLabel)),
            StringComparison.Ordinal);
        Assert.All(runs, run => Assert.True(run.X >= 9 * Mm && run.X + run.Width <= page.Width - (9 * Mm) && run.Y < page.Height - (5 * Mm),
            run.Text));
        for (var i = 0; i < runs.Count; i++)
            Assert.DoesNotContain(runs.Skip(i + 1), other => Overlap(runs[i], other));
        var band = face.OfType<FilledBox>().FirstOrDefault();
        Assert.All(
            runs.Where(run => run.Ink is Ink.White && run.Origin.Part == Part.AppendixLabel),
            run => Assert.True(run.Y - run.Size > band!.Y - 1 && run.Y < band.Y + band.Height));
    }

    [Fact]
    public void A_reader_aloud_hears_the_venue_the_steps_the_symbol_and_the_code_in_words()
    {
        using var reading = new StructureReading(PosterPdf.Write(Market, PosterForm.Wall));
        var part = Assert.Single(reading.Document.All("Part"));
        Assert.Equal(("H1", "Chợ An Vĩnh"), (part.Children[0].Type, part.Children[0].Text));
        Assert.Equal(["Quét mã khi đến", "Thôn Tây An Vĩnh"], part.Children.Skip(1).Take(2).Select(node => node.Text));
        Assert.Single(part.All("Figure"));
        Assert.Contains(part.All("P"), node => node.Text == "Đọc là: ca, bảy, em-mờ, bốn, pê – ích-xì, quy, hai, a, bê");
        Assert.Contains(part.All("P"), node => node.Text == "portal.example.vn/q/K7M4PXQ2AB");
        Assert.Contains(part.All("P"), node => node.Text == "UBND huyện Lý Sơn");
        Assert.Equal(reading.Letters[0], reading.Marks[0].Sum(mark => mark.Letters.Count));
    }

    [Fact]
    public void Many_venues_are_one_file_in_their_order_with_a_bookmark_each_and_the_same_bytes_again()
    {
        var posters = Enumerable.Range(1, 30).Select(i => Market with { Name = $"Quán số {i}" }).ToList();
        var bytes = Write(posters, PosterForm.Wall);
        using (var pdf = PdfDocument.Open(bytes))
        {
            Assert.Equal(30, pdf.NumberOfPages);
            Assert.Equal("Mã QR của 30 địa điểm", pdf.Information.Title);
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            Assert.Equal(posters.Select(poster => poster.Name), bookmarks.Roots.Select(node => node.Title));
        }

        Assert.Equal(bytes, Write(posters, PosterForm.Wall));
        using var labels = PdfDocument.Open(Write(posters, PosterForm.Sheet));
        Assert.Equal(3, labels.NumberOfPages);
    }

    [Fact]
    public void Every_character_of_a_code_has_a_name() =>
        Assert.DoesNotContain(Core.Text.ShortCode.Alphabet, c => PosterWords.Spoken(c.ToString()) == c.ToString());

    [Fact]
    public void The_symbol_alone_has_its_quiet_zone_in_the_picture_and_in_the_drawing()
    {
        var svg = QrImage.Svg(Market.Link);
        var size = QrModules.Of(Market.Link.AbsoluteUri, QRCoder.QRCodeGenerator.ECCLevel.H).Size;
        Assert.Contains($"viewBox=\"0 0 {size + 8} {size + 8}\"", svg, StringComparison.Ordinal);
        Assert.Contains("M4 4h7v1h-7z", svg, StringComparison.Ordinal);
        Assert.Equal("PNG"u8.ToArray(), QrImage.Png(Market.Link)[1..4]);
    }

    internal static Poster Market { get; } =
        new("Chợ An Vĩnh", "Thôn Tây An Vĩnh", "UBND huyện Lý Sơn", new Uri("https://portal.example.vn/q/K7M4PXQ2AB"), "K7M4PXQ2AB");

    private static List<ArrangedPage> Arrange(PosterForm form, params Poster[] posters)
    {
        var pages = new List<ArrangedPage>();
        PosterLayout.Arrange(posters, form, pages.Add);
        return pages;
    }

    private static byte[] Write(IReadOnlyList<Poster> posters, PosterForm form)
    {
        using var file = new MemoryStream();
        PosterPdf.Write(posters, form, file);
        return file.ToArray();
    }

    private static string Words(IEnumerable<TextRun> runs) => string.Join(' ', runs.Select(run => run.Text));

    private static (double Left, double Top, double Right, double Bottom) Edges(DrawOperation operation) => operation switch
    {
        // From the top of a capital to the baseline.
        TextRun run => (run.X, run.Y - (0.7 * run.Size), run.X + run.Width, run.Y),
        RuleLine rule => (rule.X1, rule.Y1, rule.X2, rule.Y2),
        FilledBox box => (box.X, box.Y, box.X + box.Width, box.Y + box.Height),
        QrSymbol symbol => (symbol.X, symbol.Y, symbol.X + (symbol.Module * symbol.Modules), symbol.Y + (symbol.Module * symbol.Modules)),
        _ => (0, 0, 0, 0),
    };

    private static bool Overlap(TextRun one, TextRun other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y - (0.65 * one.Size) < other.Y
            && other.Y - (0.65 * other.Size) < one.Y;
}
