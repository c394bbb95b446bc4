using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Features.Guide;

/// <summary>One job, in the steps in which it is done.</summary>
internal sealed record GuideTopic(string Title, IReadOnlyList<string> Steps, string Url, string LinkText)
{
    public static IReadOnlyList<GuideTopic> For(string role) => role switch
    {
        Roles.Staff => [Directives, Codes, Scans, Statistics, Adoption, Writing, Printing, Everyone],
        Roles.Clerk => [Numbering, Statistics, Printing, Everyone],
        Roles.Leader => [Reading, Statistics, Printing, Everyone],
        Roles.Province => [Asking, Collecting, Statistics, Everyone],
        Roles.Administrator => [Accounts, Agencies, State, Everyone],
        _ => [Everyone],
    };

    private static readonly GuideTopic Directives = new("Nhập văn bản chỉ đạo",
    [
        "Mở Văn bản chỉ đạo, chọn Thêm văn bản. Số và ký hiệu nhập riêng: 3385 và UBND.",
        "Ghi trích yếu và đối tượng tiếp nhận đúng như trên văn bản; báo cáo in nguyên văn.",
        "Văn bản chưa rõ ngày vẫn lưu được, để trống ô ngày. Danh sách nhắc bổ sung.",
        "Nếu cổng hỏi lại vì trùng số hoặc số ngược với ngày: kiểm tra, đúng thì bấm Vẫn lưu.",
    ], "/directives", "Mở văn bản chỉ đạo");

    private static readonly GuideTopic Scans = new("Nhập lượt quét mỗi ngày",
    [
        "Mở Lượt quét, chọn ngày. Mỗi địa điểm một ô; Enter xuống ô dưới, Shift + Enter lên ô trên.",
        "Nhập 0 khi không có lượt quét; để trống khi chưa có báo cáo. Hai việc này khác nhau trong báo cáo.",
        "Có thể dán cả một cột từ bảng tính. Bấm Lưu khi xong.",
    ], "/scans", "Mở lượt quét");

    private static readonly GuideTopic Codes = new("In và đổi mã QR",
    [
        "Trên trang của địa điểm: in áp phích A4, thẻ để bàn hoặc tờ 12 mã nhỏ. In nhiều địa điểm: bấm In mã QR trên danh sách.",
        "Áp phích bị chép hoặc dán nhầm chỗ: bấm Đổi mã. Mã cũ ngừng dùng ngay; in và treo áp phích mới.",
        "Chủ địa điểm tự đăng ký không cần tài khoản. Bấm Đăng ký trên danh sách để chấp nhận, hoặc từ chối kèm lý do.",
    ], "/venues", "Mở địa điểm QR");

    private static readonly GuideTopic Statistics = new("Xem thống kê lượt quét",
    [
        "Chọn khoảng thời gian, chia theo giờ, ngày, tuần hoặc tháng. Bấm tên trong bảng để xem riêng; mỗi bảng tải được XLSX và CSV.",
        "Chưa báo cáo khác với 0: ngày chưa báo cáo được gạch chéo trên biểu đồ.",
        "Một trình duyệt quét lại trong 30 phút không bị tính thêm. Cổng không nhận diện người quét nên không chặn được hết lượt quét bằng máy.",
        "Ngày tăng vọt được đánh dấu đáng ngờ; nhân viên giữ nguyên kèm lý do hoặc đính chính. Chưa quyết định thì vẫn tính.",
        "Màn hình theo dõi tự cập nhật lượt quét hôm nay, dành cho màn hình lớn.",
    ], "/statistics", "Mở thống kê");

    private static readonly GuideTopic Adoption = new("Cập nhật số liệu cài đặt",
        ["Mở Số liệu cài đặt, chọn Thêm số liệu.", "Nhập số máy đã cài và số điện thoại thông minh tại ngày chốt; tỷ lệ do cổng tính."],
        "/adoption", "Mở số liệu cài đặt");

    private static readonly GuideTopic Writing = new("Soạn báo cáo",
    [
        "Mở Yêu cầu báo cáo, chọn công văn, bấm Soạn báo cáo. Các mục theo đề cương của công văn.",
        "Kiểm tra ngày chốt số liệu: bảng và số trong lời văn lấy theo ngày này.",
        "Xong thì bấm Trình duyệt. Cổng liệt kê việc phải xong và chỗ nên xem lại; thiếu số liệu thì ghi lý do.",
        "Chèn số liệu từ bảng Chèn số liệu thay vì gõ tay, để lời văn và bảng luôn khớp nhau.",
        "Ô của bảng theo mẫu: có số 0 thì nhập 0, không phát sinh thì nhập dấu gạch, chưa có thì để trống và ghi lý do.",
        "Mỗi dòng là một đoạn; dòng bắt đầu bằng gạch nối và dấu cách là một gạch đầu dòng.",
    ], "/requests", "Mở yêu cầu báo cáo");

