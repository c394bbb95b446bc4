using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Shared.SignIns;

/// <summary>A line of the sign-in log as people see it; for the partial _SignIns.</summary>
public sealed record SignInRow(
    DateTime At, SignInEvent Event, int Count, SignInWay? Way, string? Network, string? Device, string? ActorName, string? UserName,
    int? UserId)
{
    public static IQueryable<SignInRow> Of(IQueryable<SignInEntry> entries) =>
        entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
        .Select(e => new SignInRow(e.At, e.Event, e.Count, e.Way, e.Network, e.Device, e.ActorName, e.User!.UserName, e.UserId));

    public bool IsFailure => Event is SignInEvent.PasswordFailed or SignInEvent.SecondFactorFailed or SignInEvent.PasskeyFailed
        or SignInEvent.RefusedLocked;

    public string What => Count > 1 ? $"{Event.DisplayName()}, {Numbers.Whole(Count)} lần" : Event.DisplayName();

    /// <summary>"Chrome trên Windows; mạng cơ quan, 10.51.8.24".</summary>
    public string From => ActorName is not null ? $"do {ActorName}"
        : Network is null && Device is null ? "nhiều nơi khác" : $"{Device}; {SignInWords.Where(Network).LowerStart()}";
}

public static class SignInWords
{
    /// <summary>Of the address only what is certain; a town would be a guess.</summary>
    public static string Where(string? network) => network is null or "" ? "Không rõ địa chỉ"
        : NetworkKey.Parse(network).IsPrivate ? $"Mạng cơ quan, {network}" : $"Internet, {network}";

    internal static string LowerStart(this string words) => words.StartsWith("Internet", StringComparison.Ordinal) ? words
        : Core.Text.Vietnamese.LowerFirst(words);
}
