using System.Globalization;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>What was found about signatures, as a clerk says it.</summary>
public static class SignatureWords
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static string Title(SignatureFindings found) => found.Verdict switch
    {
        SignatureVerdict.Unsigned => "Tệp chưa có chữ ký số",
        SignatureVerdict.Valid => "Chữ ký số hợp lệ",
        SignatureVerdict.Untrusted => "Chữ ký số đúng, chưa xác minh được người ký",
        SignatureVerdict.Broken => "Chữ ký số không hợp lệ",
        SignatureVerdict.Altered => found.Added.HasFlag(Changes.Other) ? "Tệp đã bị sửa so với bản gốc của cổng báo cáo"
            : "Tệp đã bị sửa sau khi ký",
    };

    public static string Meaning(SignatureFindings found) => found.Verdict switch
    {
        SignatureVerdict.Unsigned => "Không có chữ ký nào để kiểm tra.",
        SignatureVerdict.Valid => "Mọi chữ ký đúng với nội dung, chứng thư số được tin cậy, tệp không bị sửa sau khi ký.",
        SignatureVerdict.Untrusted =>
            "Nội dung không bị sửa sau khi ký, nhưng có chứng thư số mà cổng chưa tin cậy. Xem lý do ở từng chữ ký.",
        SignatureVerdict.Broken => "Có chữ ký không khớp với nội dung. Không dùng tệp này; đề nghị nơi gửi gửi lại.",
        SignatureVerdict.Altered => "Ngoài chữ ký, tệp còn bị đổi phần khác. Không dùng tệp này; đề nghị nơi gửi gửi lại.",
    };

    /// <summary>What was done before the first signature; null when nothing but signing was.</summary>
    public static string? Added(SignatureFindings found) => Change("So với bản gốc", found.Added, found.AddedWhere);

    public static string Name(SignatureFinding signature) => signature.Signer.Length > 0 ? signature.Signer : "Không đọc được người ký";

    /// <summary>The sentences about one signature, the weightiest first.</summary>
    public static IEnumerable<string> Sentences(SignatureFinding signature)
    {
        yield return Sound(signature.Soundness);
        if (Time(signature) is { } time)
            yield return time;
        if (signature.Soundness == Soundness.Sound)
            yield return Trusted(signature);
        if (Change("Sau chữ ký này", signature.After, signature.AfterWhere) is { } change)
            yield return change;
    }

    /// <summary>One line about all signatures, to keep with the file.</summary>
    public static string Summary(SignatureFindings found) => $"{Title(found)}: " + string.Join(
        "; ", found.Signatures.Select(s => s.At is { } at ? $"{Name(s)}, {Moment(at)}" : Name(s)));

    private static string Sound(Soundness soundness) => soundness switch
    {
        Soundness.Sound => "Đúng với nội dung đã ký.",
        Soundness.Tampered => "Không đúng với nội dung: tệp đã bị sửa, hoặc chữ ký không phải của tệp này.",
        Soundness.Partial => "Không bao trùm toàn bộ tệp, có phần nội dung không được ký.",
        Soundness.Malformed => "Chữ ký bị hỏng hoặc sai định dạng nên không đọc được.",
        Soundness.Unsupported => "Dùng loại chữ ký hoặc thuật toán không còn an toàn, không kiểm tra được.",
        Soundness.CertificateMismatch => "Chữ ký không gắn với chứng thư số kèm theo, không tin được người ký.",
    };

    private static string? Time(SignatureFinding signature) =>
        signature.IsTimestamp ? signature.At is { } stamp ? $"Dấu thời gian của cả tệp: {Moment(stamp)}." : null
        : signature.StampedAt is { } proved ? $"Ký trước {Moment(proved)}, theo dấu thời gian."
        : signature.ClaimedAt is { } claimed ? $"Ký lúc {Moment(claimed)}, theo đồng hồ của máy ký."
        : "Không ghi thời điểm ký.";

    private static string Trusted(SignatureFinding signature) => signature.Trust switch
    {
        Trust.Trusted => $"Chứng thư số do {signature.Issuer} cấp, được tin cậy và còn hiệu lực khi ký.",
        Trust.NoRoots => $"Chứng thư số do {signature.Issuer} cấp; cổng chưa được cấu hình nơi cấp nào để tin cậy.",
        Trust.UnknownIssuer => $"Chứng thư số do {signature.Issuer} cấp; nơi cấp này không có trong danh sách tin cậy của cổng.",
        Trust.NotValidThen => $"Chứng thư số do {signature.Issuer} cấp chưa có hoặc đã hết hiệu lực khi ký.",
        Trust.OtherPurpose => $"Chứng thư số do {signature.Issuer} cấp không dùng để ký văn bản.",
        Trust.None => "Không có chứng thư số.",
    };

    private static string? Change(string when, Changes changes, string? where) =>
        changes.HasFlag(Changes.Other) ? $"{when}, tệp đã bị sửa: {where}."
        : changes.HasFlag(Changes.Metadata) ? $"{when}, chỉ có thêm thông tin của tệp, không đổi nội dung."
        : changes.HasFlag(Changes.ValidationData) ? $"{when}, chỉ có thêm dữ liệu xác thực lâu dài, không đổi nội dung."
        : null;

    private static string Moment(DateTimeOffset time) =>
        time.ToOffset(Vietnam).ToString("HH:mm:ss 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
