using System.CommandLine;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Commands;

internal static class UserCommands
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string>("user-name") { Description = "What the user types to sign in." };
        var fullName = new Option<string>("--full-name") { Description = "The person's name as shown on screen.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All), Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var agency = new Option<string?>("--agency")
        {
            Description = "Code of the agency, such as ly-son. Not needed for an administrator."
        };
        var oneTime = OneTime();
        var add = new Command(
            "add", "Add an account. The password is read from the terminal, or from standard input when that is redirected.")
        {
            name, fullName, role, agency, oneTime,
        };
        add.SetAction((parsed, _) => runner.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().RequireUsableAsync();
            var code = await AddAsync(
                services, parsed.GetValue(name)!, parsed.GetValue(fullName)!, parsed.GetValue(role)!, parsed.GetValue(agency),
                parsed.GetValue(oneTime));
            Console.WriteLine($"The account {parsed.GetValue(name)} was added.");
            if (code is not null) Console.WriteLine($"One-time code of {parsed.GetValue(name)}: {OneTimeCode.Grouped(code)}");
        }));
        return new Command("user", "Manage accounts.") { add, AccountCommands.Unlock(runner), AccountCommands.Password(runner),
            AccountCommands.Role(runner) };
    }

    public static Option<bool> OneTime() =>
        new("--one-time") { Description = "Ask for no password: print a one-time code, which must be replaced at the next sign-in." };

    /// <returns>The one-time code, when one was asked for.</returns>
    private static async Task<string?> AddAsync(
        IServiceProvider services, string name, string fullName, string role, string? agencyCode, bool oneTime)
    {
        var db = services.GetRequiredService<ReportingDbContext>();
        var agencyId = await AgencyAsync(db, agencyCode);
        if (agencyId is null && role != Roles.Administrator)
            throw new CommandRefusedException($"The role {role} needs --agency.");
        if (VietnameseText.FirstUnprintable(fullName) is { } character)
            throw new CommandRefusedException($"The full name contains a character that cannot be printed: {character}");

        if (name.Length > ReportingUser.UserNameMaxLength)
            throw new CommandRefusedException($"A user name has at most {ReportingUser.UserNameMaxLength} characters.");

        services.GetRequiredService<Actor>().Name = AccountCommands.CommandLine;
        var accounts = services.GetRequiredService<AccountService>();
        var user = new ReportingUser { UserName = name, FullName = VietnameseText.Normalize(fullName), AgencyId = agencyId };
        if (!oneTime)
        {
            Check(await accounts.CreateAsync(user, role, Terminal.ReadPassword()));
            return null;
        }
        var (result, code) = await accounts.CreateAsync(user, role);
        Check(result);
        return code;
    }

    internal static async Task<int?> AgencyAsync(ReportingDbContext db, string? code) => code is null ? null
        : (await db.Agencies().SingleOrDefaultAsync(a => a.Code == code))?.Id
            ?? throw new CommandRefusedException($"There is no agency with the code '{code}'.");

    internal static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new CommandRefusedException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
