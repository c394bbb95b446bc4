using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Outside;

/// <summary>Why an answer from outside the portal is not taken, and what to do.</summary>
public static class OutsideErrors
{
    public const string Closed = "Yêu cầu đã đóng nên không nhận thêm báo cáo. Mở lại yêu cầu rồi nhập.";
    public const string Sent = "Đơn vị đã gửi báo cáo nên không cần đường liên kết. Trả lại báo cáo trước nếu cần gửi lại.";
    public const string NotAsked = "Chọn một đơn vị phải báo cáo theo yêu cầu này.";
    public const string SameMoment = "Báo cáo của đơn vị này vừa được nhập. Xem lại bảng theo dõi.";

    public static string NumberTaken(string number) => $"Báo cáo {number} của đơn vị đã có trên cổng. Kiểm tra lại số và ngày.";

    public static string KnownFile(string agency, string report) =>
        $"Tệp này đã được nhập: {report} của {agency}. Chọn tệp khác.";

    /// <summary>The agency has begun or sent a report of its own.</summary>
    public static string Answered(Report report) => report.IsIssued
        ? $"Đơn vị đã có {report.TypeName} {report.Called} ({report.State.DisplayName().LowerFirst()}). "
            + "Nếu tệp này thay thế báo cáo đó thì trả lại báo cáo cũ trước."
        : $"Đơn vị đang soạn báo cáo này trên cổng ({report.State.DisplayName().LowerFirst()}). "
            + "Đề nghị đơn vị phát hành trên cổng, hoặc xóa dự thảo rồi nhập lại tệp.";

    public static string Overtaken(string agency) =>
        $"Số liệu của {agency} vừa được người khác ghi hoặc báo cáo đã đổi trạng thái. Xem số mới trong bảng rồi nhập lại.";
}
