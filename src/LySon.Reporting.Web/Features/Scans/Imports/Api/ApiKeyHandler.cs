using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>"Authorization: Bearer lsr_…": another program that acts for one agency. Never a person, so no page opens to it.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ReportingDbContext db, Actor actor,
    TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string KeyClaim = "api_key";
    public const string Refusal = "Thiếu khóa kết nối, hoặc khóa sai hay đã bị thu hồi. Gửi tiêu đề Authorization: Bearer và khóa.";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var hash = HashOf(header[Prefix.Length..].Trim());
        var key = await db.ApiKeys().AsNoTracking().SingleOrDefaultAsync(k =>
            k.Hash == hash && k.RevokedAt == null, Context.RequestAborted);
        if (key is null) return AuthenticateResult.Fail("Unknown key");
        var today = time.Today();
        if (key.UsedOn != today) await db.ApiKeys().Where(k => k.Id == key.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.UsedOn, today), Context.RequestAborted);
        actor.Name = $"Khóa {key.Name}".Cut(Change.NameMaxLength);
        var identity = new ClaimsIdentity(
        [
            new(KeyClaim, key.Id.ToString(CultureInfo.InvariantCulture)),
            new(CurrentUser.AgencyClaim, key.AgencyId.ToString(CultureInfo.InvariantCulture)),
        ], SchemeName);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return ApiAnswer.WriteAsync(Context, StatusCodes.Status401Unauthorized, Refusal);
    }

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
