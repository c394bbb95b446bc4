using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports.Printing;

namespace LySon.Reporting.Web.Features.Reports.Sections;

internal sealed class DirectivesPresentation() : SectionPresentation(DirectivesSection.Kind)
{
    public override Table? TableOf(ReportSection section, OpenReport open) =>
        open.Report.Directives.Count == 0 ? null : DirectiveTable.Of(Rows(open), ReportDocument.SourceOf(section));

    public override ReportData Describe(ReportData data, OpenReport open) => data with { Directives = [.. Rows(open)] };

    public override async Task<EditorPart?> BelowAsync(ReportingDbContext db, Report report, string? find) =>
        new("Sections/_DirectiveChoice", await DirectiveChoice.LoadAsync(db, report, find));

    private static IEnumerable<DirectiveRow> Rows(OpenReport open) =>
        open.Report.Directives.OrderBy(d => d.Position).Select(d => Row(d.Directive!));

    private static DirectiveRow Row(Directive d) => new(d.Subject, d.NumberAndSymbol, d.IssuedOn, d.Issuer, d.Recipients);
}
