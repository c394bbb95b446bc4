using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Mail;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>Who signs in; known by the name that they sign in with.</summary>
internal sealed class AccountSheet() : SetupSheet("Tài khoản", Office, Role, FullName, UserName, Email)
{
    private static readonly SetupColumn Office = new("Đơn vị", 26, "Như cột Tên viết tắt của trang tính Cơ quan; để trống với quản trị.")
    {
        Offer = SetupOffer.Agencies,
    };
    private static readonly SetupColumn Role = new("Vai trò", 22, "Chọn vai trò.") { Offer = SetupOffer.Roles };
    private static readonly SetupColumn FullName = new("Họ và tên", 26, "Như hiện trên màn hình.")
    {
        Rule = new(ReportingUser.FullNameMaxLength) { Missing = AdministrationErrors.FullNameMissing },
    };
    private static readonly SetupColumn UserName = new("Tên đăng nhập", 22,
        "Chữ không dấu, chữ số và các dấu . - _ @ +. Mỗi người một tên, không đổi về sau.");
    private static readonly SetupColumn Email = new("Thư điện tử", 30, "Không bắt buộc; để nhận thông báo và lấy lại mật khẩu.");

    private readonly Dictionary<string, SetupRow> seen = new(StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<string[]> Rows(SetupStock stock) => stock.Accounts.Where(a => stock.IsInOffice(a.User.AgencyId))
        .Select(a => (string[])
            [stock.NameOf(a.User.AgencyId), Roles.Title(a.Role), a.User.FullName, a.User.UserName!, a.User.Email ?? ""]);

    public override void Take(SetupRow row, SetupStock stock)
    {
        var folded = VietnameseText.Fold(row.Raw(Role));
        var role = Roles.All.FirstOrDefault(r => VietnameseText.Fold(Roles.Title(r)) == folded || r == row.Raw(Role));
        if (folded.Length == 0) row.Refuse(Role, AdministrationErrors.RoleMissing);
        else if (role is null) row.Refuse(Role, SetupErrors.Unknown(Roles.All.Select(Roles.Title)));
        var agency = stock.AgencyOf(row, Office, role == Roles.Administrator ? null : AdministrationErrors.AgencyMissing);
        var fullName = row.Text(FullName);
        var userName = row.Text(UserName);
        row.Title = fullName;
        CheckName(row, userName);
        var known = stock.Accounts.Find(a => string.Equals(a.User.UserName, userName, StringComparison.OrdinalIgnoreCase));
        var email = CheckMail(row, known);
        if (!row.IsGood) return;
        if (role == Roles.Administrator && agency is not null && known?.User.AgencyId != agency.Id)
            row.Refuse(Office, SetupErrors.AdministratorAgency);
        if (known?.User.Id == stock.Me && known is not null && role != known.Role) row.Refuse(Role, AdministrationErrors.OwnAccount);
        if (!row.IsGood) return;
        stock.Drafts.Add(new(known, known?.User.UserName ?? userName, fullName, role!, agency, email, row));
        row.IsNew = known is null;
        if (known is not null)
            row.Changes = [.. Changes(known, fullName, role!, stock.NameOf(known.User.AgencyId), stock.NameOf(agency), email)];
    }

    /// <summary>Somebody must be able to administer afterwards.</summary>
    public override void Finish(SetupStock stock)
    {
        var demoted = stock.Drafts.Where(d => d.Known?.Role == Roles.Administrator && d.Role != Roles.Administrator).ToList();
        var kept = stock.Accounts.Count(a => a.Role == Roles.Administrator && a.User.LockoutEnd is null) - demoted.Count;
        if (demoted.Count > 0 && kept < 1) demoted[0].Row.Refuse(Role, SetupErrors.LastAdministrator);
    }

    private void CheckName(SetupRow row, string userName)
    {
        if (userName.Length == 0) row.Refuse(UserName, AdministrationErrors.UserNameMissing);
        else if (userName.Length > ReportingUser.UserNameMaxLength) row.Refuse(UserName, AdministrationErrors.UserNameLength);
        else if (!userName.All(c => char.IsAsciiLetterOrDigit(c) || "-._@+".Contains(c, StringComparison.Ordinal)))
            row.Refuse(UserName, SetupErrors.NameForm);
        else if (!seen.TryAdd(userName, row)) row.Refuse(UserName, SetupErrors.Twice(seen[userName].Address(UserName)));
    }

    /// <summary>Who has an account's mailbox can choose its password: an address that is there is changed by its owner alone.</summary>
    private static string? CheckMail(SetupRow row, KnownAccount? known)
    {
        var text = row.Text(Email);
        if (text.Length == 0) return known?.User.Email;
        if (!MailForm.IsAddress(text))
            row.Refuse(Email, text.Contains(',', StringComparison.Ordinal) ? SetupErrors.MailComma : SetupErrors.MailForm);
        else if (known?.User.Email is { Length: > 0 } own && !string.Equals(own, text, StringComparison.OrdinalIgnoreCase))
            row.Refuse(Email, SetupErrors.MailOwn);
        else return known?.User.Email ?? text;
        return null;
    }

    private static IEnumerable<FieldChange> Changes(
        KnownAccount known, string fullName, string role, string from, string to, string? email)
    {
        if (known.User.FullName != fullName) yield return new("Họ và tên", known.User.FullName, fullName);
        if (known.Role != role) yield return new("Vai trò", Roles.Title(known.Role), Roles.Title(role));
        if (from != to) yield return new("Đơn vị", from, to);
        if (known.User.Email != email) yield return new("Thư điện tử", known.User.Email, email);
    }
}
