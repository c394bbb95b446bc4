using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Audit;

/// <summary>What the log is narrowed to; all of it stands in the address.</summary>
public sealed class AuditFilter
{
    public const int QueryMaxLength = 100;

    /// <summary>A part of the person's name, with or without diacritics.</summary>
    [FromQuery(Name = "q"), Display(Name = "Tìm"), MaxLength(QueryMaxLength, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    [FromQuery(Name = "from"), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    /// <summary>Included.</summary>
    [FromQuery(Name = "to"), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    public bool IsActive => Query is not null || From is not null || To is not null;

    public string? PeriodText => Moments.Span(From, To);

    public async Task<IQueryable<Change>> NarrowAsync(ReportingDbContext db)
    {
        var rows = db.Changes.AsNoTracking();
        if (From is { } from && Vietnamese.ToUtc(from, TimeOnly.MinValue) is var first) rows = rows.Where(c => c.At >= first);
        if (To is { } to && Vietnamese.ToUtc(to.AddDays(1), TimeOnly.MinValue) is var after) rows = rows.Where(c => c.At < after);
        if (VietnameseText.Fold(Query) is { Length: > 0 } query)
        {
            // People are few and lines are many: the names are matched here, the lines by key.
            var people = await db.Users().AsNoTracking().Select(u => new { u.Id, u.FullName }).ToListAsync();
            var ids = people.Where(p => VietnameseText.Fold(p.FullName).Contains(query, StringComparison.Ordinal)).Select(p => (int?)p.Id)
                .ToList();
            if (VietnameseText.Fold(new Actor().Name).Contains(query, StringComparison.Ordinal)) ids.Add(null);
            rows = rows.Where(c => ids.Contains(c.ActorId));
        }
        return rows;
    }
}
