using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>Whom venues are counted under, for all agencies or for one; known by agency and short name.</summary>
internal sealed class GroupSheet : SetupSheet
{
    private static readonly SetupColumn Office = new("Đơn vị", 26, SetupErrors.GroupCommon) { Offer = SetupOffer.Agencies };
    private static readonly SetupColumn ShortName = new("Tên gọn", 34, "Như hiện trong danh sách và biểu đồ.")
    {
        Rule = new(VenueGroup.ShortNameMaxLength) { Missing = VenueErrors.GroupShortNameMissing },
    };
    private static readonly SetupColumn Printed = new("Tên in trên báo cáo", 60, "Để trống thì lấy tên gọn.")
    {
        Rule = new(VenueGroup.NameMaxLength),
    };
    private static readonly SetupColumn EndedOn = new("Không thống kê từ ngày", 14, "Để trống nếu đang thống kê.") { IsDay = true };

    private readonly Dictionary<VenueGroup, SetupRow> seen = [];

    public GroupSheet() : base("Đối tượng thống kê", Office, ShortName, Printed, EndedOn) => IsOptional = true;

    public override IEnumerable<string[]> Rows(SetupStock stock) => stock.Groups.Where(g => stock.IsInOffice(g.AgencyId))
        .Select(g => (string[])[stock.NameOf(g.AgencyId), g.ShortName, g.Name, g.EndedOn?.OnScreen() ?? ""]);

    public override void Take(SetupRow row, SetupStock stock)
    {
        var agency = stock.AgencyOf(row, Office, missing: null);
        var (shortName, printed, ended) = (row.Text(ShortName), row.Text(Printed), row.Day(EndedOn));
        row.Title = shortName;
        if (!row.IsGood) return;
        if (printed.Length == 0) printed = shortName;
        var mine = stock.Groups.Where(g => g.AgencyId is null || g.AgencyId == IdOf(stock, agency)).ToList();
        var group = mine.Find(g => (g.AgencyId is null) == (agency is null) && Same(g.ShortName, shortName));
        if (group is not null && seen.TryGetValue(group, out var before))
            row.Refuse(ShortName, SetupErrors.Twice(before.Address(ShortName)));
        if (mine.Exists(g => g != group && Same(g.ShortName, shortName))) row.Refuse(ShortName, VenueErrors.GroupNameTaken);
        if (mine.Exists(g => g != group && Same(g.Name, printed))) row.Refuse(Printed, VenueErrors.GroupNameTaken);
        if (!row.IsGood) return;
        if (group is null)
        {
            group = new()
            {
                AgencyId = IdOf(stock, agency), Name = printed, ShortName = shortName,
                Position = mine.Select(g => g.Position).DefaultIfEmpty().Max() + 1,
            };
            stock.Groups.Add(group);
            stock.Db.Add(group);
        }
        seen[group] = row;
        (group.Name, group.ShortName, group.EndedOn) = (printed, shortName, ended);
        row.Touch(group);
    }

    /// <summary>The groups that an agency counts by.</summary>
    public static IEnumerable<VenueGroup> Of(SetupStock stock, Agency agency) =>
        stock.Groups.Where(g => g.AgencyId is null || g.AgencyId == IdOf(stock, agency));

    /// <summary>Of an agency that is only looked at, the key that stands for one until it is saved.</summary>
    private static int? IdOf(SetupStock stock, Agency? agency) => agency is null ? null
        : agency.Id != 0 ? agency.Id : stock.Db.Entry(agency).Property(a => a.Id).CurrentValue;

    private static bool Same(string one, string other) => VietnameseText.Fold(one) == VietnameseText.Fold(other);
}
