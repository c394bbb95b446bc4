using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Administration.Agencies;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>Who signs, on what authority and from when; known by agency, name and first day.</summary>
internal sealed class SignatorySheet() : SetupSheet("Người ký", Office, FullName, Authority, ValidFrom, ValidTo)
{
    private static readonly SetupColumn Office = new("Đơn vị", 26, "Như cột Tên viết tắt của trang tính Cơ quan.")
    {
        Offer = SetupOffer.Agencies,
    };
    private static readonly SetupColumn FullName = new("Họ và tên", 26, "Không ghi học hàm, học vị.")
    {
        Rule = new(Signatory.NameMaxLength) { Missing = AdministrationErrors.FullNameMissing },
    };
    private static readonly SetupColumn Authority = new("Thẩm quyền ký", 32,
        "Mỗi dòng in một dòng (Alt+Enter). Ví dụ: TM. ỦY BAN NHÂN DÂN, xuống dòng, KT. CHỦ TỊCH, xuống dòng, PHÓ CHỦ TỊCH.")
    {
        Rule = new(Signatory.AuthorityMaxLength) { Missing = AdministrationErrors.AuthorityMissing },
    };
    private static readonly SetupColumn ValidFrom = new("Ký từ ngày", 13, "Ngày/tháng/năm.") { IsDay = true };
    private static readonly SetupColumn ValidTo = new("Ký đến ngày", 13, "Ngày cuối cùng; để trống nếu còn ký.") { IsDay = true };

    private readonly Dictionary<Signatory, SetupRow> seen = [];

    public override IEnumerable<string[]> Rows(SetupStock stock) => stock.Signatories
        .Where(s => stock.IsInOffice(s.AgencyId) && !(s.ValidTo < stock.Today)).Select(s => (string[])
            [stock.NameOf(s.AgencyId), s.FullName, s.Authority, s.ValidFrom.OnScreen(), s.ValidTo?.OnScreen() ?? ""]);

    public override void Take(SetupRow row, SetupStock stock)
    {
        var agency = stock.AgencyOf(row, Office);
        var input = new SignerInput
        {
            FullName = row.Text(FullName), Authority = row.Lines(Authority),
            ValidFrom = row.Day(ValidFrom, AdministrationErrors.ValidFromMissing), ValidTo = row.Day(ValidTo),
        };
        row.Title = input.FullName;
        if (input.ValidTo < input.ValidFrom) row.Refuse(ValidTo, AdministrationErrors.ValidToBefore);
        if (agency is null || !row.IsGood) return;
        var folded = VietnameseText.Fold(input.FullName);
        var signer = stock.Signatories.Find(s => IsOf(s, agency) && s.ValidFrom == input.ValidFrom
            && VietnameseText.Fold(s.FullName) == folded);
        if (signer is null)
        {
            signer = new() { FullName = "", Authority = "", Agency = agency, AgencyId = agency.Id };
            stock.Signatories.Add(signer);
            stock.Db.Add(signer);
        }
        if (!seen.TryAdd(signer, row)) row.Refuse(FullName, SetupErrors.Twice(seen[signer].Address(FullName)));
        input.ApplyTo(signer);
        row.Touch(signer);
    }

    private static bool IsOf(Signatory signer, Agency agency) => agency.Id == 0 ? signer.Agency == agency : signer.AgencyId == agency.Id;
}
