using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// The names under which the figures of an issued report are kept (<see cref="FigureValue"/>), for whoever writes and whoever reads them.
/// </summary>
public static class FigureTables
{
    public const string Venues = "Địa điểm và lượt quét";
    public const string Created = "Địa điểm đã tạo mã";
    public const string Open = "Địa điểm đang mở";
    public const string Scans = "Lượt quét cộng dồn";
    public const string PeriodScans = "Lượt quét trong kỳ";

    public const string Adoption = "Số liệu cài đặt";
    public const string Installed = "Số máy đã cài";
    public const string Smartphones = "Số điện thoại thông minh";

    /// <summary>As long as a name is kept.</summary>
    public static string Short(string text) => text.Cut(FigureValue.NameMaxLength);
}
