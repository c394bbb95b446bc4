using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Svg;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Boxes 10b, 11 and 13.</summary>
public class StampTests
{
    [Theory]
    [InlineData(DeliveryUrgency.Urgent, "KHẨN", 20)]
    [InlineData(DeliveryUrgency.VeryUrgent, "THƯỢNG KHẨN", 40)]
    [InlineData(DeliveryUrgency.Express, "HỎA TỐC", 30)]
    public void A_stamp_of_urgency_is_a_red_box_of_its_size_below_the_number(DeliveryUrgency urgency, string text, double width)
    {
        var page = ArrangedPages.Arrange(ReferenceReport.Build() with { Urgency = urgency }).Pages[0];
        var words = Assert.Single(page.Runs(), run => run.Origin.Part == Part.Urgency);
        Assert.Equal((text, Ink.Red), (words.Text, words.Ink));
        var frame = page.Operations.OfType<RuleLine>().Where(rule => rule.Origin.Part == Part.Urgency).ToList();
        Assert.All(frame, rule => Assert.Equal(Ink.Red, rule.Ink));
        Assert.Equal(4, frame.Count);
        var (left, right) = (frame.Min(rule => rule.X1), frame.Max(rule => rule.X2));
        Assert.Equal(width, Millimetres.From(right - left), 0.01);
        // The lines' own thickness belongs to the box.
        Assert.Equal(8, Millimetres.From(frame.Max(rule => rule.Y2) - frame.Min(rule => rule.Y1) + 0.75), 0.01);
        Assert.InRange(words.X - left, 2, words.X);
        Assert.Equal(words.X - left, right - words.X - words.Width, 0.01);
        Assert.True(frame.Min(rule => rule.Y1) > page.Runs().Single(run => run.Origin.Part == Part.Number).Y);
        Assert.True(frame.Max(rule => rule.Y2) < page.Runs().Single(run => run.Origin.Part == Part.TypeName).Y);
    }

    [Fact]
    public void Both_stamps_stand_on_one_level_in_their_columns()
    {
        var page = ArrangedPages.Arrange(ReferenceReport.Build() with
        {
            Urgency = DeliveryUrgency.Urgent,
            Circulation = Circulation.Internal
        }).Pages[0];
        var (urgency, circulation) = (Run(Part.Urgency), Run(Part.Circulation));
        Assert.Equal(urgency.Y, circulation.Y);
        Assert.Equal(Middle(Run(Part.Number)), Middle(urgency), 0.01);
        Assert.Equal(Middle(Run(Part.PlaceAndDate)), Middle(circulation), 0.01);
        Assert.Equal(("LƯU HÀNH NỘI BỘ", Ink.Black), (circulation.Text, circulation.Ink));

        TextRun Run(Part part) => page.Runs().Single(run => run.Origin.Part == part);
        static double Middle(TextRun run) => run.X + (run.Width / 2);
    }

    [Fact]
    public void The_preview_shows_stamps_in_red()
    {
        var svg = SvgPages.Write(ArrangedPages.Arrange(ReferenceReport.Build() with { Urgency = DeliveryUrgency.Urgent }))[0];
        Assert.Contains("data-part=\"urgency\"", svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"#f00\"", svg, StringComparison.Ordinal);
        Assert.Contains("stroke=\"#f00\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_stands_at_the_foot_of_page_one_under_a_rule_as_wide_as_the_text_and_the_body_ends_above_it()
    {
        var arranged = ArrangedPages.Arrange(ReferenceReport.Build() with { Contact = AnnexSamples.Contact });
        ArrangedPages.AssertLaidOutWell(arranged);
        Assert.All(arranged.Pages.Skip(1), page => Assert.DoesNotContain(page.Operations, o => o.Origin.Part == Part.Contact));
        var page = arranged.Pages[0];
        var rule = Assert.Single(page.Operations.OfType<RuleLine>(), rule => rule.Origin.Part == Part.Contact);
        Assert.Equal((30, 190), (Math.Round(Millimetres.From(rule.X1), 3), Math.Round(Millimetres.From(rule.X2), 3)));
        var lines = page.Runs().Where(run => run.Origin.Part == Part.Contact).ToList();
        Assert.Equal(3, lines.Count);
        Assert.StartsWith("Địa chỉ: Thôn Tây An Vĩnh", lines[0].Text, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Y > rule.Y1 + 8 && line.Size == 11));
        Assert.All(page.Operations.Where(o => o.Origin.Part == Part.Body), o =>
            Assert.True((o is TextRun run ? run.Y : ((RuleLine)o).Y2) < rule.Y1));
        Assert.Equal(277, Millimetres.From(lines[^1].Y + (11 * 0.23)), 0.2);
    }

    [Fact]
    public void What_is_unknown_of_the_address_is_left_out()
    {
        Assert.Equal(["Điện thoại: 0255"], new AgencyContact(" ", "0255").Lines());
        Assert.Empty(new AgencyContact(null).Lines());
        Assert.Equal(
            new PdfReading(ReferenceReport.Build()).Text,
            new PdfReading(ReferenceReport.Build() with { Contact = new AgencyContact("") }).Text);
    }
}
