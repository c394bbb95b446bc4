using LySon.Reporting.Core.Directives;

namespace LySon.Reporting.UnitTests.Directives;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData(817, "UBND", "817/UBND")]
    [InlineData(5, "VHTT", "05/VHTT")]
    [InlineData(50, "CV/VP", "50-CV/VP")]
    [InlineData(1406, "STTTT-BCVT&CNTT", "1406/STTTT-BCVT&CNTT")]
    [InlineData(3514, "STTTT-TTCNTT&DVHCCTT", "3514/STTTT-TTCNTT&DVHCCTT")]
    [InlineData(30, "2020/NĐ-CP", "30/2020/NĐ-CP")]
    public void Number_and_symbol_are_joined_as_the_paper_has_them(int number, string symbol, string joined) =>
        Assert.Equal(joined, DocumentNumber.Join(number, symbol));
}
