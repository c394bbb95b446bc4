namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>What the board answers when nothing could be done.</summary>
internal static class BoardErrors
{
    public const string NothingChosen = "Chưa chọn báo cáo nào. Đánh dấu các báo cáo cần tải rồi bấm lại.";
    public const string NothingSent = "Chưa có báo cáo nào được gửi.";
    public const string NobodyReminded = "Không có đơn vị nào để nhắc: đơn vị đã gửi báo cáo, hoặc vừa được nhắc ít phút trước.";
    public const string Closed = "Yêu cầu đã đóng nên không nhắc nữa.";
}
