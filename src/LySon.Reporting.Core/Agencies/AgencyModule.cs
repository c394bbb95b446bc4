namespace LySon.Reporting.Core.Agencies;

/// <summary>Parts of the portal that an agency may do without: it sees no menu, figures or tasks of them then.</summary>
public enum AgencyModule
{
    /// <summary>QR venues with their scans and statistics.</summary>
    Venues,

    /// <summary>How many smartphones carry an application.</summary>
    Adoption,
}
