using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.SignIns;

/// <summary>What the sign-in log is narrowed to; all of it stands in the address.</summary>
public sealed class SignInFilter
{
    public const int QueryMaxLength = 100;

    /// <summary>A part of a user name or of a person's name, with or without diacritics.</summary>
    [FromQuery(Name = "q"), Display(Name = "Tìm"), MaxLength(QueryMaxLength, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    [FromQuery(Name = "event"), Display(Name = "Việc")]
    public SignInEvent? Event { get; set; }

    [FromQuery(Name = "from"), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    /// <summary>Included.</summary>
    [FromQuery(Name = "to"), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    public string? PeriodText => Moments.Span(From, To);

    public async Task<IQueryable<SignInEntry>> NarrowAsync(ReportingDbContext db)
    {
        var rows = db.SignInLog().AsNoTracking();
        if (From is { } from && Vietnamese.ToUtc(from, TimeOnly.MinValue) is var first) rows = rows.Where(e => e.At >= first);
        if (To is { } to && Vietnamese.ToUtc(to.AddDays(1), TimeOnly.MinValue) is var after) rows = rows.Where(e => e.At < after);
        if (Event is { } kind) rows = rows.Where(e => e.Event == kind);
        if (VietnameseText.Fold(Query) is { Length: > 0 } query)
        {
            // Accounts are few and lines are many: the names are matched here, the lines by key.
            var people = await db.Users().AsNoTracking().Select(u => new { u.Id, u.UserName, u.FullName }).ToListAsync();
            var ids = people.Where(p => VietnameseText.Fold($"{p.UserName} {p.FullName}").Contains(query, StringComparison.Ordinal))
                .Select(p => (int?)p.Id).ToList();
            rows = rows.Where(e => ids.Contains(e.UserId));
        }
        return rows;
    }
}
