using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Samples;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>One account a role, all with the same published password. In Development only: the class refuses elsewhere.</summary>
internal sealed class SampleAccounts(
    ReportingDbContext db, UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, IHostEnvironment environment)
{
    public const string Password = "LySon@576";

    /// <param name="AgencyCode">Null: the whole portal.</param>
    public sealed record Account(string UserName, string Role, string? AgencyCode, string AgencyName);

    public static readonly IReadOnlyList<Account> All =
    [
        new("nhaplieu", Roles.Staff, SampleData.District, "UBND huyện Lý Sơn"),
        new("lanhdao", Roles.Leader, SampleData.District, "UBND huyện Lý Sơn"),
        new("vanthu", Roles.Clerk, SampleData.District, "UBND huyện Lý Sơn"),
        new("so", Roles.Province, SampleData.Department, "Sở TTTT"),
        new("lanhdaoso", Roles.Leader, SampleData.Department, "Sở TTTT"),
        new("vanthuso", Roles.Clerk, SampleData.Department, "Sở TTTT"),
        new("quantri", Roles.Administrator, null, "Toàn hệ thống"),
    ];

    public async Task AddAsync()
    {
        if (!environment.IsDevelopment()) throw new InvalidOperationException("Sample accounts exist in Development only.");
        await using var transaction = await db.Database.BeginTransactionAsync();
        await EnsureRolesAsync(roles);
        foreach (var account in All)
        {
            var agencyId = account.AgencyCode is { } code ? (await db.Agencies().SingleAsync(a => a.Code == code)).Id : (int?)null;
            var user = new ReportingUser { UserName = account.UserName, FullName = Roles.Title(account.Role), AgencyId = agencyId };
            // Past the rules, which a published password breaks.
            user.PasswordHash = users.PasswordHasher.HashPassword(user, Password);
            Check(await users.CreateAsync(user));
            Check(await users.AddToRoleAsync(user, account.Role));
        }
        await transaction.CommitAsync();
    }

    public static async Task EnsureRolesAsync(RoleManager<IdentityRole<int>> roles)
    {
        foreach (var role in Roles.All)
            if (!await roles.RoleExistsAsync(role)) Check(await roles.CreateAsync(new IdentityRole<int>(role)));
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
