using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Who may do what, where several features ask for it. A page without a policy of its own still requires sign-in.</summary>
public static class Policies
{
    /// <summary>Sees the agency's own data: staff, leader, clerk.</summary>
    public const string ReadAgency = nameof(ReadAgency);

    /// <summary>Changes the agency's own data: staff.</summary>
    public const string EditAgency = nameof(EditAgency);

    /// <summary>Reads reports: those of the own agency, and for those who asked all that have been numbered.</summary>
    public const string ReadReports = nameof(ReadReports);

    /// <summary>Asks other agencies for reports: provincial officers, of an agency that may.</summary>
    public const string AskForReports = nameof(AskForReports);

    /// <summary>Manages accounts and agencies.</summary>
    public const string Administer = nameof(Administer);

    internal static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(ReadAgency, p => p.RequireRole(Roles.Staff, Roles.Leader, Roles.Clerk));
        options.AddPolicy(EditAgency, p => p.RequireRole(Roles.Staff));
        options.AddPolicy(ReadReports, p => p.RequireRole(Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province));
        options.AddPolicy(AskForReports, p => p.RequireRole(Roles.Province));
        options.AddPolicy(Administer, p => p.RequireRole(Roles.Administrator));
    }
}
