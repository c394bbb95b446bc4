namespace LySon.Reporting.Core.Reports;

/// <summary>The parts of a report that are edited on their own.</summary>
public enum ReportPart { Section, Directives, Recipients, Signatory, Details, Number, Scans }

/// <summary>Something left to do before the report goes out. A warning: nothing is blocked by it.</summary>
/// <param name="SectionId">For <see cref="ReportPart.Section"/>.</param>
public sealed record ReportCheck(string Sentence, ReportPart Part, int? SectionId = null);
