using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>What the list is narrowed to; all of it stands in the address.</summary>
public sealed class DirectiveFilter
{
    public const int QueryMaxLength = 100;

    /// <summary>Words that all must occur, with or without diacritics.</summary>
    [FromQuery(Name = "q"), Display(Name = "Tìm"), MaxLength(QueryMaxLength, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    [FromQuery(Name = "issuer")]
    public string? Issuer { get; set; }

    [FromQuery(Name = "from"), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to"), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    /// <summary>Only those without a date.</summary>
    [FromQuery(Name = "undated")]
    public bool Undated { get; set; }

    public bool IsActive => Query is not null || Issuer is not null || From is not null || To is not null || Undated;

    public string? PeriodText => Moments.Span(From, To);

    public IQueryable<Directive> Narrow(IQueryable<Directive> rows)
    {
        if (Issuer is not null) rows = rows.Where(d => d.Issuer == Issuer);
        if (From is not null) rows = rows.Where(d => d.IssuedOn >= From);
        if (To is not null) rows = rows.Where(d => d.IssuedOn <= To);
        if (Undated) rows = rows.Where(d => d.IssuedOn == null);
        foreach (var word in VietnameseText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = VietnameseText.ContainsPattern(word);
            rows = rows.Where(d => EF.Functions.Like(d.SearchText, pattern, @"\"));
        }
        return rows;
    }
}
