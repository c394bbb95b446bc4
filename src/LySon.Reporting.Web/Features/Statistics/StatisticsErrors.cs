using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>Why a wall gets no stream.</summary>
internal static class StatisticsErrors
{
    public static readonly string TooManyWallsOfOne =
        $"Tài khoản này đang mở {WallFeed.WallsOfOneMax.Grouped()} màn hình theo dõi. Đóng bớt một màn hình rồi mở lại.";
    public const string TooManyWalls = "Đang có quá nhiều màn hình theo dõi. Chờ một lát, màn hình tự nối lại.";
}
