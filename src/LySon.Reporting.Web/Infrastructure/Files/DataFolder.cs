using LySon.Reporting.Core.Files;

namespace LySon.Reporting.Web.Infrastructure.Files;

/// <summary><c>App_Data</c> in the content root: where the portal keeps what the configuration names no other place for.</summary>
internal static class DataFolder
{
    public static string Of(IHostEnvironment environment) => Path.Combine(environment.ContentRootPath, "App_Data");

    /// <summary>Makes it, for its owner only, unless it is there.</summary>
    public static string Make(IHostEnvironment environment) => PrivateFiles.MakeFolder(Of(environment)).FullName;
}
