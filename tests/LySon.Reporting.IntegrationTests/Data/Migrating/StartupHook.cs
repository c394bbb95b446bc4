/// <summary>
/// The runtime asks a process that DOTNET_STARTUP_HOOKS names this assembly to for a class of this name, before its Main; that it was asked is enough: the
/// assembly is loaded, and <see cref="LySon.Reporting.IntegrationTests.Data.Migrating.NextProgram"/> is found in it.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() { }
}
