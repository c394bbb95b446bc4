using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>
/// What a report copied from its letter when it was begun: it follows the letter as long as the agency has not put something else in its
/// place. Number and day of the letter stand in texts as references and need nothing.
/// </summary>
public static class DraftFacts
{
    /// <param name="report">With its sections.</param>
    /// <param name="then">The letter as it was.</param>
    /// <param name="now">The letter as it is.</param>
    /// <returns>What did not follow.</returns>
    public static IEnumerable<Amended> Follow(Report report, SectionStart then, SectionStart now)
    {
        var (before, after) = (then.Asked, now.Asked);
        if (before.CutoffOn != after.CutoffOn && report.CutoffOn == before.CutoffOn) report.CutoffOn = after.CutoffOn;
        else if (before.CutoffOn != after.CutoffOn)
            yield return new($"Ngày chốt số liệu {report.CutoffOn.OnScreen()} của báo cáo do đơn vị chọn nên được giữ.");
        if (before.ReportTitle != after.ReportTitle && report.Title == before.ReportTitle) report.Title = after.ReportTitle;
        else if (before.ReportTitle != after.ReportTitle) yield return new("Trích yếu của báo cáo do đơn vị sửa nên được giữ.");
        if (before.TypeCode != after.TypeCode && report.TypeCode == before.TypeCode) Retype(report, after);
        foreach (var section in report.Sections.Where(s => s.DeletedAt is null && !s.Definition.IsNumbered))
        {
            var (was, text) = (section.Definition.StartingText(then), section.Definition.StartingText(now));
            if (was == text) continue;
            if (section.Body == was) section.Body = text;
            else yield return new($"Phần “{section.Definition.Name}” do đơn vị sửa nên được giữ; xem lại theo công văn.");
        }
    }

    /// <summary>The symbol keeps the agency's part: "BC-UBND" becomes "KH-UBND".</summary>
    private static void Retype(Report report, ReportRequest asked)
    {
        var agency = report.TypeCode.Length == 0 ? report.Symbol.Split('-')[0]
            : report.Symbol.StartsWith(report.TypeCode + "-", StringComparison.Ordinal) ? report.Symbol[(report.TypeCode.Length + 1)..]
            : report.Symbol;
        (report.TypeCode, report.TypeName) = (asked.TypeCode, asked.TypeName);
        report.Symbol = ReportRequest.SymbolOf(asked.TypeCode, agency);
    }
}
