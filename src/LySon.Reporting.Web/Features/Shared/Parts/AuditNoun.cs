namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>What the audit log calls a row: "báo cáo" of a <see cref="Type"/> Report. Rows that nobody names are "dữ liệu".</summary>
public sealed record AuditNoun(Type Type, string Noun);
