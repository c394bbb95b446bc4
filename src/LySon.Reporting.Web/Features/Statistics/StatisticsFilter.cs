using LySon.Reporting.Core.Accounts;
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

    /// <summary>Only the province chooses; everybody else sees their own agency.</summary>
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

    internal StatisticsScope Scope(CurrentUser me) => new(me.Is(Roles.Province) ? AgencyId : me.AgencyId, GroupId, VenueId);
}
