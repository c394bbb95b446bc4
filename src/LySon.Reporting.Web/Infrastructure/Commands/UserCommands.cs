using System.CommandLine;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Commands;

internal static class UserCommands
{
    public static Command Create()
    {
        var name = new Argument<string>("user-name") { Description = "What the user types to sign in." };
        var fullName = new Option<string>("--full-name") { Description = "The person's name as shown on screen.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All), Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var agency = new Option<string?>("--agency") { Description = "Code of the agency, such as ly-son. Not needed for an administrator." };
        var add = new Command("add", "Add an account. The password is read from the terminal, or from standard input when that is redirected.")
        {
            name, fullName, role, agency,
        };
        add.SetAction((parsed, _) => ReportingCommands.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().RequireUsableAsync();
            await AddAsync(services, parsed.GetValue(name)!, parsed.GetValue(fullName)!, parsed.GetValue(role)!, parsed.GetValue(agency));
            Console.WriteLine($"The account {parsed.GetValue(name)} was added.");
        }));
        return new Command("user", "Manage accounts.") { add, AccountCommands.Unlock(), AccountCommands.Password(), AccountCommands.Role() };
    }

    private static async Task AddAsync(IServiceProvider services, string name, string fullName, string role, string? agencyCode)
    {
        var db = services.GetRequiredService<ReportingDbContext>();
        var agencyId = await AgencyAsync(db, agencyCode);
        if (agencyId is null && role != Roles.Administrator)
            throw new CommandRefusedException($"The role {role} needs --agency.");
        if (VietnameseText.FirstUnprintable(fullName) is { } character)
            throw new CommandRefusedException($"The full name contains a character that cannot be printed: {character}");

        if (name.Length > ReportingUser.UserNameMaxLength)
            throw new CommandRefusedException($"A user name has at most {ReportingUser.UserNameMaxLength} characters.");

        // The account and its role are one thing: neither without the other.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await SampleAccounts.EnsureRolesAsync(services.GetRequiredService<RoleManager<IdentityRole<int>>>());
        var users = services.GetRequiredService<UserManager<ReportingUser>>();
        var user = new ReportingUser { UserName = name, FullName = VietnameseText.Normalize(fullName), AgencyId = agencyId, LockoutEnabled = true };
        Check(await users.CreateAsync(user, Terminal.ReadPassword()));
        Check(await users.AddToRoleAsync(user, role));
        await transaction.CommitAsync();
    }

    internal static async Task<int?> AgencyAsync(ReportingDbContext db, string? code) => code is null ? null
        : (await db.Agencies.SingleOrDefaultAsync(a => a.Code == code))?.Id ?? throw new CommandRefusedException($"There is no agency with the code '{code}'.");

    internal static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new CommandRefusedException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
