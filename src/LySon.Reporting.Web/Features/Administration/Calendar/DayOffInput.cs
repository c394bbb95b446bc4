using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Administration.Calendar;

/// <summary>What is typed about a day off.</summary>
public sealed class DayOffInput
{
    [Display(Name = "Ngày"), Required(ErrorMessage = CalendarErrors.DayMissing)]
    public DateOnly? Day { get; set; }

    [Display(Name = "Loại ngày")]
    public DayOffKind Kind { get; set; }

    [Display(Name = "Tên"), OfficialText(DayOff.NameMaxLength, Missing = CalendarErrors.NameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Nguồn"), OfficialText(DayOff.SourceMaxLength, Missing = CalendarErrors.SourceMissing)]
    public string? Source { get; set; }

    public int Version { get; set; }

    public static DayOffInput From(DayOff row) =>
        new() { Day = row.Day, Kind = row.Kind, Name = row.Name, Source = row.Source, Version = row.Version };

    /// <summary>What one field alone does not show.</summary>
    public void Check(ModelStateDictionary state)
    {
        if (Kind == DayOffKind.WorkingDay && Day is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) })
            state.AddModelError("Input.Kind", CalendarErrors.WorkedAnyway);
    }

    public void ApplyTo(DayOff row) => (row.Day, row.Kind, row.Name, row.Source) = (Day!.Value, Kind, Name!, Source!);
}
