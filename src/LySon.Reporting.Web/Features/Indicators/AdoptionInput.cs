using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>What a person types about an adoption figure.</summary>
public sealed class AdoptionInput
{
    [Display(Name = "Ứng dụng"), OfficialText(Core.Indicators.Application.NameMaxLength, Missing = AdoptionErrors.ApplicationMissing)]
    public string? Application { get; set; }

    [Display(Name = "Ngày chốt"), Required(ErrorMessage = AdoptionErrors.AsOfMissing)]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "Số máy đã cài"), Required(ErrorMessage = AdoptionErrors.InstalledMissing),
        Range(0, Adoption.CountMax, ErrorMessage = AdoptionErrors.CountRange)]
    public int? Installed { get; set; }

    [Display(Name = "Số điện thoại thông minh"), Required(ErrorMessage = AdoptionErrors.SmartphonesMissing),
        Range(0, Adoption.CountMax, ErrorMessage = AdoptionErrors.CountRange)]
    public int? Smartphones { get; set; }

    /// <summary>The version that the form showed; 0 for a new row.</summary>
    public int Version { get; set; }

    /// <summary>The doubts that were shown and acknowledged; other doubts are shown first.</summary>
    public string? Acknowledged { get; set; }

    public static AdoptionInput From(Adoption figure) => new()
    {
        Application = figure.Application!.Name,
        AsOf = figure.AsOf,
        Installed = figure.Installed,
        Smartphones = figure.Smartphones,
        Version = figure.Version,
    };

    public Adoption ToNew(int agencyId) => new()
    {
        AgencyId = agencyId, ApplicationId = 0, AsOf = AsOf!.Value, Installed = Installed!.Value, Smartphones = Smartphones!.Value,
    };

    public void ApplyTo(Adoption figure)
    {
        figure.AsOf = AsOf!.Value;
        figure.Installed = Installed!.Value;
        figure.Smartphones = Smartphones!.Value;
    }
}
