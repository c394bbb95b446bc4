using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Panels;

namespace LySon.Reporting.Web.Features.Venues;

internal static class VenueWords
{
    public static string State(Venue venue, DateOnly today) =>
        venue.ClosedOn is not { } day ? "Đang hoạt động"
        : day <= today ? $"Đã đóng từ {day.OnScreen()}"
        : $"Sẽ đóng từ {day.OnScreen()}";

    public static string ShortState(Venue venue, DateOnly today) =>
        venue.ClosedOn is not { } day ? "Hoạt động" : day <= today ? "Đã đóng" : "Sắp đóng";

    public static BadgeState Badge(Venue venue, DateOnly today) =>
        venue.ClosedOn is not { } day ? BadgeState.Green : day <= today ? BadgeState.Grey : BadgeState.Amber;
}
