namespace LySon.Reporting.Core.Accounts;

/// <summary>The roles and what they are called on screen. A user has one.</summary>
public static class Roles
{
    public const string Staff = "staff";
    public const string Leader = "leader";
    public const string Clerk = "clerk";
    public const string Province = "province";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Staff, Leader, Clerk, Province, Administrator];

    public static string Title(string role) => role switch
    {
        Staff => "Nhân viên nhập liệu",
        Leader => "Lãnh đạo",
        Clerk => "Văn thư",
        Province => "Chuyên viên tổng hợp",
        Administrator => "Quản trị",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of this product."),
    };
}
