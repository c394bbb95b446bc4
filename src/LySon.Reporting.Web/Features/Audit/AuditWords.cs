using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Audit;

/// <summary>How the log says what it holds.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        [nameof(Report)] = "báo cáo",
        [nameof(ReportSection)] = "mục của báo cáo",
        [nameof(ReportRequest)] = "yêu cầu báo cáo",
        [nameof(OutlineSection)] = "mục của đề cương",
        [nameof(Directive)] = "văn bản chỉ đạo",
        [nameof(Issuer)] = "đơn vị ban hành",
        [nameof(Venue)] = "địa điểm QR",
        [nameof(VenueGroup)] = "đối tượng thống kê",
        [nameof(ScanCount)] = "lượt quét",
        [nameof(Application)] = "ứng dụng",
        [nameof(Adoption)] = "số liệu cài đặt",
        [nameof(Agency)] = "cơ quan, đơn vị",
        [nameof(AgencyName)] = "tên cơ quan",
        [nameof(Signatory)] = "người ký",
        [nameof(ReportingUser)] = "tài khoản",
        [nameof(Delegation)] = "ủy quyền",
        [nameof(Core.Register.RegisterEntry)] = "dòng trong sổ văn bản đi",
        [nameof(VenueRegistration)] = "đăng ký địa điểm",
        [nameof(Core.Scans.Imports.ApiKey)] = "khóa kết nối",
        [nameof(Core.Scans.Imports.ScanImport)] = "lần nạp lượt quét",
    };

    /// <summary>"báo cáo 12".</summary>
    public static string ObjectOf(Change change) => $"{Nouns.GetValueOrDefault(change.Entity, "dữ liệu")} {change.EntityId.Grouped()}";

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Created => "Tạo",
        ChangeKind.Edited => "Sửa",
        ChangeKind.Deleted => "Xóa",
        ChangeKind.Restored => "Khôi phục",
    };

    public static string Of(AuditFinding finding) => finding.InWords();
}
