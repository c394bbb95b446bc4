using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Scans.Imports;

namespace LySon.Reporting.UnitTests.Scans;

public sealed class RowCheckTests
{
    private static readonly DateOnly Today = new(2021, 11, 9);
    private static readonly string Code = ShortCode.New(VenueCode.Length);
    private static readonly VenueDirectory Venues = new(
        [
            new(1, "Chợ Lý Sơn", new(2021, 8, 1), null), new(2, "Bến cảng", new(2021, 8, 1), new(2021, 10, 1)),
            new(3, "Nhà nghỉ", new(2021, 8, 1), null), new(4, "nhà nghỉ", new(2021, 8, 1), null),
        ],
        [(Code, 1)]);

    [Fact]
    public void Venues_are_known_by_code_and_by_name_in_any_case_and_a_count_may_be_zero()
    {
        var counts = Check((Code.ToLowerInvariant(), "09/11/2021", "1.250"), ("CHỢ LÝ SƠN", "8/11/2021", "0"), ("", "", ""));
        Assert.Equal([new(1, Today, 1250), new(1, Today.AddDays(-1), 0)], counts.Counts);
        Assert.Equal((2, 0, 1250L, true), (counts.Rows, counts.ErrorCount, counts.Total, counts.IsGood));
    }

    [Theory]
    [InlineData("Chợ lạ", "09/11/2021", "1", "không có địa điểm")]
    [InlineData("", "09/11/2021", "1", "thiếu địa điểm")]
    [InlineData("Nhà nghỉ", "09/11/2021", "1", "2 địa điểm")]
    [InlineData("Bến cảng", "01/10/2021", "1", "không hoạt động vào ngày 01/10/2021")]
    [InlineData("Chợ Lý Sơn", "31/11/2021", "1", "không phải là ngày")]
    [InlineData("Chợ Lý Sơn", "10/11/2021", "1", "chưa đến ngày 10/11/2021")]
    [InlineData("Chợ Lý Sơn", "", "1", "thiếu ngày")]
    [InlineData("Chợ Lý Sơn", "09/11/2021", "", "thiếu lượt quét")]
    [InlineData("Chợ Lý Sơn", "09/11/2021", "1,5", "số nguyên")]
    [InlineData("Chợ Lý Sơn", "09/11/2021", "-3", "số nguyên")]
    [InlineData("Chợ Lý Sơn", "09/11/2021", "1000000", "tối đa 999.999")]
    public void Each_wrong_cell_is_said_with_its_row(string venue, string day, string count, string words)
    {
        var counts = Check(("Chợ Lý Sơn", "07/11/2021", "1"), (venue, day, count));
        var error = Assert.Single(counts.Errors);
        Assert.Equal(3, error.Row);
        Assert.Contains(words, error.Text, StringComparison.Ordinal);
        Assert.False(counts.IsGood);
    }

    [Theory]
    [InlineData("Chợ Lý Sơn", "09/11/2021", "999999")]
    [InlineData("Chợ Lý Sơn", "01/08/2021", "1")]
    [InlineData("Bến cảng", "30/09/2021", "1")]
    public void The_largest_count_and_the_first_and_last_day_of_a_venue_are_taken(string venue, string day, string count) =>
        Assert.True(Check((venue, day, count)).IsGood);

    [Fact]
    public void The_day_before_a_venue_opened_is_refused() =>
        Assert.Contains("không hoạt động vào ngày 31/07/2021", Assert.Single(Check(("Chợ Lý Sơn", "31/07/2021", "1")).Errors).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_row_that_is_wrong_takes_no_place_and_nothing_at_all_is_not_good()
    {
        var counts = Check(("Chợ Lý Sơn", "09/11/2021", "x"), ("Chợ Lý Sơn", "09/11/2021", "5"));
        Assert.Equal((2, 1, 1), (counts.Rows, counts.ErrorCount, counts.Venues));
        Assert.False(Check(("", "", "")).IsGood);
    }

    [Fact]
    public void A_venue_and_day_that_come_twice_name_the_first_row()
    {
        var counts = Check(("Chợ Lý Sơn", "09/11/2021", "1"), (Code, "09-11-2021", "2"));
        Assert.Contains("dòng 2", Assert.Single(counts.Errors).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_counted_and_the_first_are_kept()
    {
        var counts = Check([.. Enumerable.Repeat(("Chợ lạ", "hôm qua", "nhiều"), 500)]);
        Assert.Equal((1500, RowCheck.ErrorsKept), (counts.ErrorCount, counts.Errors.Count));
    }

    private static CheckedCounts Check(params (string Venue, string Day, string Count)[] rows)
    {
        var check = new RowCheck(Venues, Today);
        var take = check.Reader(new(["Mã", "Ngày", "Lượt"]), new("Mã", "Ngày", "Lượt"));
        for (var i = 0; i < rows.Length; i++) take(i + 2, [rows[i].Venue, rows[i].Day, rows[i].Count]);
        return check.Result;
    }
}
