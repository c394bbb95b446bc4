using LySon.Reporting.Core.Outside;

namespace LySon.Reporting.UnitTests.Outside;

public sealed class PastedBlockTests
{
    private static readonly IReadOnlyList<PasteTarget> Units =
    [
        new(1, "Ủy ban nhân dân xã Ba Dinh", "UBND xã Ba Dinh", 11),
        new(2, "Ủy ban nhân dân xã Ba Vinh", "UBND xã Ba Vinh", 12),
        new(3, "Ủy ban nhân dân xã Sơn Tây Thượng", "UBND xã Sơn Tây Thượng", 13),
        new(4, "Ủy ban nhân dân đặc khu Lý Sơn", "UBND đặc khu Lý Sơn", null),
    ];

    [Fact]
    public void Lines_go_to_the_units_that_they_name_however_these_are_written()
    {
        var pasted = PastedBlock.Lay(
            "TT\tĐơn vị\tMáy\tĐiện thoại\n1\tXã Ba Vinh\t28\t0\n2\tỦy ban nhân dân xã Ba Dinh\t31\t\n", Units, 2, null);
        Assert.Equal([((11, 0), "31"), ((12, 0), "28"), ((12, 1), "0")],
            pasted.Cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        Assert.Equal((2, 2), (pasted.Lines, pasted.Matched));
    }

    [Fact]
    public void Names_of_nobody_and_of_who_sent_their_own_are_told()
    {
        var pasted = PastedBlock.Lay("Xã Tịnh Khê\t1\t2\nĐặc khu Lý Sơn\t5\t6", Units, 2, null);
        Assert.Empty(pasted.Cells);
        Assert.Equal(["Xã Tịnh Khê"], pasted.Unknown);
        Assert.Equal(["UBND đặc khu Lý Sơn"], pasted.ReadOnly);
        Assert.Empty(pasted.Near);
    }

    [Theory]
    [InlineData("Xã Sơn Tây Thuợngg")]
    [InlineData("Xa Son Tay Thong")]
    [InlineData("Sơn Tây Thượng")]
    public void The_unit_that_is_meant_is_offered(string typed) => Assert.Equal([new NearMatch(typed, "UBND xã Sơn Tây Thượng")],
        PastedBlock.Lay($"{typed}\t26\t18", Units, 2, null).Near);

    [Fact]
    public void Without_names_a_block_begins_at_a_cell_and_nothing_beyond_the_last_row_is_dropped_in_silence()
    {
        var pasted = PastedBlock.Lay("1\n2\n3", Units, 2, (12, 1));
        Assert.Equal([((12, 1), "1"), ((13, 1), "2")], pasted.Cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        Assert.Equal(["3"], pasted.Unknown);
    }
}
