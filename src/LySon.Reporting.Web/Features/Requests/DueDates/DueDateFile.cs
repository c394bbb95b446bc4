using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Addresses;

namespace LySon.Reporting.Web.Features.Requests.DueDates;

/// <summary>Due dates as iCalendar (RFC 5545), for any calendar program: each an event at its moment, with an alarm a day before.</summary>
public sealed class DueDateFile(PublicAddress address, TimeProvider time)
{
    public const string MediaType = "text/calendar";

    internal string Write(IReadOnlyList<DueDate> dates)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//LySon.Reporting//NONSGML//VI" };
        calendar.Events.AddRange(dates.Select(Event));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(DueDate date)
    {
        var letter = date.IsExpected ? "kỳ sau, dự kiến" : $"Công văn {date.Request.NumberAndSymbol}";
        var due = new CalendarEvent
        {
            Uid = $"{date.Key}@{address.Find(RequestAddresses.All)?.Host ?? "lyson-reporting"}",
            Summary = $"Hạn gửi: {date.Request.ReportTitle} ({letter})",
            Description = $"V/v {date.Request.Abstract}",
            Url = address.Find(RequestAddresses.Show(date.Request.Id)),
            DtStamp = new CalDateTime(time.GetUtcNow().UtcDateTime),
            DtStart = new CalDateTime(date.DueAt),
        };
        due.Alarms.Add(new Alarm { Action = "DISPLAY", Description = due.Summary, Trigger = new Trigger(Duration.FromDays(-1)) });
        return due;
    }
}
