using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Listing;

/// <summary>What the list is narrowed to; all of it stands in the address.</summary>
public sealed class ReportFilter
{
    public const int QueryMaxLength = 100;
    public const string Unfinished = "unfinished";
    public const string Issued = "issued";

    /// <summary>Words that all must occur in number, title or the agency's name, with or without diacritics.</summary>
    [FromQuery(Name = "q"), Display(Name = "Tìm"), MaxLength(QueryMaxLength, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    [FromQuery(Name = "agency")]
    public int? AgencyId { get; set; }

    [FromQuery(Name = "request")]
    public int? RequestId { get; set; }

    [FromQuery(Name = "from"), Display(Name = "Chốt từ ngày")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to"), Display(Name = "Chốt đến ngày")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    public bool IsActive => Query is not null || AgencyId is not null || RequestId is not null || From is not null || To is not null
        || State is not null;

    public string? PeriodText => Moments.Span(From, To);

    /// <param name="agencies">Those that the person may see, with their names.</param>
    public IQueryable<Report> Narrow(IQueryable<Report> rows, IReadOnlyList<AgencyChoice> agencies)
    {
        if (AgencyId is not null) rows = rows.Where(r => r.AgencyId == AgencyId);
        if (RequestId is not null) rows = rows.Where(r => r.RequestId == RequestId);
        if (From is not null) rows = rows.Where(r => r.CutoffOn >= From);
        if (To is not null) rows = rows.Where(r => r.CutoffOn <= To);
        if (State == Unfinished) rows = rows.Where(r => r.IssuedAt == null);
        if (State == Issued) rows = rows.Where(r => r.IssuedAt != null);
        foreach (var word in VietnameseText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = VietnameseText.ContainsPattern(word);
            // Names of agencies are few and dated, so they are matched here and not in the database.
            var named = agencies.Where(a => VietnameseText.Fold(a.Name).Contains(word, StringComparison.Ordinal)).Select(a => a.Id)
                .ToList();
            rows = rows.Where(r => EF.Functions.Like(r.SearchText, pattern, @"\") || named.Contains(r.AgencyId));
        }
        return rows;
    }
}

/// <summary>An agency as a choice of a filter.</summary>
/// <param name="Name">Today's.</param>
/// <param name="Names">All that it has had.</param>
public sealed record AgencyChoice(int Id, string Name, IReadOnlyList<DatedName> Names)
{
    public string NameOn(DateOnly day) => Names.InForceOn(day, n => n.ValidFrom)!.ShortName;
}
