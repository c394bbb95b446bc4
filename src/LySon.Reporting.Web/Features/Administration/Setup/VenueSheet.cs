using System.Text.RegularExpressions;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>
/// Places with a QR code; known by the code that the portal gave them, else by agency and name. Those that are closed are neither given out
/// nor opened again.
/// </summary>
internal sealed partial class VenueSheet : SetupSheet
{
    private static readonly SetupColumn Office = new("Đơn vị", 26, "Như cột Tên viết tắt của trang tính Cơ quan.")
    {
        Offer = SetupOffer.Agencies,
    };
    private static readonly SetupColumn Group = new("Đối tượng thống kê", 34, "Như cột Tên gọn của trang tính Đối tượng thống kê.")
    {
        Offer = SetupOffer.Groups,
    };
    private static readonly SetupColumn Title = new("Tên địa điểm", 40, "Như in trên áp phích.")
    {
        Rule = new(Venue.NameMaxLength) { Missing = VenueErrors.NameMissing },
    };
    private static readonly SetupColumn Address = new("Địa chỉ", 40, "Không bắt buộc.") { Rule = new(Venue.AddressMaxLength) };
    private static readonly SetupColumn Contact = new("Người đăng ký", 26, "Không bắt buộc.") { Rule = new(Venue.ContactMaxLength) };
    private static readonly SetupColumn Phone = new("Số điện thoại", 16, "Không bắt buộc.") { Rule = new(Venue.PhoneMaxLength) };
    private static readonly SetupColumn OpenedOn = new("Ngày tạo mã", 13, "Ngày/tháng/năm; để trống là ngày thiết lập.") { IsDay = true };
    private static readonly SetupColumn Code = new("Mã QR", 14, "Cổng tự cấp. Để trống với địa điểm mới; không sửa ở các dòng đã có.");

    private readonly Dictionary<Venue, SetupRow> seen = [];

    /// <summary>The last place given, by agency and group.</summary>
    private readonly Dictionary<(Agency, VenueGroup), int> last = [];
    private Dictionary<string, Venue>? byCode;
    private Dictionary<(Agency, string), List<Venue>>? byName;
    private Dictionary<Agency, List<VenueGroup>>? groups;

    public VenueSheet() : base("Địa điểm", Office, Group, Title, Address, Contact, Phone, OpenedOn, Code) => IsOptional = true;

    public override IEnumerable<string[]> Rows(SetupStock stock)
    {
        var groups = stock.Groups.ToDictionary(g => g.Id, g => g.ShortName);
        var names = stock.Agencies.Where(stock.IsInOffice).ToDictionary(a => a.Id, stock.NameOf);
        return stock.Venues.Where(v => names.ContainsKey(v.AgencyId) && !(v.ClosedOn <= stock.Today)).Select(v => (string[])
            [names[v.AgencyId], groups.GetValueOrDefault(v.GroupId, ""), v.Name, v.Address, v.Contact, v.Phone, v.OpenedOn.OnScreen(),
                stock.Codes.GetValueOrDefault(v.Id, "")]);
    }

