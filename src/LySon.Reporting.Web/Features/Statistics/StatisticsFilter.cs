using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>What the statistics are about; all of it stands in the address.</summary>
public sealed class StatisticsFilter
{
    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>Only those who ask others for reports choose; everybody else sees their own agency.</summary>
    [FromQuery(Name = "agency")]
    public int? AgencyId { get; set; }

    [FromQuery(Name = "group")]
    public int? GroupId { get; set; }

    [FromQuery(Name = "venue")]
    public int? VenueId { get; set; }

    [FromQuery(Name = "by")]
    public string? By { get; set; }

    public Grain Grain => By switch
    {
        "hour" => Grain.Hour,
        "week" => Grain.Week,
        "month" => Grain.Month,
        _ => Grain.Day,
    };

    /// <param name="below">The agencies that report to the own one, for those who see them; null for everybody else.</param>
    /// <returns>Null when the agency asked for is none of them.</returns>
    internal StatisticsScope? Scope(CurrentUser me, IReadOnlyCollection<int>? below) =>
        below is null ? new(me.AgencyId, GroupId, VenueId)
        : AgencyId is { } asked && !below.Contains(asked) ? null
        : new(AgencyId, GroupId, VenueId, below);
}
