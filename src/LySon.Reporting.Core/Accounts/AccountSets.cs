using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Accounts;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class AccountSets
{
    public static DbSet<Delegation> Delegations(this ReportingDbContext db) => db.Set<Delegation>();
    public static DbSet<UserSession> UserSessions(this ReportingDbContext db) => db.Set<UserSession>();
    public static DbSet<SignInEntry> SignInLog(this ReportingDbContext db) => db.Set<SignInEntry>();
    public static DbSet<SignInCounter> SignInCounters(this ReportingDbContext db) => db.Set<SignInCounter>();
    public static DbSet<AuthenticatorApp> AuthenticatorApps(this ReportingDbContext db) => db.Set<AuthenticatorApp>();
    public static DbSet<RecoveryCode> RecoveryCodes(this ReportingDbContext db) => db.Set<RecoveryCode>();
    public static DbSet<PasswordReset> PasswordResets(this ReportingDbContext db) => db.Set<PasswordReset>();
    public static DbSet<ReportingUser> Users(this ReportingDbContext db) => db.Set<ReportingUser>();
    public static DbSet<IdentityRole<int>> Roles(this ReportingDbContext db) => db.Set<IdentityRole<int>>();
    public static DbSet<IdentityUserRole<int>> UserRoles(this ReportingDbContext db) => db.Set<IdentityUserRole<int>>();
    public static DbSet<IdentityUserClaim<int>> UserClaims(this ReportingDbContext db) => db.Set<IdentityUserClaim<int>>();
    public static DbSet<IdentityUserLogin<int>> UserLogins(this ReportingDbContext db) => db.Set<IdentityUserLogin<int>>();
    public static DbSet<IdentityUserToken<int>> UserTokens(this ReportingDbContext db) => db.Set<IdentityUserToken<int>>();
    public static DbSet<Passkey> UserPasskeys(this ReportingDbContext db) => db.Set<Passkey>();
}
