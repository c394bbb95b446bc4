using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>The section `Registrations` of the configuration.</summary>
public sealed class RegistrationOptions
{
    public const string Section = "Registrations";

    /// <summary>Registrations an hour from one network; 0 = no limit.</summary>
    [Range(0, int.MaxValue)] public int PerHour { get; set; } = 20;
}
