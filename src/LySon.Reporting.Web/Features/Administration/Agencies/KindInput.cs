using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

/// <summary>A kind of agency as an administrator edits it.</summary>
public sealed class KindInput
{
    [Display(Name = "Tên loại"), OfficialText(AgencyKind.NameMaxLength, Missing = AdministrationErrors.KindNameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Cấp"), Required(ErrorMessage = AdministrationErrors.LevelRange),
        Range(AgencyKind.LevelMin, AgencyKind.LevelMax, ErrorMessage = AdministrationErrors.LevelRange)]
    public int? Level { get; set; }

    [Display(Name = "Thứ tự"), Required(ErrorMessage = AdministrationErrors.PositionRange),
        Range(0, AgencyKind.PositionMax, ErrorMessage = AdministrationErrors.PositionRange)]
    public int? Position { get; set; }

    [Display(Name = "Có từ ngày")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Có đến ngày")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Nhận đăng ký địa điểm QR")]
    public bool TakesRegistrations { get; set; }

    public int Version { get; set; }

    public static KindInput From(AgencyKind kind) => new()
    {
        Name = kind.Name, Level = kind.Level, Position = kind.Position, ValidFrom = kind.ValidFrom, ValidTo = kind.ValidTo,
        TakesRegistrations = kind.TakesRegistrations, Version = kind.Version,
    };

    public void ApplyTo(AgencyKind kind)
    {
        (kind.Name, kind.Level, kind.Position) = (Name!, Level!.Value, Position!.Value);
        (kind.ValidFrom, kind.ValidTo, kind.TakesRegistrations) = (ValidFrom, ValidTo, TakesRegistrations);
    }
}
