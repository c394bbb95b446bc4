using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>What the board answers when nothing could be done.</summary>
internal static class BoardErrors
{
    public const string NothingChosen = "Chưa chọn báo cáo nào. Đánh dấu các báo cáo cần tải rồi bấm lại.";
    public const string NothingSent = "Chưa có báo cáo nào được gửi.";
    public const string NobodyReminded = "Không có đơn vị nào để nhắc: đơn vị đã gửi báo cáo, hoặc vừa được nhắc ít phút trước.";
    private const string Unreachable =
        "chưa có tài khoản hoặc địa chỉ thư nên không nhận được lời nhắc: gọi điện, hoặc sao chép lời nhắc để gửi.";

    /// <summary>"1 đơn vị nhận được lời nhắc. 10 đơn vị chưa có tài khoản …"</summary>
    public static string Said(Reminded reminded) => reminded switch
    {
        (0, 0) => NobodyReminded,
        (var reached, 0) => $"{reached.Grouped()} đơn vị nhận được lời nhắc.",
        (0, var unreached) => $"{unreached.Grouped()} đơn vị {Unreachable}",
        var (reached, unreached) => $"{reached.Grouped()} đơn vị nhận được lời nhắc. {unreached.Grouped()} đơn vị {Unreachable}",
    };

    public const string Closed = "Yêu cầu đã đóng nên không nhắc nữa.";
}
