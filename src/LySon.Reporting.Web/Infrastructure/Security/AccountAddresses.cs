namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Where people sign in and keep their account. Here, because whoever guards the portal leads there.</summary>
internal static class AccountAddresses
{
    /// <summary>What the portal is, for whoever comes to its address and is not signed in.</summary>
    public const string Start = "/start";

    public const string Folder = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignInCode = "/account/sign-in/code";
    public const string SignInPasskey = "/account/sign-in/passkey";
    public const string SignOut = "/account/sign-out";
    public const string Forgotten = "/account/forgotten";

    public static string Reset(string token) => $"/account/reset/{token}";

    public const string Confirm = "/account/confirm";
    public const string Password = "/account/password";
    public const string Security = "/account/security";
    public const string SignIns = "/account/sign-ins";
    public const string SecondFactor = "/account/second-factor";
    public const string App = "/account/second-factor/app";
    public const string NewKey = "/account/second-factor/keys/new";

    public static string Key(string key) => $"/account/second-factor/keys/{key}";

    public const string RecoveryCodes = "/account/second-factor/recovery-codes";
}
