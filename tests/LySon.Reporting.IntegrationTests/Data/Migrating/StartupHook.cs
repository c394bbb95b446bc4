using System.Runtime.Loader;

/// <summary>
/// The runtime asks a process that DOTNET_STARTUP_HOOKS names this assembly to for a class of this name, before its Main. The assembly is
/// then loaded, so that <see cref="LySon.Reporting.IntegrationTests.Data.Migrating.NextProgram"/> is found in it; what it refers to lies
/// beside it.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        Path.Combine(Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!, name.Name + ".dll") is var file && File.Exists(file)
            ? context.LoadFromAssemblyPath(file) : null;
}
