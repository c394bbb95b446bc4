using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.Web.Features.Verification;

/// <summary>What is said of a state of the file: in the list, and to whoever drops one.</summary>
internal static class FileWords
{
    public const string NotKept =
        "Không phải tệp nào của báo cáo này mà cổng giữ: tệp đã bị sửa, hoặc là văn bản khác. "
        + "Không dùng tệp này; liên hệ cơ quan ban hành.";

    /// <summary>The file begins with one that is known: most often a signature that was added outside.</summary>
    public const string Grown =
        "Tệp bắt đầu đúng bằng một bản của báo cáo này, nhưng có phần thêm vào phía sau mà cổng không giữ, "
        + "thường là chữ ký số ký ngoài cổng. "
        + "Chưa kết luận được: mở tệp bằng phần mềm kiểm tra chữ ký số, hoặc liên hệ cơ quan ban hành.";

    public static string Title(VerifiedReport report, KnownFile file) => (file.Signatures, IsNewest(report, file)) switch
    {
        (null, true) => "Bản phát hành, chưa có bản ký số",
        (null, false) => "Bản trước khi ký số",
        (_, true) => "Bản ký số mới nhất",
        (_, false) => "Bản ký số trước đó",
    };

    public static string Said(VerifiedReport report, KnownFile file) => Standing(report, (file.Signatures, IsNewest(report, file)) switch
    {
        (null, true) => "Đúng là tệp đã phát hành, không thay đổi.",
        (null, false) => "Đúng nội dung đã phát hành, nhưng là bản trước khi ký số. Bản có chữ ký số là bản ký số mới nhất nêu trên.",
        ({ } signatures, true) => $"Đúng là bản ký số mới nhất, không thay đổi. {signatures}.",
        ({ } signatures, false) =>
            $"Đúng là bản ký số trước đó, không thay đổi. {signatures}. Đã có bản mới hơn với chữ ký khác hoặc thêm chữ ký.",
    });

    public static bool IsNewest(VerifiedReport report, KnownFile file) => ReferenceEquals(report.Files[0], file);

    private static string Standing(VerifiedReport report, string said) => report switch
    {
        { IsInForce: true } => said,
        { Successor: { } next } => $"{said} {report.TypeName} không còn hiệu lực: đã được thay thế bởi {next.Name}.",
        { State: ReportState.Returned } => $"{said} {report.TypeName} không còn hiệu lực: cơ quan yêu cầu đã trả lại.",
        _ => $"{said} {report.TypeName} không còn hiệu lực.",
    };
}
