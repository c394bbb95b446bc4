using LySon.Reporting.Core.Data.Copying;

namespace LySon.Reporting.UnitTests.Copying;

public sealed class TableSummerTests
{
    private static readonly object?[][] Rows = [[1L, "a", null], [2L, "b", new byte[] { 1, 2 }], [3L, "", 0.5]];

    [Fact]
    public void The_order_of_rows_does_not_matter() => Assert.Equal(Sum(Rows), Sum(Rows.Reverse()));

    public static TheoryData<string, object?[][]> Others => new()
    {
        { "a row less", Rows[..2] },
        { "a row twice", [.. Rows, Rows[0]] },
        { "the last twice, another not", [Rows[0], Rows[2], Rows[2]] },
        { "another number", [[4L, "a", null], Rows[1], Rows[2]] },
        { "nothing for an empty text", [Rows[0], Rows[1], [3L, null, 0.5]] },
        { "text for bytes", [Rows[0], [2L, "b", "\u0001\u0002"], Rows[2]] },
        { "values exchanged between rows", [[1L, "b", null], [2L, "a", new byte[] { 1, 2 }], Rows[2]] },
        { "a letter of the next value", [["1", "ab", "c"], Rows[1], Rows[2]] },
    };

    [Theory, MemberData(nameof(Others))]
    public void Any_other_content_has_another_sum(string what, object?[][] rows) => Assert.True(Sum(Rows) != Sum(rows), what);

    [Fact]
    public void A_text_cannot_lend_letters_to_its_neighbour() => Assert.NotEqual(Sum([["ab", "c"]]), Sum([["a", "bc"]]));

    private static TableSum Sum(IEnumerable<object?[]> rows)
    {
        var summer = new TableSummer();
        foreach (var row in rows) summer.Add(row);
        return summer.Sum();
    }
}