    public override void Take(SetupRow row, SetupStock stock)
    {
        Index(stock);
        var agency = stock.AgencyOf(row, Office);
        var group = agency is null ? null : GroupOf(row, stock, agency);
        var (name, address, contact, phone) = (row.Text(Title), row.Text(Address), row.Text(Contact), row.Text(Phone));
        var opened = row.Day(OpenedOn);
        row.Title = name;
        if (opened > stock.Today) row.Refuse(OpenedOn, VenueErrors.OpenedInFuture);
        if (phone.Length > 0 && !PhonePattern().IsMatch(phone)) row.Refuse(Phone, VenueErrors.PhoneForm);
        if (agency is null || !row.IsGood) return;
        var venue = Find(row, stock, agency, name, address);
        if (!row.IsGood) return;
        if (venue is null)
        {
            venue = new()
            {
                Agency = agency, AgencyId = agency.Id, GroupId = group!.Id, Group = group, Name = name, OpenedOn = opened ?? stock.Today,
            };
            Place(venue, stock, group);
            stock.Db.Add(venue);
            byName![(agency, VietnameseText.Fold(name))] = [venue];
        }
        else if (opened is { } day && day != venue.OpenedOn)
        {
            if (venue.LastScanOn is not null) row.Refuse(OpenedOn, SetupErrors.OpenedFixed);
            else if (venue.ClosedOn <= day) row.Refuse(OpenedOn, VenueErrors.OpenedAfterClosed(venue.ClosedOn!.Value));
            else venue.OpenedOn = day;
        }
        if (!seen.TryAdd(venue, row)) row.Refuse(Title, SetupErrors.Twice(seen[venue].Address(Title)));
        if (!ReferenceEquals(venue.Group, group))
        {
            venue.Group = group;
            Place(venue, stock, group!);
        }
        (venue.Name, venue.Address, venue.Contact, venue.Phone) = (name, address, contact, phone);
        row.Touch(venue);
    }

    private VenueGroup? GroupOf(SetupRow row, SetupStock stock, Agency agency)
    {
        if (row.Raw(Group) is not { Length: > 0 } text)
        {
            row.Refuse(Group, VenueErrors.GroupMissing);
            return null;
        }
        if (!groups!.TryGetValue(agency, out var mine)) groups[agency] = mine = [.. GroupSheet.Of(stock, agency)];
        var folded = VietnameseText.Fold(text);
        var found = mine.Find(g => VietnameseText.Fold(g.ShortName) == folded) ?? mine.Find(g => VietnameseText.Fold(g.Name) == folded);
        if (found is null) row.Refuse(Group, SetupErrors.GroupUnknown(text));
        return found;
    }

    private Venue? Find(SetupRow row, SetupStock stock, Agency agency, string name, string address)
    {
        if (row.Raw(Code) is { Length: > 0 } text)
        {
            var code = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            if (!byCode!.TryGetValue(code, out var coded)) row.Refuse(Code, SetupErrors.CodeUnknown);
            else if (coded.AgencyId != agency.Id) row.Refuse(Code, SetupErrors.CodeElsewhere);
            return coded;
        }
        if (!byName!.TryGetValue((agency, VietnameseText.Fold(name)), out var found)) return null;
        if (found.Count > 1 && found.Where(v => VietnameseText.Fold(v.Address) == VietnameseText.Fold(address)).ToList() is [var one])
            return one;
        if (found.Count > 1) row.Refuse(Title, SetupErrors.TwinVenues(name, found.Count));
        return found[0];
    }

    private void Place(Venue venue, SetupStock stock, VenueGroup group)
    {
        var key = (venue.Agency!, group);
        if (!last.TryGetValue(key, out var position)) position = stock.Venues.Where(v => v.Agency == key.Item1 && v.Group == group)
            .Select(v => v.Position).DefaultIfEmpty().Max();
        last[key] = venue.Position = position + 1;
    }

    private void Index(SetupStock stock)
    {
        if (byCode is not null) return;
        var agencies = stock.Agencies.Where(a => a.Id != 0).ToDictionary(a => a.Id);
        var open = stock.Venues.Where(v => !(v.ClosedOn <= stock.Today) && agencies.ContainsKey(v.AgencyId)).ToList();
        byCode = open.Where(v => stock.Codes.ContainsKey(v.Id)).ToDictionary(v => stock.Codes[v.Id], StringComparer.Ordinal);
        byName = open.GroupBy(v => (agencies[v.AgencyId], VietnameseText.Fold(v.Name))).ToDictionary(g => g.Key, g => g.ToList());
        groups = [];
    }

    [GeneratedRegex($"^(?:{PhoneForm.Pattern})$")]
    private static partial Regex PhonePattern();
}
