using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Who may do what, in one place. A page without a policy of its own still requires sign-in.</summary>
public static class Policies
{
    /// <summary>Sees the agency's own data: staff, leader, clerk.</summary>
    public const string ReadAgency = nameof(ReadAgency);

    /// <summary>Changes the agency's own data: staff.</summary>
    public const string EditAgency = nameof(EditAgency);

    /// <summary>Writes and submits the own agency's reports: staff, and officers of the agency that asks.</summary>
    public const string WriteReports = nameof(WriteReports);

    /// <summary>Keeps the outgoing register and issues reports: clerk.</summary>
    public const string KeepRegister = nameof(KeepRegister);

    /// <summary>Signs the agency's numbered reports and keeps what was signed: leader and clerk.</summary>
    public const string SignReports = nameof(SignReports);

    /// <summary>Reads reports: those of the own agency, and for the province all that have been numbered.</summary>
    public const string ReadReports = nameof(ReadReports);

    /// <summary>Asks other agencies for reports: provincial officers, of an agency that may.</summary>
    public const string AskForReports = nameof(AskForReports);

    /// <summary>Names a deputy: leaders themselves, not who stands in for one.</summary>
    public const string Delegate = nameof(Delegate);

    /// <summary>Sees scans added up: those of the own agency, and for the province those of all.</summary>
    public const string SeeStatistics = nameof(SeeStatistics);

    /// <summary>Manages accounts and agencies.</summary>
    public const string Administer = nameof(Administer);

    internal static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(ReadAgency, p => p.RequireRole(Roles.Staff, Roles.Leader, Roles.Clerk));
        options.AddPolicy(EditAgency, p => p.RequireRole(Roles.Staff));
        options.AddPolicy(WriteReports, p => p.RequireRole(Roles.Staff, Roles.Province));
        options.AddPolicy(KeepRegister, p => p.RequireRole(Roles.Clerk));
        options.AddPolicy(SignReports, p => p.RequireRole(Roles.Leader, Roles.Clerk));
        options.AddPolicy(ReadReports, p => p.RequireRole(Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province));
        options.AddPolicy(AskForReports, p => p.RequireRole(Roles.Province));
        options.AddPolicy(Delegate, p => p.RequireRole(Roles.Leader).RequireAssertion(c => !c.User.HasClaim(c => c.Type == CurrentUser.StandsInClaim)));
        options.AddPolicy(SeeStatistics, p => p.RequireRole(Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province));
        options.AddPolicy(Administer, p => p.RequireRole(Roles.Administrator));
    }
}
