using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Venues.Groups;

/// <summary>What a person types about a group of venues.</summary>
public sealed class GroupInput
{
    [Display(Name = "Tên in trên báo cáo"), DataType(DataType.MultilineText),
        OfficialText(VenueGroup.NameMaxLength, Missing = VenueErrors.GroupNameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Tên gọn"), OfficialText(VenueGroup.ShortNameMaxLength, Missing = VenueErrors.GroupShortNameMissing)]
    public string? ShortName { get; set; }

    [Display(Name = "Không thống kê từ ngày")]
    public DateOnly? EndedOn { get; set; }

    /// <summary>The version that the form showed; 0 for a new row.</summary>
    public int Version { get; set; }

    public static GroupInput From(VenueGroup group) => new()
    {
        Name = group.Name, ShortName = group.ShortName, EndedOn = group.EndedOn, Version = group.Version,
    };

    public void ApplyTo(VenueGroup group)
    {
        group.Name = OneLine(Name!);
        group.ShortName = OneLine(ShortName!);
        group.EndedOn = EndedOn;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
