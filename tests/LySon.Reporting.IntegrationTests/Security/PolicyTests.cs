using System.Reflection;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Delegations;
using LySon.Reporting.Web.Features.Reports;
using LySon.Reporting.Web.Features.Scans.Imports.Api;
using LySon.Reporting.Web.Features.Statistics;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// What stands before each address, and whom each policy lets through: both written down once more, apart from the product.
/// </summary>
public sealed class PolicyTests
{
    private static readonly Dictionary<string, string[]> LetsIn = new()
    {
        [Policies.ReadAgency] = [Roles.Staff, Roles.Leader, Roles.Clerk, "deputy"],
        [Policies.EditAgency] = [Roles.Staff, "deputy"],
        [ReportsSetup.WriteReports] = [Roles.Staff, Roles.Province, "deputy"],
        [ReportsSetup.ReplaceReports] = [Roles.Staff, Roles.Province, Roles.Clerk, "deputy"],
        [ReportsSetup.KeepRegister] = [Roles.Clerk],
        [ReportsSetup.SignReports] = [Roles.Leader, Roles.Clerk, "deputy"],
        [Policies.ReadReports] = [Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province, "deputy"],
        [Policies.AskForReports] = [Roles.Province],
        [DelegationsSetup.Delegate] = [Roles.Leader],
        [StatisticsSetup.SeeStatistics] = [Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province, "deputy"],
        [Policies.Administer] = [Roles.Administrator],
        ["default"] = [Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province, Roles.Administrator, "deputy"],
        ["fallback"] = [Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province, Roles.Administrator, "deputy"],
    };

    [Fact]
    public async Task Every_address_is_guarded_as_the_table_says()
    {
        await using var app = await ReportingTestApp.StartAsync(content: Content.Schema);
        string[] table = [.. GuardTable.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        var found = await Endpoints.GuardsAsync(app);
        Assert.True(found.SequenceEqual(table.Order(StringComparer.Ordinal)),
            "GuardTable.cs says otherwise. If these are right, they take the place of its lines.\n"
            + $"Found:\n{string.Join('\n', found.Except(table))}\nWritten:\n{string.Join('\n', table.Except(found))}");
    }

    [Fact]
    public async Task Every_policy_lets_in_whom_it_names_and_nobody_else()
    {
        await using var app = await ReportingTestApp.StartAsync(content: Content.Schema);
        var authorization = app.Services.GetRequiredService<IAuthorizationService>();
        var options = app.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;
        // Wherever a policy is named: with the others, or at the one feature whose it is. Whether a key opens the programming interface is
        // no matter of roles.
        var names = typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!).Where(name => name != ApiSetup.SendCounts
                && options.GetPolicy(name) is not null);
        Assert.Equal(names.Distinct().Order(), LetsIn.Keys.Except(["default", "fallback"]).Order());
        var wrong = new List<string>();
        foreach (var (name, allowed) in LetsIn)
            foreach (var (person, principal) in People())
            {
                var policy = name switch
                {
                    "default" => options.DefaultPolicy,
                    "fallback" => options.FallbackPolicy!,
                    _ =>
                    options.GetPolicy(name)!
                };
                var lets = (await authorization.AuthorizeAsync(principal, null, policy)).Succeeded;
                if (lets != allowed.Contains(person)) wrong.Add($"{name}: {person} {(lets ? "is" : "is not")} let in");
            }
        Assert.Empty(wrong);
    }

    /// <summary>One of each role, somebody of the staff who stands in for a leader, somebody without any role, a visitor.</summary>
    private static IEnumerable<(string Name, ClaimsPrincipal Principal)> People()
    {
        foreach (var role in Roles.All) yield return (role, Of(new Claim(ClaimTypes.Role, role)));
        yield return ("deputy", Of(new(ClaimTypes.Role, Roles.Staff), new(ClaimTypes.Role, Roles.Leader),
            new(CurrentUser.StandsInClaim, "1")));
        yield return ("visitor", new ClaimsPrincipal(new ClaimsIdentity()));

        static ClaimsPrincipal Of(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
    }
}
