using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Delegations;

/// <summary>Deputies without the way to them.</summary>
internal static class DelegationArrangement
{
    /// <summary>Adds somebody who stands in for the leader of Lý Sơn, from the day of the tests' clock to the next.</summary>
    public static async Task AddDeputyAsync(this ReportingTestApp app, string userName, string role = Roles.Staff)
    {
        await app.AddUserAsync(userName, role, "ly-son");
        await app.DelegateAsync(userName, new(2021, 11, 9), new(2021, 11, 10));
    }

    /// <param name="agencyCode">The agency whose leader it is for.</param>
    public static async Task<int> DelegateAsync(this ReportingTestApp app, string deputy, DateOnly first, DateOnly last,
        string agencyCode = "ly-son")
    {
        await using var scope = app.NewDb();
        var delegation = new Delegation
        {
            AgencyId = (await scope.Db.Agencies().SingleAsync(a => a.Code == agencyCode)).Id,
            LeaderId = (await scope.Db.Users().SingleAsync(u => u.UserName == "lanhdao")).Id,
            DeputyId = (await scope.Db.Users().SingleAsync(u => u.UserName == deputy)).Id, FirstDay = first, LastDay = last,
        };
        scope.Db.Add(delegation);
        await scope.Db.SaveChangesAsync();
        return delegation.Id;
    }
}
