using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.UnitTests.Fixture;
using LySon.Reporting.Web.Features.Requests.Asking;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class LetterInputTests
{
    private static readonly DateOnly Day = new(2021, 11, 9);

    [Fact]
    public void A_letter_comes_out_of_its_form_as_it_went_in()
    {
        var letter = Letter();
        var again = LetterInput.From(letter).ToNew(letter.RequesterId);
        Copies.AssertSame(letter, again, nameof(ReportRequest.Id), nameof(ReportRequest.Version), nameof(ReportRequest.DeletedAt),
            nameof(ReportRequest.SentAt), nameof(ReportRequest.SendAt), nameof(ReportRequest.ClosedAt),
            nameof(ReportRequest.PreviousId), nameof(ReportRequest.Requester), nameof(ReportRequest.Outline),
            nameof(ReportRequest.Addressees), nameof(ReportRequest.AskedBy), nameof(ReportRequest.AboveId));
        Assert.Equal([4, 9], again.Addressees.Select(a => a.AgencyId));
        Assert.Equal((letter.Version, "17:30"), (LetterInput.From(letter).Version, LetterInput.From(letter).DueTime));
    }

    [Fact]
    public void Who_is_asked_already_keeps_the_row_who_is_not_any_more_loses_it_and_nobody_is_asked_twice()
    {
        var letter = Letter();
        var kept = letter.Addressees[1];
        var input = LetterInput.From(letter);
        input.Agencies = [9, 12, 12];
        input.ApplyTo(letter);
        Assert.Equal([9, 12], letter.Addressees.Select(a => a.AgencyId));
        Assert.Same(kept, letter.Addressees[0]);
    }

    [Fact]
    public void Pasted_lines_become_one_and_empty_legal_bases_none()
    {
        var letter = Letter();
        var input = LetterInput.From(letter);
        (input.Abstract, input.ReportTitle, input.LegalBases) = ("báo cáo\ntình  hình", "Tình\nhình ", " Luật A \n\nLuật B\n");
        input.ApplyTo(letter);
        Assert.Equal(("báo cáo tình hình", "Tình hình", "Luật A\nLuật B"), (letter.Abstract, letter.ReportTitle, letter.LegalBases));
    }

    [Theory]
    [InlineData(0, 0, 0, 1, 0, null)]
    [InlineData(0, 1, 0, 1, 0, null)]
    [InlineData(0, -1, 0, 1, 0, "PeriodEnd: " + RequestErrors.PeriodOrder)]
    [InlineData(0, null, 0, 1, 0, "PeriodEnd: " + RequestErrors.PeriodHalf)]
    [InlineData(null, 0, 0, 1, 0, "PeriodStart: " + RequestErrors.PeriodHalf)]
    [InlineData(null, null, 0, 1, 0, null)]
    [InlineData(0, 0, 0, 0, 0, "DueOn: " + RequestErrors.DueBeforeCutoff)]
    [InlineData(0, 0, 0, 1, 1, null)]
    [InlineData(0, 0, 0, 1, 2, "DueOn: " + RequestErrors.DueBeforeIssue)]
    public void The_dates_must_follow_each_other(int? start, int? end, int cutoff, int due, int issued, string? refusal)
    {
        var input = Input();
        (input.PeriodStart, input.PeriodEnd) = (start is { } s ? Day.AddDays(s) : null, end is { } e ? Day.AddDays(e) : null);
        (input.CutoffOn, input.DueOn, input.IssuedOn) = (Day.AddDays(cutoff), Day.AddDays(due), Day.AddDays(issued));
        Assert.Equal(refusal is null ? [] : [refusal], Refusals(input));
    }

    [Theory]
    [InlineData(RequestKind.Periodic, Repetition.Monthly, null)]
    [InlineData(RequestKind.Thematic, Repetition.None, null)]
    [InlineData(RequestKind.Thematic, Repetition.Yearly, "Repeats: " + RequestErrors.OnlyPeriodicRepeats)]
    [InlineData(RequestKind.AdHoc, Repetition.Monthly, "Repeats: " + RequestErrors.OnlyPeriodicRepeats)]
    public void Only_what_is_periodic_repeats(RequestKind kind, Repetition repeats, string? refusal)
    {
        var input = Input();
        (input.Kind, input.Repeats) = (kind, repeats);
        Assert.Equal(refusal is null ? [] : [refusal], Refusals(input));
    }

    [Fact]
    public void Somebody_must_be_asked()
    {
        var input = Input();
        input.Agencies = [];
        Assert.Equal(["Agencies: " + RequestErrors.NobodyAsked], Refusals(input));
    }

    [Theory]
    [InlineData(RequestKind.Periodic, "2026-02-13", "2026-02-22", true)] // all of Tết lies between
    [InlineData(RequestKind.Periodic, "2026-02-13", "2026-02-23", false)]
    [InlineData(RequestKind.Periodic, "2026-11-27", "2026-11-29", true)]
    [InlineData(RequestKind.Periodic, "2026-11-27", "2026-11-30", false)]
    [InlineData(RequestKind.AdHoc, "2026-11-27", "2026-11-29", false)]
    public void A_periodic_report_is_due_a_working_day_after_its_cut_off_at_the_earliest(
        RequestKind kind, string cutoff, string due, bool refused)
    {
        var (input, state) = (Input(), new ModelStateDictionary());
        (input.Kind, input.Repeats, input.IssuedOn) = (kind, Repetition.None, null);
        var form = System.Globalization.CultureInfo.InvariantCulture;
        (input.CutoffOn, input.DueOn) = (DateOnly.Parse(cutoff, form), DateOnly.Parse(due, form));
        input.Check(state, new([.. GivenDaysOff.All]));
        Assert.Equal(refused ? [RequestErrors.DueTooSoon] : [], state.SelectMany(s => s.Value!.Errors.Select(e => e.ErrorMessage)));
    }

    [Fact]
    public void A_draft_may_lack_number_and_day_a_letter_that_was_sent_may_not()
    {
        var input = Input();
        (input.Number, input.IssuedOn) = (null, null);
        Assert.Empty(Refusals(input));
        Assert.Equal(["IssuedOn: " + RequestErrors.IssuedOnMissing, "Number: " + RequestErrors.NumberMissing],
            Refusals(input, sent: true).Order());
    }

    private static IEnumerable<string> Refusals(LetterInput input, bool sent = false)
    {
        var state = new ModelStateDictionary();
        input.Check(state, WorkingCalendar.Bare, sent);
        return state.SelectMany(s => s.Value!.Errors.Select(e => $"{s.Key["Input.".Length..]}: {e.ErrorMessage}"));
    }

    private static LetterInput Input() => LetterInput.From(Letter());

    private static ReportRequest Letter()
    {
        var letter = Copies.Fill(new ReportRequest
        {
            Number = 0, Symbol = "", IssuedOn = default, Abstract = "", ReportTitle = "",
            CutoffOn = default, DueAt = default
        });
        (letter.TypeCode, letter.TypeName) = ("TTr", "Tờ trình");
        (letter.IssuedOn, letter.PeriodStart, letter.PeriodEnd, letter.CutoffOn) =
            (Day.AddDays(-1), Day.AddDays(-30), Day.AddDays(-1), Day);
        letter.DueAt = Vietnamese.ToUtc(Day.AddDays(1), new(17, 30));
        letter.Addressees = [new() { AgencyId = 4 }, new() { AgencyId = 9 }];
        return letter;
    }
}
