using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Samples;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>The two offices of either sample that people can sign in for.</summary>
internal enum SampleOffice { Answering, Asking }

/// <summary>One account a role, all with the same published password. In Development only: the class refuses elsewhere.</summary>
internal sealed class SampleAccounts(
    ReportingDbContext db, UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, IHostEnvironment environment)
{
    public const string Password = "LySon@576";

    /// <param name="Office">Null: the whole portal.</param>
    public sealed record Account(string UserName, string Role, SampleOffice? Office)
    {
        public string OfficeTitle => Office switch
        {
            SampleOffice.Answering => "Đơn vị báo cáo",
            SampleOffice.Asking => "Cơ quan yêu cầu",
            null => "Toàn hệ thống",
        };
    }

    public static readonly IReadOnlyList<Account> All =
    [
        new("nhaplieu", Roles.Staff, SampleOffice.Answering),
        new("lanhdao", Roles.Leader, SampleOffice.Answering),
        new("vanthu", Roles.Clerk, SampleOffice.Answering),
        new("so", Roles.Province, SampleOffice.Asking),
        new("lanhdaoso", Roles.Leader, SampleOffice.Asking),
        new("vanthuso", Roles.Clerk, SampleOffice.Asking),
        new("quantri", Roles.Administrator, null),
    ];

    public async Task AddAsync()
    {
        if (!environment.IsDevelopment()) throw new InvalidOperationException("Sample accounts exist in Development only.");
        await using var transaction = await db.Database.BeginTransactionAsync();
        await EnsureRolesAsync(roles);
        var offices = new Dictionary<SampleOffice, int>
        {
            [SampleOffice.Answering] = (await db.Agencies().SingleAsync(a => a.Code == SampleData.District)).Id,
            [SampleOffice.Asking] = (await db.Agencies().SingleAsync(a => a.MayRequest)).Id,
        };
        foreach (var account in All)
        {
            var agencyId = account.Office is { } office ? offices[office] : (int?)null;
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
