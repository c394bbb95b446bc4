using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Workflow;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class ReportSets
{
    public static DbSet<Report> Reports(this ReportingDbContext db) => db.Set<Report>();
    public static DbSet<ReportAmendment> ReportAmendments(this ReportingDbContext db) => db.Set<ReportAmendment>();
    public static DbSet<ReportStep> ReportSteps(this ReportingDbContext db) => db.Set<ReportStep>();
    public static DbSet<SectionComment> SectionComments(this ReportingDbContext db) => db.Set<SectionComment>();
    public static DbSet<ReportReading> ReportReadings(this ReportingDbContext db) => db.Set<ReportReading>();
    public static DbSet<ApprovedContent> ApprovedContents(this ReportingDbContext db) => db.Set<ApprovedContent>();
    public static DbSet<IssuedDocument> IssuedDocuments(this ReportingDbContext db) => db.Set<IssuedDocument>();
    public static DbSet<FigureValue> FigureValues(this ReportingDbContext db) => db.Set<FigureValue>();
}
