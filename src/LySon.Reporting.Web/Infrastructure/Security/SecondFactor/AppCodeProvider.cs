using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

/// <summary>The codes of the app, for the framework's sign-in; each counts once.</summary>
internal sealed class AppCodeProvider(SecondFactorCodes codes) : IUserTwoFactorTokenProvider<ReportingUser>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<ReportingUser> manager, ReportingUser user) =>
        Task.FromResult(user.TwoFactorEnabled);

    /// <summary>The app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<ReportingUser> manager, ReportingUser user) => Task.FromResult("");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<ReportingUser> manager, ReportingUser user) =>
        codes.TakeAppCodeAsync(user.Id, token);
}

/// <summary>The codes for the day when the phone is gone.</summary>
internal sealed class RecoveryCodeProvider(SecondFactorCodes codes) : IUserTwoFactorTokenProvider<ReportingUser>
{
    public const string Name = "Recovery";

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<ReportingUser> manager, ReportingUser user) =>
        Task.FromResult(user.TwoFactorEnabled);

    /// <summary>They were made beforehand.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<ReportingUser> manager, ReportingUser user) => Task.FromResult("");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<ReportingUser> manager, ReportingUser user) =>
        codes.TakeRecoveryCodeAsync(user.Id, token);
}
