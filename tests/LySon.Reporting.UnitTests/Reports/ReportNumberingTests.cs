using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.UnitTests.Reports;

public sealed class ReportNumberingTests
{
    private static readonly DateOnly Today = new(2021, 11, 10);

    [Fact]
    public void Number_and_date_come_together_or_not_at_all()
    {
        Assert.Null(ReportNumbering.Refusal(576, Today, Today));
        Assert.Null(ReportNumbering.Refusal(null, null, Today));
        Assert.Equal(("IssuedOn", ReportErrors.NumberWithoutDate), ReportNumbering.Refusal(576, null, Today));
        Assert.Equal(("Number", ReportErrors.DateWithoutNumber), ReportNumbering.Refusal(null, Today, Today));
    }

    [Fact]
    public void Numbers_out_of_range_and_days_to_come_are_refused()
    {
        Assert.Equal(("Number", ReportErrors.NumberRange), ReportNumbering.Refusal(0, Today, Today));
        Assert.Equal(("Number", ReportErrors.NumberRange), ReportNumbering.Refusal(100_000, Today, Today));
        Assert.Equal(("IssuedOn", ReportErrors.DateInFuture), ReportNumbering.Refusal(576, Today.AddDays(1), Today));
    }

    [Fact]
    public void Directives_stand_by_date_and_undated_ones_where_they_were_entered()
    {
        Directive[] entered =
        [
            Samples.Directive(2520, new(2021, 8, 24)), Samples.Directive(2570, new(2021, 8, 27)), Samples.Directive(145, null, "VHTT"),
            Samples.Directive(2908, new(2021, 9, 22)), Samples.Directive(817, new(2020, 4, 1)),
        ];
        Assert.Equal([817, 2520, 2570, 145, 2908], DirectiveSelection.InOrder(entered).Select(d => d.Number));
    }
}
