using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.UnitTests.Fixture;
using LySon.Reporting.Web.Features.Requests.Asking;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class OutlineRulesTests
{
    [Fact]
    public void A_sound_outline_is_saved() =>
        Assert.Empty(Refusals(Table(), new() { Kind = OpeningSection.Kind }, new() { Kind = NarrativeSection.Kind, Heading = "Kết quả" }));

    [Fact]
    public void Sections_columns_and_rows_have_a_largest_number()
    {
        Assert.Empty(Refusals([.. Narratives(OutlineSection.CountMax)]));
        Assert.Equal([": " + RequestErrors.TooManySections], Refusals([.. Narratives(OutlineSection.CountMax + 1)]));
        Assert.Empty(Refusals(Table(columns: TableShape.ColumnsMax, rows: TableShape.RowsMax)));
        Assert.Equal(["Sections[0].Heading: " + RequestErrors.TooManyColumns], Refusals(Table(columns: TableShape.ColumnsMax + 1)));
        Assert.Equal(["Sections[0].Rows: " + RequestErrors.TooManyRows], Refusals(Table(rows: TableShape.RowsMax + 1)));
        Assert.Equal(["Sections[0].Heading: " + RequestErrors.ColumnsMissing], Refusals(Table(columns: 0)));
    }

    [Fact]
    public void A_row_s_name_is_bounded_and_there_once()
    {
        Assert.Empty(Refusals(With(Table(), t => t.Rows = new string('a', TableShape.RowNameMaxLength))));
        Assert.Equal(["Sections[0].Rows: " + RequestErrors.RowTooLong],
            Refusals(With(Table(), t => t.Rows = new string('a', TableShape.RowNameMaxLength + 1))));
        Assert.Equal(["Sections[0].Rows: " + RequestErrors.RowTwice], Refusals(With(Table(), t => t.Rows = "Xã A\nXÃ A")));
    }

    [Fact]
    public void Every_section_but_opening_and_closing_has_a_heading()
    {
        Assert.Equal(["Sections[1].Heading: " + RequestErrors.HeadingMissing],
            Refusals(new() { Kind = OpeningSection.Kind }, new() { Kind = VenuesSection.Kind, Heading = "" },
                new() { Kind = ClosingSection.Kind }));
    }

    [Fact]
    public void A_column_has_a_name_of_its_own()
    {
        Assert.Equal(["Sections[0].Columns[0].Name: " + RequestErrors.ColumnNameMissing],
            Refusals(With(Table(), t => t.Columns[0].Name = "")));
        Assert.Equal(["Sections[0].Columns[1].Name: " + RequestErrors.ColumnTwice],
            Refusals(With(Table(columns: 2), t => t.Columns[1].Name = "CỘT 0")));
    }

    [Theory]
    [InlineData(ColumnKind.WholeNumber, "5", "5", null)]
    [InlineData(ColumnKind.WholeNumber, "6", "5", "Max: " + RequestErrors.RangeOrder)]
    [InlineData(ColumnKind.WholeNumber, "", "5", null)]
    [InlineData(ColumnKind.WholeNumber, "1,5", "", "Min: " + CellText.NotWhole)]
    [InlineData(ColumnKind.Decimal, "1,5", "1,6", null)]
    [InlineData(ColumnKind.Text, "1", "", "Min: " + RequestErrors.RangeOfText)]
    [InlineData(ColumnKind.Text, "", "1", "Min: " + RequestErrors.RangeOfText)]
    [InlineData(ColumnKind.Text, "", "", null)]
    public void A_range_is_of_figures_and_in_order(ColumnKind kind, string min, string max, string? refusal) => Assert.Equal(
        refusal is null ? [] : ["Sections[0].Columns[0]." + refusal],
        Refusals(With(Table(), t => (t.Columns[0].Kind, t.Columns[0].Min, t.Columns[0].Max) = (kind, min, max))));

    [Fact]
    public void An_outline_comes_out_of_its_form_as_it_went_in()
    {
        var section = Copies.Fill(new OutlineSection { Position = 0, Kind = TypedTableSection.Kind });
        (section.Position, section.Kind) = (1, TypedTableSection.Kind);
        section.Table = new([Copies.Fill(new TableColumn("", "", ColumnKind.Decimal, true)) with { Kind = ColumnKind.Decimal, Min = 1.5m,
            Max = 2.5m, Required = false, Key = 1 }], ["Xã A", "Xã B"], LastKey: 1);
        var letter = Letter(new() { Position = 2, Kind = ClosingSection.Kind }, section,
            new() { Position = 0, Kind = OpeningSection.Kind });
        var again = Letter();
        OutlineWriting.Apply(OutlineInput.From(letter), again, default);
        Copies.AssertSame(section, again.Outline[1], nameof(OutlineSection.Id), nameof(OutlineSection.Version),
            nameof(OutlineSection.DeletedAt), nameof(OutlineSection.RequestId), nameof(OutlineSection.AboveId));
        Assert.Equal(letter.Version, OutlineInput.From(letter).Version);
    }

    [Fact]
    public void Kept_sections_keep_their_rows_others_are_hidden_and_opening_and_closing_stand_at_the_ends()
    {
        var now = new DateTime(2021, 11, 9, 8, 0, 0, DateTimeKind.Utc);
        var letter = Letter(Stored(7, NarrativeSection.Kind, 1), Stored(8, VenuesSection.Kind, 5));
        var input = new OutlineInput
        {
            Sections =
            [
                new() { Kind = ClosingSection.Kind, Heading = "thừa" },
                new() { Id = letter.Outline[0].Id, Kind = NarrativeSection.Kind, Heading = "Hai\ndòng" },
                new() { Kind = OpeningSection.Kind },
            ],
        };
        var (kept, gone) = (letter.Outline[0], letter.Outline[1]);
        OutlineWriting.Apply(input, letter, now);
        Assert.Equal((1, "Hai dòng", null), (kept.Position, kept.Heading, kept.DeletedAt));
        Assert.Equal(now, gone.DeletedAt);
        Assert.Equal([(OpeningSection.Kind, 0, ""), (NarrativeSection.Kind, 1, "Hai dòng"), (ClosingSection.Kind, 2, "")],
            letter.Outline.Where(s => s.DeletedAt is null).OrderBy(s => s.Position).Select(s => (s.Kind, s.Position, s.Heading)));
    }

    /// <summary>With the key that only the database gives.</summary>
    private static OutlineSection Stored(int id, string kind, int position)
    {
        var section = new OutlineSection { Position = position, Kind = kind, Heading = "Cũ" };
        typeof(Core.Data.TrackedEntity).GetProperty(nameof(section.Id))!.SetValue(section, id);
        return section;
    }

    private static IEnumerable<string> Refusals(params List<SectionInput> sections)
    {
        var state = new ModelStateDictionary();
        OutlineRules.Check(new() { Sections = sections }, state);
        return state.SelectMany(
            s => s.Value!.Errors.Select(e => $"{s.Key.Replace("Input.", "", StringComparison.Ordinal)}: {e.ErrorMessage}"));
    }

    private static IEnumerable<SectionInput> Narratives(int count) =>
        Enumerable.Range(0, count).Select(_ => new SectionInput { Kind = NarrativeSection.Kind, Heading = "Mục" });

    private static SectionInput Table(int columns = 1, int rows = 1) => new()
    {
        Kind = TypedTableSection.Kind, Heading = "Bảng", Columns = [.. Enumerable.Range(0, columns)
            .Select(i => new ColumnInput { Name = $"Cột {i}" })],
        Rows = string.Join('\n', Enumerable.Range(0, rows).Select(i => $"Dòng {i}")),
    };

    private static SectionInput With(SectionInput section, Action<SectionInput> change)
    {
        change(section);
        return section;
    }

    private static ReportRequest Letter(params List<OutlineSection> outline) => new()
    {
        Number = 1, Symbol = "STTTT", IssuedOn = default, Abstract = "", ReportTitle = "", CutoffOn = default, DueAt = default,
        Outline = outline,
    };
}
