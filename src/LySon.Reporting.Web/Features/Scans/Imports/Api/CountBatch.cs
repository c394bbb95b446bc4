using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

[Description("Một lô lượt quét, được ghi trọn vẹn hoặc không ghi dòng nào.")]
internal sealed record CountBatch(
    [property: Required, MinLength(1), MaxLength(CountBatch.RowsMax),
        Description("Các dòng; mỗi địa điểm và ngày chỉ có một dòng")] IReadOnlyList<CountRow>? Counts)
{
    public const int RowsMax = 10_000;

    /// <summary>Bytes; a row with the longest names is far below a 400th of it.</summary>
    public const int BodyMax = 4 << 20;
}

[Description("Số lượt quét của một địa điểm trong một ngày.")]
internal sealed record CountRow(
    [property: Required, Description("Mã QR của địa điểm, ví dụ ABCDE FGHJK, hoặc tên đúng như trên cổng")] string? Venue,
    [property: Required, Description("Ngày theo giờ Việt Nam, dạng 2021-11-09")] string? Day,
    [property: Required, Range(0, Core.Scans.ScanCount.ValueMax),
        Description("Số lượt quét trong ngày; 0 là không có lượt nào. Số gửi sau thay số gửi trước")] int? Count);

[Description("Lô đã được ghi và đã được cộng vào thống kê.")]
internal sealed record BatchReceipt(
    [property: Description("Số của lần nạp trên cổng, tại trang /imports/{id}")] int Id,
    [property: Description("Số dòng đã ghi")] int Rows,
    [property: Description("Tổng lượt quét")] long Total,
    [property: Description("true: lô này đã được ghi từ lần gửi trước, không ghi lại")] bool Repeated);
