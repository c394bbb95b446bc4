using System.Globalization;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Posters;

/// <summary>
/// Slips to cut out along thin lines, five a page; each agency begins a page of its own, so that its slips go into one envelope.
/// </summary>
internal static class SlipSheet
{
    public const int SlipsOfAPage = 5;
    private const double Left = 18;
    private const double Width = PosterCanvas.Width - (2 * Left);
    private const double Height = PosterCanvas.Height / SlipsOfAPage;
    private const double Label = 34;

    public static PrintedContent Content(IReadOnlyList<Slip> slips) =>
        new("Phiếu mã đăng nhập lần đầu", IssuedOn: null, [], [.. slips.Select(s => s.FullName)], HasAddressList: false);

    public static void Arrange(IReadOnlyList<Slip> slips, Action<ArrangedPage> finish)
    {
        var (number, index) = (0, 0);
        foreach (var page in slips.GroupBy(s => s.Agency).SelectMany(agency => agency.Chunk(SlipsOfAPage)))
        {
            var canvas = new PosterCanvas();
            for (var i = 0; i < page.Length; i++)
            {
                Draw(canvas, page[i], i * Height, index++);
                canvas.Rule(0, (i + 1) * Height, PosterCanvas.Width, (i + 1) * Height, 0.25);
            }
            finish(canvas.Page(++number));
        }
    }

    private static void Draw(PosterCanvas canvas, Slip slip, double top, int index)
    {
        var y = canvas.Text(PosterCanvas.Heading(index), slip.FullName, FontStyle.Bold, 14, Left, top + 6, Width, 8, Ink.Sea);
        y = canvas.Text(canvas.Paragraph(), $"{slip.Role}, {slip.Agency}", FontStyle.Regular, 11, Left, y, Width, 6, Ink.Slate) + 2;
        y = Line(canvas, "Địa chỉ cổng", slip.Address is { } address ? PosterWords.Typed(address) : "hỏi người quản trị", y);
        y = Line(canvas, "Tên đăng nhập", slip.UserName, y);
        y = Line(canvas, "Mã lần đầu", slip.Code, y);
        canvas.Text(canvas.Paragraph(), string.Create(CultureInfo.InvariantCulture,
                $"Mã dùng một lần, đến {slip.ValidUntil:HH:mm} ngày {slip.ValidUntil:dd/MM/yyyy}. ")
                + "Đăng nhập xong, đặt mật khẩu riêng rồi hủy phiếu.",
            FontStyle.Italic, 10, Left, y + 1.5, Width, 5, Ink.Slate);
    }

    private static double Line(PosterCanvas canvas, string label, string text, double y)
    {
        canvas.Text(canvas.Paragraph(), label, FontStyle.Regular, 11, Left, y + 0.8, Label, 6, Ink.Slate);
        return canvas.Text(canvas.Paragraph(), text, FontStyle.Bold, 13, Left + Label, y, Width - Label, 7, Ink.Sea);
    }
}
