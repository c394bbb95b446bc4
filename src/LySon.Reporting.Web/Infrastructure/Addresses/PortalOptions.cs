namespace LySon.Reporting.Web.Infrastructure.Addresses;

/// <summary>The section <c>Portal</c> of the configuration.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";
    public const string Setting = $"{Section}:{nameof(PublicAddress)}";

    /// <summary>What links on paper and in letters begin with, "https://baocao.example.vn"; empty: not known.</summary>
    public string? PublicAddress { get; set; }

    internal Uri? Address => string.IsNullOrEmpty(PublicAddress) ? null : new(PublicAddress);

    internal bool IsValid => string.IsNullOrEmpty(PublicAddress)
        || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
}

internal static class AddressSetup
{
    public static void AddPublicAddress(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section)
            .Validate(o => o.IsValid, $"{PortalOptions.Setting} is no http or https address such as https://baocao.example.vn.").ValidateOnStart();
        builder.Services.AddSingleton<PublicAddress>();
    }
}
