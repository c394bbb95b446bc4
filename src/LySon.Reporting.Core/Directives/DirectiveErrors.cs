using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Directives;

/// <summary>What is refused or doubted about a directive, and how it is said.</summary>
public static class DirectiveErrors
{
    public const string NumberMissing = "Nhập số của văn bản.";
    public const string NumberRange = "Số văn bản phải từ 1 đến 99.999.";
    public const string SymbolMissing = "Nhập ký hiệu của văn bản, ví dụ UBND.";
    public const string SymbolForm = "Ký hiệu chỉ gồm chữ, chữ số và các dấu / - & . không có dấu cách. Không nhập lại số văn bản.";
    public const string SubjectMissing = "Nhập trích yếu như ghi trên văn bản.";
    public const string IssuerMissing = "Nhập đơn vị ban hành.";
    public const string RecipientsMissing = "Nhập ít nhất một đối tượng tiếp nhận.";
    public const string IssuedInFuture = "Ngày ban hành ở sau hôm nay. Kiểm tra văn bản gốc rồi nhập lại ngày.";

    public static string Duplicate(Directive other) =>
        $"Đã có văn bản {other.NumberAndSymbol}{OnDay(other)} của {other.Issuer}: “{other.Subject}”. Kiểm tra để không nhập hai lần.";

    public static string AgainstDate(Directive other, bool smaller) =>
        $"Số {(smaller ? "nhỏ hơn" : "lớn hơn")} nhưng ngày {(smaller ? "sau" : "trước")} văn bản {other.NumberAndSymbol}{OnDay(other)} "
        + "cùng đơn vị ban hành, cùng năm. Kiểm tra lại số và ngày.";

    private static string OnDay(Directive directive) => directive.IssuedOn is { } day ? $" ngày {day.OnScreen()}" : "";
}
