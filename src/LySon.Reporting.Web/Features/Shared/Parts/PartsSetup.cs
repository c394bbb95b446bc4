using LySon.Reporting.Web.Features.Shared.Addresses;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>How a feature registers its parts.</summary>
internal static class PartsSetup
{
    /// <summary>The policy of all pages of a feature; a page may ask for more.</summary>
    public static IServiceCollection AuthorizePages(this IServiceCollection services, string feature, string policy) =>
        services.Configure<RazorPagesOptions>(options => options.Conventions.AuthorizeFolder(HomeAddresses.Overview + feature, policy));

    public static IServiceCollection AddNavigation(this IServiceCollection services, params ReadOnlySpan<NavigationEntry> entries)
    {
        foreach (var entry in entries) services.AddSingleton(entry);
        return services;
    }

    public static IServiceCollection AddGuide(this IServiceCollection services, params ReadOnlySpan<GuideTopic> topics)
    {
        foreach (var topic in topics) services.AddSingleton(topic);
        return services;
    }

    /// <summary>Names rows of one kind for the audit log.</summary>
    public static IServiceCollection AddNoun<T>(this IServiceCollection services, string noun) =>
        services.AddSingleton(new AuditNoun(typeof(T), noun));
}
