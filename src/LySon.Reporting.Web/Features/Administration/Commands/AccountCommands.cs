using System.CommandLine;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Features.Administration.Commands;

/// <summary>
/// What an administrator does to an account on its page, for whoever has the machine: by the same rules, with the same lines of history and
/// log. It is the way back in when no administrator can sign in any more.
/// </summary>
internal static class AccountCommands
{
    /// <summary>Who did it, in the history.</summary>
    internal const string CommandLine = "Dòng lệnh";

    public static Command Unlock(CommandRunner runner) => Make(runner, "unlock", "Unlock an account and forget its failed sign-ins.",
        async (services, user, _) =>
    {
        await services.GetRequiredService<SignInThrottle>().ForgetAsync(user.UserName!);
        if (user.LockoutEnd is not null) UserCommands.Check(await services.GetRequiredService<AccountService>()
            .SetLockedAsync(user, false));
        return $"The account {user.UserName} is not locked.";
    });

    public static Command Password(CommandRunner runner)
    {
        var oneTime = UserCommands.OneTime();
        var command = Make(runner, "password",
            "Give an account a new password and end its sessions. "
                + "It is read from the terminal, or from standard input when that is redirected.",
            async (services, user, parsed) =>
            {
                var accounts = services.GetRequiredService<AccountService>();
                if (!parsed.GetValue(oneTime))
                {
                    UserCommands.Check(await accounts.ResetPasswordAsync(user, Terminal.ReadPassword()));
                    return $"The account {user.UserName} has a new password.";
                }
                var (result, code) = await accounts.IssueCodeAsync(user);
                UserCommands.Check(result);
                return $"One-time code of {user.UserName}: {OneTimeCode.Grouped(code)}";
            });
        command.Add(oneTime);
        return command;
    }

    public static Command Role(CommandRunner runner)
    {
        var role = new Argument<string>("role") { Description = string.Join(", ", Roles.All) };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var agency = new Option<string?>("--agency")
        {
            Description = "Code of the agency, such as ly-son. Without it the account stays where it is."
        };
        var command = Make(runner, "role", "Give an account another role, another agency or both, and end its sessions.",
            async (services, user, parsed) =>
        {
            var wanted = parsed.GetValue(role)!;
            var accounts = services.GetRequiredService<AccountService>();
            var agencyId = await UserCommands.AgencyAsync(services.GetRequiredService<ReportingDbContext>(), parsed.GetValue(agency))
                ?? user.AgencyId;
            if (agencyId is null && wanted != Roles.Administrator) throw new CommandRefusedException($"The role {wanted} needs --agency.");
            var result = await accounts.UpdateAsync(user, user.FullName, wanted, agencyId);
            if (AccountService.IsLastAdministrator(result))
                throw new CommandRefusedException($"{user.UserName} is the last administrator who can sign in. Make another one first.");
            UserCommands.Check(result);
            return $"The account {user.UserName} has the role {wanted}.";
        });
        command.Add(role);
        command.Add(agency);
        return command;
    }

    private static Command Make(
        CommandRunner runner, string name, string description, Func<IServiceProvider, ReportingUser, ParseResult, Task<string>> act)
    {
        var userName = new Argument<string>("user-name") { Description = "What the user types to sign in." };
        var command = new Command(name, description) { userName };
        command.SetAction((parsed, _) => runner.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().RequireUsableAsync();
            services.GetRequiredService<Actor>().Name = CommandLine;
            var user = await services.GetRequiredService<UserManager<ReportingUser>>().FindByNameAsync(parsed.GetValue(userName)!)
                ?? throw new CommandRefusedException($"There is no account '{parsed.GetValue(userName)}'.");
            Console.WriteLine(await act(services, user, parsed));
        }));
        return command;
    }
}
