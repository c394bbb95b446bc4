using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Layout;

/// <summary>Where pages end: with room for exactly what is asked it stays, with a hair less it goes.</summary>
public class PageEndTests
{
    private const double Hair = 0.01;

    private static readonly double L = Flowed.Line;

    [Theory]
    [InlineData(1, 1.0, "0:1", " | 0:1")]
    [InlineData(2, 2.0, "0:2", " | 0:2")]
    [InlineData(3, 3.0, "0:3", " | 0:3")]
    [InlineData(4, 2.0, "0:2 | 0:2", " | 0:4")]
    [InlineData(4, 3.0, "0:2 | 0:2", "0:2 | 0:2")]
    [InlineData(4, 4.0, "0:4", "0:2 | 0:2")]
    [InlineData(5, 3.0, "0:3 | 0:2", "0:2 | 0:3")]
    [InlineData(5, 5.0, "0:5", "0:3 | 0:2")]
    [InlineData(9, 6.0, "0:6 | 0:3", "0:5 | 0:4")]
    public void A_paragraph_is_parted_with_two_lines_on_either_side_or_not_at_all(int lines, double room, string exactly, string less)
    {
        var paragraph = new Paragraph(Flowed.Text(lines));
        Assert.Equal(exactly, Flowed.Lines(room * L, 0, paragraph));
        Assert.Equal(less, Flowed.Lines((room * L) - Hair, 0, paragraph));
    }

    [Theory]
    [InlineData(2, 3.0, "0:2", " | 0:2")]
    [InlineData(4, 5.0, "0:4", "0:2 | 0:2")]
    [InlineData(5, 6.0, "0:5", "0:3 | 0:2")]
    public void What_must_stand_below_the_last_lines_is_room_that_they_need(int lines, double room, string exactly, string less)
    {
        Assert.Equal(exactly, Flowed.Lines(room * L, L, new Paragraph(Flowed.Text(lines))));
        Assert.Equal(less, Flowed.Lines((room * L) - Hair, L, new Paragraph(Flowed.Text(lines))));
        // Below the last block only: another paragraph before it needs its own room.
        Assert.StartsWith("0:1 ", Flowed.Lines(L + 6 + (room * L), L, new Paragraph("d"), new Paragraph(Flowed.Text(lines))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2, 2, "0:1 1:2", " | 0:1 1:2")]
    [InlineData(1, 4, 2, "0:1 1:2 | 1:2", " | 0:1 1:4")]
    [InlineData(2, 3, 3, "0:2 1:3", " | 0:2 1:3")]
    [InlineData(1, 1, 1, "0:1 1:1", " | 0:1 1:1")]
    public void A_heading_stays_with_the_first_lines_of_what_it_announces(int heading, int lines, int needed, string exactly, string less)
    {
        Block[] blocks = [new Heading(Flowed.Text(heading)), new Paragraph(Flowed.Text(lines))];
        var room = ((heading + needed) * L) + 6;
        Assert.Equal(exactly, Flowed.Lines(room, 0, blocks));
        Assert.Equal(less, Flowed.Lines(room - Hair, 0, blocks));
    }

    [Fact]
    public void Headings_without_text_between_them_hang_together()
    {
        Block[] blocks = [new Heading("1."), new Heading("1.1."), new Heading("1.1.1."), new Bullet(Flowed.Text(2))];
        var room = (5 * L) + (3 * 6);
        Assert.Equal("0:1 1:1 2:1 3:2", Flowed.Lines(room, 0, blocks));
        Assert.Equal(" | 0:1 1:1 2:1 3:2", Flowed.Lines(room - Hair, 0, blocks));
        // A heading that announces nothing needs what stands below it.
        Assert.Equal("0:1", Flowed.Lines(3 * L, 2 * L, new Heading("1.")));
        Assert.Equal(" | 0:1", Flowed.Lines((3 * L) - Hair, 2 * L, new Heading("1.")));
    }

    [Fact]
    public void A_heading_stays_with_the_first_row_of_a_table()
    {
        Block[] blocks = [new Heading("1."), Flowed.Table(2, 1)];
        var room = L + 6 + Flowed.Row(1) + Flowed.Row(2);
        Assert.Equal("0:1 1:3 | 1:2", Flowed.Lines(room, 0, blocks));
        Assert.Equal(" | 0:1 1:4", Flowed.Lines(room - Hair, 0, blocks));
    }

    [Fact]
    public void Between_two_blocks_the_greater_gap_counts_and_at_the_top_of_a_page_none()
    {
        var profile = Flowed.Profile with { ParagraphGapPt = 5, TableGapPt = 20 };
        foreach (var blocks in new Block[][] { [new Paragraph("d"), Flowed.Table(1)], [Flowed.Table(1), new Paragraph("d")] })
        {
            var room = L + 20 + Flowed.Row(1) + Flowed.Row(1);
            Assert.Single(Flowed.Pages(room, 0, profile, blocks));
            var two = Flowed.Pages(room - Hair, 0, profile, blocks);
            Assert.Equal(2, two.Count);
            // The box of the first line begins at the margin itself.
            var first = two[1].Operations.OfType<TextRun>().First(run => run.Origin.Part == Part.Body);
            Assert.Equal(Units.Points(20) + (first.Origin.Row < 0 ? 14 * 0.92 : 2 + (12 * 0.92)), first.Y, 1e-6);
        }

        Assert.Equal("0:1 1:1", Flowed.Lines((2 * L) + 6, 0, new Paragraph("d"), new Paragraph("d")));
        Assert.Equal("0:1 | 1:1", Flowed.Lines((2 * L) + 6 - Hair, 0, new Paragraph("d"), new Paragraph("d")));
    }

    [Fact]
    public void A_mark_behind_a_table_takes_the_last_row_along()
    {
        Block[] blocks = [Flowed.Table(1, 1), new Paragraph("./.")];
        var room = (3 * Flowed.Row(1)) + 6 + L + 50;
        Assert.Equal("0:3 1:1", Flowed.Lines(room, 50, blocks));
        Assert.Equal("0:2 | 0:2 1:1", Flowed.Lines(room - Hair, 50, blocks));
        // Any other words behind a table may go alone.
        Assert.Equal("0:3 | 1:1", Flowed.Lines(room - Hair, 50, Flowed.Table(1, 1), new Paragraph("Hết")));
        // And a mark alone behind words is their last line.
        Assert.Equal("0:1 | 1:1", Flowed.Lines((2 * L) + 6 + 50 - Hair, 50, new Paragraph("d"), new Paragraph("./.")));
    }

    [Fact]
    public void A_text_longer_than_pages_fills_each_but_the_last()
    {
        var perPage = (int)(Units.Points(257) / L);
        Assert.Equal($"0:{perPage} | 0:{perPage} | 0:3", Flowed.Lines(Units.Points(257), 0, new Paragraph(Flowed.Text((2 * perPage) + 3))));
        // One line would be left: it gets a companion.
        Assert.Equal($"0:{perPage - 1} | 0:2", Flowed.Lines(Units.Points(257), 0, new Paragraph(Flowed.Text(perPage + 1))));
    }

    [Fact]
    public void A_heading_longer_than_a_page_is_parted_all_the_same()
    {
        var perPage = (int)(Units.Points(257) / L);
        Assert.Equal($"0:{perPage} | 0:5", Flowed.Lines(Units.Points(257), 0, new Heading(Flowed.Text(perPage + 5))));
    }
}
