using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.IntegrationTests.Reports.Workflow;

/// <summary>
/// The moves of one draft in their order, and every row that each writes: a row's kind, then what stands in it; a long one goes on in an
/// indented line. Times are those of the tests' clock, in UTC.
/// </summary>
internal static class ReportMoveTable
{
    private const string Asked = "Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT";
    private const string By = "Văn thư phophong theo ủy quyền của Lãnh đạo";

    private const string Reason = "Thiếu bảng.";

    public static readonly IReadOnlyList<(ReportAction Action, string Person, string Reason, string Left)> Draft =
    [
        (ReportAction.Submit, "nhaplieu", "", """
            report 2: Submitted 11 08:06, v2, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, Submit Draft → Submitted, 11 08:06 nhaplieu = Nhân viên nhập liệu, reason ''
            history: Report 2, 11 08:06 nhaplieu = Nhân viên nhập liệu, Trạng thái Dự thảo → Trình duyệt
            told lanhdao phophong at 11 08:06: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đang chờ anh/chị phê duyệt. /reports/2
            """),
        (ReportAction.Withdraw, "nhaplieu", "", """
            report 2: Draft 11 08:07, v3, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, Withdraw Submitted → Draft, 11 08:07 nhaplieu = Nhân viên nhập liệu, reason ''
            history: Report 2, 11 08:07 nhaplieu = Nhân viên nhập liệu, Trạng thái Trình duyệt → Dự thảo
            told lanhdao phophong at 11 08:07: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đã được rút về dự thảo. /reports/2
            """),
        (ReportAction.Submit, "chuyenvien", "", """
            report 2: Submitted 11 08:08, v4, submitted 11 08:06 chuyenvien, issued -, - - , found by bc-ubnd
            step: report 2, Submit Draft → Submitted, 11 08:08 chuyenvien = Chuyên viên tổng hợp chuyenvien, reason ''
            history: Report 2, 11 08:08 chuyenvien = Chuyên viên tổng hợp chuyenvien, Trạng thái Dự thảo → Trình duyệt
            told lanhdao phophong at 11 08:08: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đang chờ anh/chị phê duyệt. /reports/2
            """),
        (ReportAction.SendBack, "lanhdao", Reason, """
            report 2: Returned 11 08:09, v5, submitted 11 08:06 chuyenvien, issued -, - - , found by bc-ubnd
            step: report 2, SendBack Submitted → Returned, 11 08:09 lanhdao = Lãnh đạo, reason 'Thiếu bảng.'
            history: Report 2, 11 08:09 lanhdao = Lãnh đạo, Trạng thái Trình duyệt → Trả lại. Lý do: Thiếu bảng.
            told chuyenvien nhaplieu at 11 08:09: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT bị trả lại. Lý do: Thiếu bảng. /reports/2
            """),
        (ReportAction.Submit, "nhaplieu", "", """
            report 2: Submitted 11 08:10, v6, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, Submit Returned → Submitted, 11 08:10 nhaplieu = Nhân viên nhập liệu, reason ''
            history: Report 2, 11 08:10 nhaplieu = Nhân viên nhập liệu, Trạng thái Trả lại → Trình duyệt
            told lanhdao phophong at 11 08:10: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đang chờ anh/chị phê duyệt. /reports/2
            """),
        (ReportAction.Approve, "lanhdao", "", """
            report 2: Approved 11 08:11, v7, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, Approve Submitted → Approved, 11 08:11 lanhdao = Lãnh đạo, reason ''
            history: Report 2, 11 08:11 lanhdao = Lãnh đạo, Trạng thái Trình duyệt → Đã duyệt
            told phophong vanthu at 11 08:11: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đã được duyệt, chờ cấp số và phát hành. /reports/2
            told chuyenvien nhaplieu at 11 08:11: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đã được lãnh đạo duyệt. /reports/2
            approved content 2: 11 08:11
            """),
        (ReportAction.SendBack, "vanthu", Reason, """
            report 2: Returned 11 08:12, v8, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, SendBack Approved → Returned, 11 08:12 vanthu = Văn thư, reason 'Thiếu bảng.'
            history: Report 2, 11 08:12 vanthu = Văn thư, Trạng thái Đã duyệt → Trả lại. Lý do: Thiếu bảng.
            told chuyenvien nhaplieu at 11 08:12: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT bị trả lại. Lý do: Thiếu bảng. /reports/2
            """),
        (ReportAction.Submit, "nhaplieu", "", """
            report 2: Submitted 11 08:13, v9, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, Submit Returned → Submitted, 11 08:13 nhaplieu = Nhân viên nhập liệu, reason ''
            history: Report 2, 11 08:13 nhaplieu = Nhân viên nhập liệu, Trạng thái Trả lại → Trình duyệt
            told lanhdao phophong at 11 08:13: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đang chờ anh/chị phê duyệt. /reports/2
            """),
        (ReportAction.Approve, "phophong", "", $"""
            report 2: Approved 11 08:14, v10, submitted 11 08:06 nhaplieu, issued -, - - , found by bc-ubnd
            step: report 2, Approve Submitted → Approved, 11 08:14 phophong = Văn thư phophong, reason ''
            history: Report 2, 11 08:14 phophong = Văn thư phophong, Trạng thái Trình duyệt → Đã duyệt theo ủy quyền của Lãnh đạo
            told lanhdao at 11 08:14: Văn thư phophong theo ủy quyền của anh/chị: phê duyệt {Asked}. /reports/2
            told vanthu at 11 08:14: {Asked} đã được duyệt bởi {By}, chờ cấp số và phát hành. /reports/2
            told chuyenvien nhaplieu at 11 08:14: {Asked} đã được duyệt bởi {By}. /reports/2
            approved content 2: 11 08:14
            """),
        (ReportAction.Issue, "vanthu", "", """
            report 1: Superseded 11 08:15, v5, submitted 10 09:35 -, issued 10 09:35, 576/BC-UBND 10/11/2021 2021, found by 576/bc-ubnd
            report 2: Issued 11 08:15, v11, submitted 11 08:06 nhaplieu, issued 11 08:15, 577/BC-UBND 11/11/2021 2021, found by 577/bc-ubnd
            step: report 1, Supersede Issued → Superseded, 11 08:15 vanthu = Văn thư, reason 'Được thay thế bởi Báo cáo 577/BC-UBND.'
            step: report 2, Issue Approved → Issued, 11 08:15 vanthu = Văn thư, reason ''
            history: Report 1, 11 08:15 vanthu = Văn thư, Trạng thái Đã phát hành → Được thay thế.
                Lý do: Được thay thế bởi Báo cáo 577/BC-UBND.
            history: Report 2, 11 08:15 vanthu = Văn thư, Trạng thái Đã duyệt → Đã phát hành
            history: RegisterEntry 2, 11 08:15 vanthu = Văn thư, Created
            told so at 11 08:15: Báo cáo 576/BC-UBND của UBND huyện Lý Sơn đã được thay thế.
                Được thay thế bởi Báo cáo 577/BC-UBND. /reports/1
            told chuyenvien lanhdao nhaplieu phophong at 11 08:15: Báo cáo 577/BC-UBND đã phát hành. /reports/2
            told so at 11 08:15: UBND huyện Lý Sơn đã gửi Báo cáo 577/BC-UBND, chờ tiếp nhận. /reports/2
            file 2: 11 08:15, signed by Lê Văn Ninh, code of 12, size and sum right
            figures 2: 10, sum 15497
            register 2: 577/BC-UBND Used 11/11/2021, report 2, 'Báo cáo: Tình hình triển khai tuyên tru…', 'Lê Văn Ninh',
                to 'Sở Thông tin và Truyền thông; CT, PCT UBND huyện; Phòng Văn…', kept by 'VT',
            """),
        (ReportAction.Receive, "so", "", """
            report 2: Received 11 08:16, v12, submitted 11 08:06 nhaplieu,
                issued 11 08:15, 577/BC-UBND 11/11/2021 2021, found by 577/bc-ubnd
            step: report 2, Receive Issued → Received, 11 08:16 so = Chuyên viên tổng hợp, reason ''
            history: Report 2, 11 08:16 so = Chuyên viên tổng hợp, Trạng thái Đã phát hành → Đã tiếp nhận
            told chuyenvien lanhdao nhaplieu phophong vanthu at 11 08:16: Báo cáo 577/BC-UBND đã được cơ quan yêu cầu tiếp nhận. /reports/2
            """),
        (ReportAction.Return, "so", Reason, """
            report 2: Returned 11 08:17, v13, submitted 11 08:06 nhaplieu,
                issued 11 08:15, 577/BC-UBND 11/11/2021 2021, found by 577/bc-ubnd
            step: report 2, Return Received → Returned, 11 08:17 so = Chuyên viên tổng hợp, reason 'Thiếu bảng.'
            history: Report 2, 11 08:17 so = Chuyên viên tổng hợp, Trạng thái Đã tiếp nhận → Trả lại. Lý do: Thiếu bảng.
            told chuyenvien lanhdao nhaplieu phophong vanthu at 11 08:17: Báo cáo 577/BC-UBND bị cơ quan yêu cầu trả lại.
                Lý do: Thiếu bảng. /reports/2
            """),
    ];
}
