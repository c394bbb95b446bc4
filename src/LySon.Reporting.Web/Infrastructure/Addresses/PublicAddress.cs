namespace LySon.Reporting.Web.Infrastructure.Addresses;

/// <summary>
/// Addresses that leave the portal: on paper, in codes, in letters. <c>Portal:PublicAddress</c> ("https://baocao.example.vn"); without it, the
/// address under which the present request came, and outside a request none.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    public const string Setting = "Portal:PublicAddress";

    /// <param name="path">"/v/ABC".</param>
    /// <exception cref="InvalidOperationException">The setting is no http address, or it is missing outside a request.</exception>
    public Uri Of(string path) => new(Root, path);

    /// <summary>The same for letters, which are written outside a request: without the setting, the address that the portal listens on by default.</summary>
    public Uri OfLetters(string path) => new(configuration[Setting] is { Length: > 0 } ? Root : new Uri("http://localhost:5080"), path);

    private Uri Root
    {
        get
        {
            if (configuration[Setting] is { Length: > 0 } set)
                return Uri.TryCreate(set, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                    ? address : throw new InvalidOperationException($"{Setting} is no http or https address.");
            var request = http.HttpContext?.Request ?? throw new InvalidOperationException($"{Setting} is needed outside a request.");
            return new($"{request.Scheme}://{request.Host}");
        }
    }
}
