using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>How far the portal is set up: five steps, none of them locked.</summary>
internal sealed record SetupChecklist(IReadOnlyList<SetupStep> Steps, IReadOnlyList<(string Sheet, string Filled)> Sheets)
{
    public int Done => Steps.Count(s => s.Progress == StepProgress.Done);

    /// <summary>The one to do next; null when all that is needed is done.</summary>
    public SetupStep? Current => Steps.FirstOrDefault(s => s.Progress != StepProgress.Done && !s.IsOptional);

    public static async Task<SetupChecklist> LoadAsync(ReportingDbContext db, DateOnly today)
    {
        var agencies = await db.Agencies().InOffice(today).CountAsync();
        var asking = await db.Agencies().InOffice(today).CountAsync(a => a.MayRequest);
        var signed = await db.Agencies().InOffice(today).CountAsync(a => db.Signatories()
            .Any(s => s.AgencyId == a.Id && (s.ValidTo == null || s.ValidTo >= today)));
        var staffed = await db.Agencies().InOffice(today).CountAsync(a => db.Users().Any(u => u.AgencyId == a.Id));
        var (users, signers) = (await db.Users().CountAsync(), await db.Signatories().CountAsync());
        var (groups, venues) = (await db.VenueGroups().CountAsync(), await db.Venues().CountAsync());
        var (own, asked) = (await db.Requests().CountAsync(r => r.AskedBy != null), await db.Requests().CountAsync(r => r.AskedBy == null));
        return new(
            [
                new("Cơ quan, đơn vị", "Ai yêu cầu báo cáo, ai phải báo cáo, tên in trên văn bản.", Of(agencies > 0),
                    agencies == 0 ? "" : $"{Numbers.Whole(agencies)} cơ quan, {Numbers.Whole(asking)} có quyền yêu cầu báo cáo",
                    agencies == 0 ? "Thêm cơ quan" : "Xem, sửa",
                    agencies == 0 ? AdministrationAddresses.NewAgency : AdministrationAddresses.Agencies),
                new("Người ký", "Họ tên, chức vụ và thẩm quyền ký (TM., KT., TL.) của mỗi cơ quan.", Of(signed, agencies),
                    signed == 0 ? agencies == 0 ? "nên có cơ quan trước" : "" : $"{Share(signed, agencies)} cơ quan đã có người ký",
                    "Thêm người ký", AdministrationAddresses.Agencies),
                new("Tài khoản", "Mỗi đơn vị cần ba vai: nhập liệu, lãnh đạo, văn thư. In được phiếu mã dùng một lần.",
                    Of(staffed, agencies),
                    staffed == 0 ? "mới có tài khoản quản trị" : $"{Share(staffed, agencies)} cơ quan đã có tài khoản", "Thêm tài khoản",
                    AdministrationAddresses.NewUser),
                new("Đối tượng thống kê và địa điểm", "Nhóm để cộng số liệu và các địa điểm QR. Có thể để từng đơn vị tự nhập sau.",
                    Of(groups > 0), groups == 0 ? "không bắt buộc" : $"{Numbers.Whole(groups)} đối tượng, {Numbers.Whole(venues)} địa điểm",
                    "Xem danh mục", AdministrationAddresses.Counted) { IsOptional = true },
                new("Yêu cầu hoặc báo cáo đầu tiên",
                    "Người của cơ quan đăng nhập, mở yêu cầu từ mẫu có sẵn, hoặc soạn báo cáo của mình.", Of(own + asked > 0),
                    own + asked > 0 ? $"{Numbers.Whole(asked)} yêu cầu, {Numbers.Whole(own)} báo cáo tự lập"
                        : "nên có người ký và tài khoản trước", "Xem hướng dẫn", HomeAddresses.Guide),
            ],
            [
                ("Cơ quan", Filled(agencies)), ("Người ký", Filled(signers)), ("Tài khoản", Filled(users)),
                ("Đối tượng thống kê", Filled(groups, isOptional: true)), ("Địa điểm", Filled(venues, isOptional: true)),
            ]);
    }

    private static string Share(int part, int whole) => $"{Numbers.Whole(part)}/{Numbers.Whole(whole)}";

    private static StepProgress Of(bool done) => done ? StepProgress.Done : StepProgress.Open;

    private static StepProgress Of(int part, int whole) =>
        part == 0 ? StepProgress.Open : part < whole ? StepProgress.Begun : StepProgress.Done;

    private static string Filled(int rows, bool isOptional = false) =>
        rows > 0 ? $"đã điền {Numbers.Whole(rows)} dòng" : isOptional ? "trống, không bắt buộc" : "trống";
}

/// <param name="State">How far it is, in words.</param>
internal sealed record SetupStep(string Title, string Purpose, StepProgress Progress, string State, string Action, string Href)
{
    public bool IsOptional { get; init; }

    public (string Class, string Text) Badge => Progress switch
    {
        StepProgress.Done => ("badge-green", "Đã xong"),
        StepProgress.Begun => ("badge-amber", "Đang làm"),
        StepProgress.Open => ("badge-grey", "Chưa bắt đầu"),
    };
}

internal enum StepProgress { Open, Begun, Done }
