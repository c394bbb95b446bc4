namespace LySon.Reporting.Web.Features.Shared;

/// <summary>
/// What the layout knows about the person who is signed in. Registered scoped; the layouts inject it and load it once a page.
/// The one implementation lives in Infrastructure, because a shared view may not see the database.
/// </summary>
public abstract class Shell
{
    public abstract Task<ShellModel> LoadAsync();
}

/// <param name="AgencyName">Short name, "UBND huyện Lý Sơn".</param>
/// <param name="ParentLine">What the agency belongs to, "tỉnh Quảng Ngãi".</param>
/// <param name="UserName">Display name of the person.</param>
/// <param name="Unread">Notifications not read yet.</param>
/// <param name="RoleTitle">"Nhân viên nhập liệu", "Lãnh đạo" …</param>
/// <param name="SecondFactorLeft">"còn 12 ngày" until a second factor must be set up; null when none is asked for.</param>
public sealed record ShellModel(
    string AgencyName,
    string ParentLine,
    string UserName,
    string RoleTitle,
    int Unread,
    IReadOnlyList<NavigationGroup> Navigation,
    string? SecondFactorLeft = null);

/// <param name="Title">Null for the group without a heading (the overview).</param>
public sealed record NavigationGroup(string? Title, IReadOnlyList<NavigationItem> Items);

/// <param name="Icon">Name from Assets/icons.txt.</param>
/// <param name="Count">Shown right-aligned when there is one.</param>
public sealed record NavigationItem(string Text, string Href, string Icon, int? Count = null, bool Active = false);
