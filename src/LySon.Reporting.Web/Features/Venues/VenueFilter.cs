using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>What the list is narrowed to; all of it stands in the address.</summary>
public sealed class VenueFilter
{
    public const int QueryMaxLength = 100;
    public const string Open = "open";
    public const string Closed = "closed";

    /// <summary>Words that all must occur, with or without diacritics.</summary>
    [FromQuery(Name = "q"), Display(Name = "Tìm"), MaxLength(QueryMaxLength, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    [FromQuery(Name = "group"), Display(Name = "Đối tượng thống kê")]
    public int? GroupId { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    public bool IsActive => Query is not null || GroupId is not null || State is Open or Closed;

    public IQueryable<Venue> Narrow(IQueryable<Venue> rows, DateOnly today)
    {
        if (GroupId is not null) rows = rows.Where(v => v.GroupId == GroupId);
        if (State == Open) rows = rows.Where(v => v.ClosedOn == null || v.ClosedOn > today);
        if (State == Closed) rows = rows.Where(v => v.ClosedOn <= today);
        foreach (var word in VietnameseText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = VietnameseText.ContainsPattern(word);
            rows = rows.Where(v => EF.Functions.Like(v.SearchText, pattern, @"\"));
        }
        return rows;
    }
}