    private static readonly GuideTopic Numbering = new("Cấp số, phát hành báo cáo",
    [
        "Mở báo cáo lãnh đạo đã duyệt, bấm Phát hành. Cổng đưa ra số kế tiếp của sổ đăng ký văn bản đi.",
        "Kiểm tra ngày ban hành rồi bấm Cấp số và phát hành. Tệp PDF được tạo một lần và giữ nguyên; Sở xem được ngay.",
        "Sai sót sau phát hành: nhân viên lập báo cáo thay thế, qua đủ các bước như báo cáo mới.",
    ], "/reports", "Mở báo cáo");

    private static readonly GuideTopic Reading = new("Xem và phê duyệt báo cáo",
        [
            "Báo cáo chờ phê duyệt hiện ở Tổng quan. Bản in là đúng trang sẽ in; phần thay đổi từ lần xem trước nằm ở trên.",
            "Phê duyệt, hoặc ghi ý kiến theo từng mục rồi Trả lại kèm lý do. Bản được duyệt là bản sẽ phát hành.",
        ], "/reports", "Mở báo cáo");

    private static readonly GuideTopic Printing = new("In và tải báo cáo",
    [
        "Bấm Mở PDF để xem, Tải PDF để lưu. Bản PDF đúng thể thức Nghị định 30/2020/NĐ-CP, không cần sửa trong Word.",
        "Bản chưa có số chừa chỗ cho số và ngày.",
    ], "/reports", "Mở báo cáo");

    private static readonly GuideTopic Asking = new("Yêu cầu báo cáo",
    [
        "Mở Yêu cầu báo cáo, bấm Lập yêu cầu; kỳ sau giống kỳ trước thì bấm Lập yêu cầu kỳ này từ kỳ trước.",
        "Chọn kỳ rồi bấm Điền ngày theo kỳ. Ngày chốt số liệu và hạn gửi là hai ngày khác nhau.",
        "Soạn đề cương: mỗi mục là nội dung hoặc bảng. Thêm tệp kèm theo, rồi Kiểm tra và gửi. Trước khi gửi chưa đơn vị nào thấy.",
        "Sửa yêu cầu đã gửi: các đơn vị được báo chỗ thay đổi. Có đơn vị đã soạn báo cáo thì đề cương giữ nguyên.",
    ], "/requests", "Mở yêu cầu báo cáo");

    private static readonly GuideTopic Collecting = new("Thu báo cáo các đơn vị",
    [
        "Mở Yêu cầu báo cáo, chọn công văn: từng đơn vị đã gửi, trễ hay chưa gửi; tiếp nhận, trả lại kèm lý do, nhắc ngay trên bảng.",
        "Tải ZIP các báo cáo hoặc bảng số liệu XLSX. Báo cáo gửi qua thư thì bấm Nhập báo cáo nhận qua thư.",
        "Bảng tổng hợp cộng số liệu các đơn vị, so với kỳ trước; bấm vào một tổng để xem các báo cáo làm nên số đó.",
        "Soạn báo cáo tổng hợp lập sẵn bảng và danh sách đơn vị trễ; viết đánh giá rồi trình lãnh đạo Sở.",
    ], "/requests", "Mở yêu cầu báo cáo");

    private static readonly GuideTopic Accounts = new("Quản lý tài khoản",
    [
        "Mỗi người một tài khoản, một vai trò, một đơn vị. Tài khoản quản trị không thuộc đơn vị nào.",
        "Người quên mật khẩu: mở tài khoản, cấp lại mật khẩu, báo riêng cho người đó; nhắc đổi sau khi đăng nhập.",
        "Người chuyển công tác: khóa tài khoản. Lịch sử và số liệu giữ nguyên.",
    ], "/administration/users", "Mở tài khoản");

    private static readonly GuideTopic State = new("Xem tình trạng hệ thống",
    [
        "Mở Tình trạng hệ thống. Dòng đỏ là hỏng, dòng vàng là cần xem; dòng trên cùng nói ảnh hưởng đến ai và cách sửa.",
        "Cột Kiểm tra lúc cho biết lần kiểm tra gần nhất. Lần kiểm tra quá cũ cũng là cần xem.",
        "Bấm So lại để kiểm tra ngay toàn bộ dữ liệu; cổng vẫn dùng được trong lúc kiểm tra.",
    ], "/administration/status", "Mở tình trạng hệ thống");

    private static readonly GuideTopic Agencies = new("Cơ quan, đơn vị",
    [
        "Cơ quan đổi tên: thêm tên mới với ngày bắt đầu áp dụng, không sửa tên cũ. Báo cáo cũ vẫn in tên cũ.",
        "Thêm người ký với thẩm quyền ký, mỗi dòng in một dòng.",
    ], "/administration/agencies", "Mở cơ quan, đơn vị");

    private static readonly GuideTopic Everyone = new("Phím tắt và lưu bài",
    [
        "Ctrl + K tìm khắp cổng, phím / tìm trong danh sách, Ctrl + S lưu trang đang sửa.",
        "Khi mất mạng hoặc hết phiên đăng nhập, nội dung đang nhập được giữ trên máy và được mời lấy lại khi mở lại trang.",
        "Hai người sửa cùng lúc: người lưu sau thấy cả hai bản và chọn. Xóa nhầm thì bấm Hoàn tác ngay trên trang sau đó.",
    ], "/account/password", "Đổi mật khẩu");
}
