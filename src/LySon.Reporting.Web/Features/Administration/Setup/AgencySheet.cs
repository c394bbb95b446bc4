using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Administration.Agencies;
using LySon.Reporting.Web.Features.Shared.Files;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>Agencies, a row for each of their names: an agency that was renamed has two rows with the same code.</summary>
internal sealed class AgencySheet() : SetupSheet("Cơ quan",
    ShortName, Code, Kind, Parent, MayRequest, UsesVenues, UsesAdoption, ValidFrom, FullName, SuperiorBody, IssuingBody, PlaceName, Symbol,
    Address, Phone, Fax, Email, Website)
{
    private static readonly SetupColumn ShortName = new("Tên viết tắt", 26,
        "Ví dụ: TT Lưu trữ. Các trang tính khác gọi cơ quan bằng tên này.")
    {
        Rule = new(AgencyName.ShortNameMaxLength) { Missing = AdministrationErrors.ShortNameMissing },
    };
    private static readonly SetupColumn Code = new("Mã", 18, "Không đổi về sau, ví dụ tt-luu-tru. Để trống thì lập từ tên viết tắt.");
    private static readonly SetupColumn Kind = new("Loại", 22, "Chọn loại cơ quan, đơn vị.") { Offer = SetupOffer.Kinds };
    private static readonly SetupColumn Parent = new("Cơ quan cấp trên", 26, "Tên viết tắt hoặc mã; để trống nếu không có.")
    {
        Offer = SetupOffer.Agencies,
    };
    private static readonly SetupColumn MayRequest = new("Có quyền yêu cầu báo cáo", 14, "có hoặc không; để trống là không.")
    {
        Offer = SetupOffer.Yes,
    };
    private static readonly SetupColumn UsesVenues = new("Dùng địa điểm QR", 12, "có hoặc không; để trống là có.")
    {
        Offer = SetupOffer.Yes,
    };
    private static readonly SetupColumn UsesAdoption = new("Dùng số liệu cài đặt", 12, "có hoặc không; để trống là có.")
    {
        Offer = SetupOffer.Yes,
    };
    private static readonly SetupColumn ValidFrom = new("Áp dụng từ ngày", 13,
        "Ngày tên này bắt đầu áp dụng, ngày/tháng/năm. Đổi tên: thêm một dòng cùng mã với ngày mới, giữ dòng cũ.")
    {
        IsDay = true,
    };
    private static readonly SetupColumn FullName = Named("Tên cơ quan", 40, "Tên đầy đủ.", AgencyName.NameMaxLength,
        AdministrationErrors.NameMissing);
    private static readonly SetupColumn SuperiorBody = Named("Cơ quan chủ quản trên văn bản", 28,
        "In phía trên tên cơ quan, chữ hoa, mỗi dòng in một dòng (Alt+Enter). Để trống nếu không có.", AgencyName.IssuingBodyMaxLength);
    private static readonly SetupColumn IssuingBody = Named("Tên cơ quan trên văn bản", 28,
        "Chữ hoa, mỗi dòng in một dòng (Alt+Enter).", AgencyName.IssuingBodyMaxLength, AdministrationErrors.IssuingBodyMissing);
    private static readonly SetupColumn PlaceName = Named("Địa danh", 16, "Ghi trước ngày tháng: nơi đặt trụ sở.",
        AgencyName.PlaceNameMaxLength, AdministrationErrors.PlaceMissing);
    private static readonly SetupColumn Symbol = Named("Ký hiệu", 12, "Phần của cơ quan trong ký hiệu, ví dụ UBND.",
        AgencyName.SymbolMaxLength, AdministrationErrors.SymbolMissing);
    private static readonly SetupColumn Address = Named("Địa chỉ", 30, "In ở cuối trang đầu; không bắt buộc.", AgencyName.AddressMaxLength);
    private static readonly SetupColumn Phone = Named("Điện thoại", 16, "Không bắt buộc.", AgencyName.ContactMaxLength);
    private static readonly SetupColumn Fax = Named("Số fax", 16, "Không bắt buộc.", AgencyName.ContactMaxLength);
    private static readonly SetupColumn Email = Named("Thư điện tử", 26, "Không bắt buộc.", AgencyName.ContactMaxLength);
    private static readonly SetupColumn Website = Named("Trang thông tin điện tử", 26, "Không bắt buộc.", AgencyName.ContactMaxLength);

    private readonly Dictionary<Agency, SetupRow> first = [];
    private readonly Dictionary<AgencyName, SetupRow> named = [];
    private readonly List<(SetupRow Row, Agency Agency)> taken = [];

    public override IEnumerable<string[]> Rows(SetupStock stock) =>
        from agency in stock.Agencies
        where stock.IsInOffice(agency)
        from name in agency.Names.OrderBy(n => n.ValidFrom)
        select (string[])
        [
            name.ShortName, agency.Code, stock.Kinds.Find(k => k.Id == agency.KindId)?.Name ?? "", stock.NameOf(agency.ParentId),
            Said(agency.MayRequest), Said(agency.UsesVenues), Said(agency.UsesAdoption), name.ValidFrom.OnScreen(), name.Name,
            name.SuperiorBody, name.IssuingBody, name.PlaceName, name.Symbol, name.Address, name.Phone, name.Fax, name.Email, name.Website,
        ];

    public override void Take(SetupRow row, SetupStock stock)
    {
        var input = new AgencyNameInput
        {
            ShortName = row.Text(ShortName), ValidFrom = row.Day(ValidFrom, AdministrationErrors.ValidFromMissing),
            Name = row.Text(FullName), SuperiorBody = row.Lines(SuperiorBody), IssuingBody = row.Lines(IssuingBody),
            PlaceName = row.Text(PlaceName), Symbol = row.Text(Symbol), Address = row.Text(Address), Phone = row.Text(Phone),
            Fax = row.Text(Fax), Email = row.Text(Email), Website = row.Text(Website),
        };
        row.Title = input.ShortName ?? "";
        if (Find(row, stock, input.ShortName!) is not { } agency) return;
        Describe(row, stock, agency);
        if (input.ValidFrom is not { } day || !row.IsGood) return;
        var name = agency.Names.Find(n => n.ValidFrom == day);
        if (name is null) agency.Names.Add(name = AgencyNameInput.Blank(agency.Id));
        if (!named.TryAdd(name, row)) row.Refuse(ValidFrom, SetupErrors.Twice(named[name].Address(ValidFrom)));
        input.ApplyTo(name);
        row.Touch(agency);
        row.Touch(name);
        stock.Know(agency);
    }

    /// <summary>Superiors may stand further down.</summary>
    public override void Finish(SetupStock stock)
    {
        foreach (var (row, agency) in taken) agency.Parent = stock.AgencyOf(row, Parent, missing: null);
        foreach (var (row, agency) in taken)
        {
            var (above, steps) = (agency.Parent, 0);
            while (above is not null && above != agency && steps++ < stock.Agencies.Count) above = above.Parent;
            if (above is null) continue;
            row.Refuse(Parent, SetupErrors.ParentSelf);
            agency.Parent = null;
        }
    }

    private static Agency? Find(SetupRow row, SetupStock stock, string shortName)
    {
        var code = row.Raw(Code);
        if (code.Length > 0)
        {
            if (stock.Agencies.Find(a => a.Code == code) is { } coded) return coded;
        }
        else
        {
            if (stock.AgenciesNamed(shortName) is { Count: > 0 } known)
            {
                if (known.Count == 1) return known[0];
                row.Refuse(Code, SetupErrors.AgencyTwice(shortName, known.Count));
                return null;
            }
            code = PlainNames.Of(shortName).ToLowerInvariant().Replace('_', '-');
            if (code.Length > Agency.CodeMaxLength) code = code[..Agency.CodeMaxLength].TrimEnd('-');
        }
        if (!AgencyInput.IsCode(code))
        {
            row.Refuse(Code, row.Raw(Code).Length > 0 ? AdministrationErrors.CodeForm : SetupErrors.CodeFromName);
            return null;
        }
        if (stock.Agencies.Exists(a => a.Code == code))
        {
            row.Refuse(Code, AdministrationErrors.CodeTaken);
            return null;
        }
        var agency = new Agency
        {
            Code = code, KindId = 0, Position = stock.Agencies.Select(a => a.Position).DefaultIfEmpty(-1).Max() + 1,
        };
        stock.Agencies.Add(agency);
        return agency;
    }

    /// <summary>What is the agency's, not the name's, stands in the first of its rows and again or not at all in the others.</summary>
    private void Describe(SetupRow row, SetupStock stock, Agency agency)
    {
        if (first.TryGetValue(agency, out var before))
        {
            foreach (var column in (SetupColumn[])[Kind, Parent, MayRequest, UsesVenues, UsesAdoption])
            {
                if (row.Raw(column).Length > 0 && VietnameseText.Fold(row.Raw(column)) != VietnameseText.Fold(before.Raw(column)))
                    row.Refuse(column, SetupErrors.Differs(before.Address(column)));
            }
            return;
        }
        first.Add(agency, row);
        taken.Add((row, agency));
        var folded = VietnameseText.Fold(row.Raw(Kind));
        var kind = stock.Kinds.Find(k => VietnameseText.Fold(k.Name) == folded && (k.Id == agency.KindId || k.IsValidOn(stock.Today)));
        if (folded.Length == 0) row.Refuse(Kind, AdministrationErrors.KindMissing);
        else if (kind is null) row.Refuse(Kind, SetupErrors.Unknown(stock.Kinds.Where(k => k.IsValidOn(stock.Today)).Select(k => k.Name)));
        else agency.KindId = kind.Id;
        agency.MayRequest = row.Yes(MayRequest, otherwise: false);
        agency.UsesVenues = row.Yes(UsesVenues, otherwise: true);
        agency.UsesAdoption = row.Yes(UsesAdoption, otherwise: true);
        // Rows further down name it, even where this one is refused.
        if (agency.Id == 0 && kind is not null && row.IsGood) stock.Db.Add(agency);
    }

    private static SetupColumn Named(string header, double width, string hint, int maxLength, string? missing = null) =>
        new(header, width, hint) { Rule = new(maxLength) { Missing = missing } };
}
