using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Accounts;

internal static class SessionWords
{
    /// <summary>Everybody mistypes now and then; from so many failures on the person is told.</summary>
    public const int OddFailures = 3;

    /// <summary>"30 phút", "2 giờ", "90 phút".</summary>
    public static string Of(TimeSpan time) => time.TotalMinutes % 60 == 0 ? $"{Numbers.Whole((int)time.TotalHours)} giờ"
        : $"{Numbers.Whole((int)time.TotalMinutes)} phút";
}
