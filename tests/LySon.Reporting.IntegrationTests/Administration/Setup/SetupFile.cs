using LySon.Reporting.Documents.Forms;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Administration.Setup;

namespace LySon.Reporting.IntegrationTests.Administration.Setup;

/// <summary>A workbook as an administrator fills it in.</summary>
internal sealed class SetupFile
{
    private readonly Dictionary<string, List<FormRow>> rows = [];

    public SetupFile Row(string sheet, params (string Column, string Text)[] cells)
    {
        var columns = SetupPlan.NewSheets().Single(s => s.Name == sheet).Columns;
        if (!rows.TryGetValue(sheet, out var below)) rows[sheet] = below = [];
        below.Add(new([.. columns.Select(c => cells.FirstOrDefault(cell => cell.Column == c.Header).Text ?? "")]));
        return this;
    }

    public SetupFile Agency(string name, string kind = "Xã", string parent = "", string asks = "", string from = "01/07/2025") => Row(
        "Cơ quan",
        ("Tên viết tắt", $"UBND {name}"), ("Loại", kind), ("Cơ quan cấp trên", parent), ("Có quyền yêu cầu báo cáo", asks),
        ("Áp dụng từ ngày", from), ("Tên cơ quan", $"Ủy ban nhân dân {name}"), ("Tên cơ quan trên văn bản", $"ỦY BAN NHÂN DÂN\n{name}"),
        ("Địa danh", name), ("Ký hiệu", "UBND"));

    public SetupFile Signatory(string agency, string name) => Row("Người ký", ("Đơn vị", agency), ("Họ và tên", name),
        ("Thẩm quyền ký", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"), ("Ký từ ngày", "01/07/2025"));

    public SetupFile Account(string agency, string userName, string role = "Văn thư", string mail = "") => Row("Tài khoản",
        ("Đơn vị", agency), ("Vai trò", role), ("Họ và tên", $"Người {userName}"), ("Tên đăng nhập", userName), ("Thư điện tử", mail));

    public SetupFile Venue(string agency, string name, string group = "Điểm du lịch") => Row("Địa điểm", ("Đơn vị", agency),
        ("Đối tượng thống kê", group), ("Tên địa điểm", name), ("Số điện thoại", "0905 123 456"));

    public byte[] Write() => FormWorkbook.Write(new("Hướng dẫn", ["Hướng dẫn"], [.. SetupPlan.NewSheets().Select(s => new FormSheet(s.Name,
        [.. s.Columns.Select(c => new FormColumn(c.Header, 20, c.Hint) { IsDay = c.IsDay })], rows.GetValueOrDefault(s.Name, [])))]));

    /// <summary>The province in small: who asks, two units, one of each of the rest.</summary>
    public static SetupFile Small() => new SetupFile().Agency("tỉnh An Bình", "Tỉnh")
        .Agency("xã Ba Vì", parent: "UBND tỉnh An Bình", asks: "không")
        .Agency("xã Ba Tô", parent: "UBND tỉnh An Bình").Signatory("UBND xã Ba Vì", "Nguyễn Văn An").Account("UBND xã Ba Vì", "vanthu.bavi")
        .Account("UBND xã Ba Vì", "lanhdao.bavi", "Lãnh đạo", "lanhdao@bavi.gov.vn").Account("UBND xã Ba Tô", "vanthu.bato")
        .Row("Đối tượng thống kê", ("Tên gọn", "Điểm du lịch")).Venue("UBND xã Ba Vì", "Thác Trắng").Venue("UBND xã Ba Tô", "Chợ phiên");

    public Task<Page> UploadAsync(HttpClient client) => UploadAsync(client, Write());

    public static async Task<Page> UploadAsync(HttpClient client, byte[] content, string name = "thiet-lap.xlsx") =>
        await (await client.OpenAsync("/administration/setup")).FormWithButton("Tải lên và xem trước").Attach("Upload", name, content)
            .SubmitAsync();

    /// <summary>Presses the button that carries it out.</summary>
    public static Task<Page> CarryOutAsync(Page preview) => preview.FormWithButton(preview.All("button").Select(b => b.TextContent.Trim())
        .Single(b => b.StartsWith("Thiết lập ", StringComparison.Ordinal))).SubmitAsync();
}
