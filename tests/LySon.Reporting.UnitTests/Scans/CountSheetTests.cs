using System.Text;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports;
using LySon.Reporting.Web.Infrastructure.Workers;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.UnitTests.Scans;

public sealed class CountSheetTests
{
    [Fact]
    public async Task Rows_are_counted_as_they_stand_and_the_first_are_kept_shortened()
    {
        var taken = new List<(int Number, string[] Row)>();
        var rows = Enumerable.Range(1, 20).Select(i => $"Chợ {i};{new string('x', 100)};{i}\n");
        var (sheet, _) = await CountSheet.ReadAsync(Rows(Encoding.UTF8.GetBytes($"Mã;Ghi chú;Lượt\n{string.Concat(rows)}\n;;\n")), _ =>
            (number, row) => taken.Add((number, row)));
        Assert.Equal((20, 8), (sheet!.Rows, sheet.First.Count));
        Assert.Equal(60, sheet.First[0][1].Length);
        Assert.Equal(Enumerable.Range(2, 20), taken.Select(t => t.Number));
        Assert.Equal(100, taken[19].Row[1].Length);
    }

    [Theory]
    [InlineData("", ImportErrors.NoColumns)]
    [InlineData("Một;Hai\n1;2\n", ImportErrors.NoColumns)]
    [InlineData("Một;Hai;Ba\n\n;;\n", ImportErrors.Empty)]
    [InlineData("%PDF-1.7 …", SheetErrors.NoTable)]
    [InlineData("PK\u0003\u0004 cut off", SheetErrors.Unreadable)]
    public async Task What_is_no_table_of_counts_is_refused_with_a_reason(string text, string reason) =>
        Assert.Equal((null, reason), await CountSheet.ReadAsync(Rows(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task Columns_are_guessed_from_their_headers_and_the_last_choice_comes_first()
    {
        var (sheet, _) = await CountSheet.ReadAsync(Rows("Mã QR;Ngày;Số lượt quét\nABCDE FGHJK;09/11/2021;12\n"u8.ToArray()));
        Assert.Equal(new("Mã QR", "Ngày", "Số lượt quét"), ColumnGuess.Of(sheet!, null));
        Assert.Equal(new("Ngày", "Mã QR", "Số lượt quét"), ColumnGuess.Of(sheet!, new("Ngày", "Mã QR", "Số lượt quét")));
        Assert.Equal(new("Mã QR", "Ngày", "Số lượt quét"), ColumnGuess.Of(sheet!, new("Cột cũ", "Mã QR", "Số lượt quét")));
    }

    /// <summary>The rows as a worker gives them, and its refusals.</summary>
    private static async IAsyncEnumerable<string[]> Rows(byte[] content)
    {
        using var rows = SheetReader.Read(content, ScanImport.RowsMax).GetEnumerator();
        while (Next()) yield return rows.Current;
        await Task.CompletedTask;

        bool Next()
        {
            try
            {
                return rows.MoveNext();
            }
            catch (UnreadableSheetException refusal)
            {
                throw FileRefusedException.Unreadable(refusal.Message);
            }
        }
    }
}
