using System.Reflection;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>Which program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>With the state of the source that it was built from, where that is known: "1.0.0+0f899ba…".</summary>
    public static string Full { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>(
        )!.InformationalVersion;

    /// <summary>"1.0.0"</summary>
    public static string Short { get; } = Full.Split('+')[0];
}
