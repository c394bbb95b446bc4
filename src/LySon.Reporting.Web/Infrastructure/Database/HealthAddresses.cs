namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>What monitors and the pages' own script ask.</summary>
internal static class HealthAddresses
{
    /// <summary>The process answers.</summary>
    public const string Alive = "/healthz";

    /// <summary>The database answers as well, and there is room on the disk.</summary>
    public const string Ready = "/readyz";
}
