using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Requests;

/// <summary>What the next round of a request is: the same, one period on.</summary>
public static class NextRound
{
    /// <summary>
    /// A draft like this request; the caller saves it. Its letter has no number and no day yet, what names the period names the next one,
    /// and it is due as many working days after its cut-off as this one was.
    /// </summary>
    /// <param name="last">With outline and addressees loaded.</param>
    /// <param name="follows">Whether it is the next round of the series; a copy of a round that was already followed is a request of its
    /// own.</param>
    public static ReportRequest Of(ReportRequest last, bool follows, WorkingCalendar calendar)
    {
        var named = ReportingPeriod.Find(last.PeriodStart, last.PeriodEnd);
        var length = last.Repeats != Repetition.None ? last.Repeats : named?.Length ?? Repetition.Monthly;
        var before = named?.Length == length ? named : ReportingPeriod.Of(length, last.CutoffOn, last.CutoffOn.Day);
        var after = length == Repetition.Daily ? ReportingPeriod.Of(length, calendar.Next(before.End)) : before.Next;
        var (cutoff, due) = (Moved(last.CutoffOn)!.Value, Vietnamese.ToLocal(last.Due));
        var workingDays = Math.Max(1, calendar.Between(last.CutoffOn, DateOnly.FromDateTime(due)));
        return new ReportRequest
        {
            RequesterId = last.RequesterId,
            Kind = last.Kind,
            Number = null,
            Symbol = last.Symbol,
            IssuedOn = null,
            Abstract = PeriodWords.Move(last.Abstract, before, after),
            ReportTitle = PeriodWords.Move(last.ReportTitle, before, after),
            TypeCode = last.TypeCode,
            TypeName = last.TypeName,
            LegalBases = last.LegalBases,
            Repeats = last.Repeats,
            PreviousId = follows ? last.Id : null,
            SendAt = follows ? SendAt(last, calendar) : null,
            PeriodStart = last.PeriodStart == before.Start ? after.Start : Moved(last.PeriodStart),
            PeriodEnd = Moved(last.PeriodEnd),
            CutoffOn = cutoff,
            DueAt = Vietnamese.ToUtc(calendar.Add(cutoff, workingDays), TimeOnly.FromDateTime(due)),
            Outline =
            [
                .. last.Outline.OrderBy(o => o.Position).Select(o => new OutlineSection
                {
                    Position = o.Position, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance, Table = o.Table,
                }),
            ],
            Addressees = [.. last.Addressees.Select(a => new RequestAddressee { AgencyId = a.AgencyId })],
        };

        // The end of the period becomes the end of the next, of whatever length that is; any other day moves as far.
        DateOnly? Moved(DateOnly? day) => day is not { } known ? null
            : named == before && known == before.End ? after.End
            : length == Repetition.Daily ? calendar.Next(known) : ReportingPeriod.Shift(known, length);
    }

    /// <summary>
    /// When the round after this one goes out by itself (UTC): one period after this one was to go out, or after it did where a person sent
    /// it. Null when it does not repeat, or was not sent.
    /// </summary>
    public static DateTime? SendAt(ReportRequest last, WorkingCalendar calendar) =>
        (last.SendAt ?? last.SentAt) is { } at ? SendAt(last.Repeats, at, calendar) : null;

    /// <param name="last">When the round before goes out (UTC).</param>
    public static DateTime? SendAt(Repetition repeats, DateTime last, WorkingCalendar calendar)
    {
        if (repeats == Repetition.None) return null;
        var (local, day) = (Vietnamese.ToLocal(last), DateOnly.FromDateTime(Vietnamese.ToLocal(last)));
        return Vietnamese.ToUtc(repeats == Repetition.Daily ? calendar.Next(day) : ReportingPeriod.Shift(day, repeats),
            TimeOnly.FromDateTime(local));
    }
}
