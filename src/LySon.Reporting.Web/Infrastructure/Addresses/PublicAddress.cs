using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Addresses;

/// <summary>
/// Addresses that leave the portal: on paper, in codes, in letters. <c>Portal:PublicAddress</c> ("https://baocao.example.vn"); without it
/// the address of the present request, but only where a caller cannot make it up: in Development, or when <c>AllowedHosts</c> names the
/// hosts that are answered.
/// </summary>
public sealed class PublicAddress(IOptions<PortalOptions> options, IConfiguration configuration, IHostEnvironment environment,
    IHttpContextAccessor http)
{
    private const string AllowedHosts = "AllowedHosts";

    /// <summary>For what is printed or sent on.</summary>
    /// <param name="path">"/v/ABC".</param>
    /// <exception cref="AddressUnknownException">Nothing says under which address the portal is reached; the answer is a page that says
    /// so.</exception>
    public Uri Of(string path) => Find(path) ?? throw new AddressUnknownException();

    /// <summary>For what is only shown: null when nothing says under which address the portal is reached.</summary>
    public Uri? Find(string path) => Origin is { } origin ? Under(origin, path) : null;

    /// <summary>
    /// The same for letters, which are written outside a request; null without the setting: a letter then carries no link rather than one
    /// to nowhere.
    /// </summary>
    public Uri? OfLetters(string path) => Set is { } origin ? Under(origin, path) : null;

    /// <summary>Any caller may claim any host, and is answered.</summary>
    public static bool AnswersAnyHost(IConfiguration configuration) =>
        Hosts(configuration) is not { Length: > 0 } hosts || hosts.Any(h => h is "*" or "[::]" or "0.0.0.0");

    /// <exception cref="StartupRefusedException">An address stands there for a name: nobody would be answered.</exception>
    public static void RequireHostNames(IConfiguration configuration)
    {
        if (Hosts(configuration).FirstOrDefault(h => h.Contains('/', StringComparison.Ordinal)) is { } host)
            throw new StartupRefusedException($"{AllowedHosts}: '{host}' is no name of a host, such as baocao.example.vn.");
    }

    private static string[] Hosts(IConfiguration configuration) =>
        (configuration[AllowedHosts] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Uri Under(string origin, string path) => new(origin + options.Value.Base + path);

    private string? Set => options.Value.Address?.GetLeftPart(UriPartial.Authority);

    private string? Origin => Set ?? (http.HttpContext?.Request is { } request
        && (environment.IsDevelopment() || !AnswersAnyHost(configuration))
        ? $"{request.Scheme}://{request.Host}" : null);
}

/// <summary>A page needs the portal's public address and nothing tells it.</summary>
public sealed class AddressUnknownException() : Exception($"{PortalOptions.Setting} is not set, and AllowedHosts names no host.");
