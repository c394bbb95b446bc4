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

    /// <summary>A table's name without the number that its section carried.</summary>
    public static string Plain(string name)
    {
        var rest = name.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return rest.Length < name.Length && rest.StartsWith(". ", StringComparison.Ordinal) ? rest[2..] : name;
    }

    /// <summary>As long as a name is kept.</summary>
    public static string Short(string text) => text.Cut(FigureValue.NameMaxLength);
}
