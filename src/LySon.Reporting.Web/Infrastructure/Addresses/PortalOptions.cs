using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Addresses;

/// <summary>The section <c>Portal</c> of the configuration.</summary>
public sealed partial class PortalOptions
{
    public const string Section = "Portal";
    public const string Setting = $"{Section}:{nameof(PublicAddress)}";
    public const string PathBaseSetting = $"{Section}:{nameof(PathBase)}";

    /// <summary>What links on paper and in letters begin with, "https://baocao.example.vn"; empty: not known.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>
    /// What every address of the portal begins with behind a proxy that serves others too, "/bao-cao". Not set: the path of
    /// <see cref="PublicAddress"/>, mostly none.
    /// </summary>
    public string? PathBase { get; set; }

    /// <summary>What this node is called on the page of the system's state; null: machine and port.</summary>
    [MaxLength(PortalNode.NameMaxLength, ErrorMessage = "A name has at most 100 characters.")]
    public string? NodeName { get; set; }

    /// <summary>Who helps people who cannot sign in, such as an office and its telephone; empty: nobody is named.</summary>
    [MaxLength(SupportMaxLength, ErrorMessage = "The line has at most 200 characters.")]
    public string? Support { get; set; }

    private const int SupportMaxLength = 200;

    internal Uri? Address => string.IsNullOrEmpty(PublicAddress) ? null : new(PublicAddress);

    /// <summary>Without a slash at the end; empty: none.</summary>
    internal PathString Base => new(Said.TrimEnd('/'));

    internal string Said => string.IsNullOrEmpty(PathBase) ? Address?.AbsolutePath ?? "" : PathBase;

    internal bool IsAddress => string.IsNullOrEmpty(PublicAddress)
        || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));

    internal bool IsPath => Said is "" or "/" || Path().IsMatch(Said);

    internal bool Agree => Address is not { AbsolutePath: { Length: > 1 } path } || path.TrimEnd('/') == Base;

    [GeneratedRegex("^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?$")]
    private static partial Regex Path();
}

internal static class AddressSetup
{
    public static void AddPublicAddress(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<PortalOptions>(PortalOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsCheck>().AddSingleton<PublicAddress>();
    }
}

internal sealed class PortalOptionsCheck : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options) => options switch
    {
        { IsAddress: false } =>
            ValidateOptionsResult.Fail($"{PortalOptions.Setting} is no http or https address such as https://baocao.example.vn."),
        { IsPath: false } =>
            ValidateOptionsResult.Fail(
            $"{PortalOptions.PathBaseSetting}: '{options.Said}' is no path such as /bao-cao, "
            + "of letters without accents, digits and . _ ~ -"),
        { Agree: false } => ValidateOptionsResult.Fail(
            $"{PortalOptions.Setting} and {PortalOptions.PathBaseSetting} name two different paths."),
        _ => ValidateOptionsResult.Success,
    };
}
