using System.Net;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>People: signing in, and others than the sample accounts.</summary>
public static class Accounts
{
    /// <summary>A client that follows redirects and keeps cookies, as a browser; nobody is signed in.</summary>
    public static HttpClient NewClient(this ReportingTestApp app) => app.NewClient(new CookieContainer());

    /// <summary>The same, but a redirect is the answer.</summary>
    public static HttpClient NewClientThatStays(this ReportingTestApp app) => app.CreateDefaultClient(new CookieContainerHandler());

    /// <summary>
    /// A client of this account. The cookie is made by the app's own parts; the form has tests of its own and a slow password hash.
    /// </summary>
    public static async Task<HttpClient> SignInAsync(this ReportingTestApp app, string userName)
    {
        var cookies = new CookieContainer();
        cookies.Add(await app.SignInCookieAsync(userName));
        return app.NewClient(cookies);
    }

    public static async Task<Cookie> SignInCookieAsync(this ReportingTestApp app, string userName)
    {
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == userName);
        var principal = await scope.Get<IUserClaimsPrincipalFactory<ReportingUser>>().CreateAsync(user);
        var session = await scope.Get<SessionOpening>().BeginAsync(user, SignInWay.Password);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionOpening.Claim, session.ToString("N")));
        var options = scope.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = app.Clock.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        var value = options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
        return new Cookie(options.Cookie.Name!, value, "/", "localhost") { HttpOnly = true };
    }

    /// <summary>Adds an account; agencies of the sample data go by their code ("binh-son"), null is the whole portal.</summary>
    public static async Task AddUserAsync(
        this ReportingTestApp app, string userName, string role, string? agencyCode, string password = SampleAccounts.Password)
    {
        await using var scope = app.NewDb();
        var agency = agencyCode is null ? null : await scope.Db.Agencies().SingleAsync(a => a.Code == agencyCode);
        var users = scope.Get<UserManager<ReportingUser>>();
        await SampleAccounts.EnsureRolesAsync(scope.Get<RoleManager<IdentityRole<int>>>());
        var user = new ReportingUser { UserName = userName, FullName = $"{Roles.Title(role)} {userName}", AgencyId = agency?.Id };
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        Assert.True((await users.CreateAsync(user)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
    }

    /// <summary>Adds an agency of the given code beside those of the sample data.</summary>
    public static async Task<Agency> AddAgencyAsync(this ReportingTestApp app, string code, int kindId = FirstKinds.District)
    {
        await using var scope = app.NewDb();
        var agency = new Agency
        {
            Code = code,
            KindId = kindId,
            Names =
            [
                new AgencyName
                {
                    ValidFrom = new(2020, 1, 1), Name = $"Ủy ban nhân dân huyện {code}", ShortName = $"UBND huyện {code}",
                    IssuingBody = $"ỦY BAN NHÂN DÂN\nHUYỆN {code}", PlaceName = code, Symbol = "UBND",
                },
            ],
        };
        scope.Db.Add(agency);
        await scope.Db.SaveChangesAsync();
        return agency;
    }

    private static HttpClient NewClient(this ReportingTestApp app, CookieContainer cookies) =>
        app.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(cookies));
}
