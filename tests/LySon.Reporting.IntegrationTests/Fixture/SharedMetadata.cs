using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// What the framework reads of the pages' models by reflection is the same in every portal of a run, and read once: it takes a third of a
/// portal's start.
/// </summary>
internal static class SharedMetadata
{
    private static IModelMetadataProvider? known;

    public static void Use(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(IModelMetadataProvider)).ImplementationType!;
        services.AddSingleton(provider => known ??= (IModelMetadataProvider)ActivatorUtilities.CreateInstance(provider, own));
    }
}
