using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>Which agencies the board shows; all of it stands in the address.</summary>
public sealed class BoardFilter
{
    public const int QueryMaxLength = 100;
    public const string ToReceive = "to-receive";
    public const string OnTime = "on-time";
    public const string Late = "late";
    public const string Missing = "missing";

    /// <summary>Words that all must occur in the agency's name, with or without diacritics.</summary>
    [FromQuery(Name = "q"), Display(Name = "Tìm"), MaxLength(QueryMaxLength, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    public bool IsActive => Query is not null || Show is not null;

    internal bool Shows(RoundAnswer answer, DateTime dueAt, DateTime now) => Show switch
    {
        ToReceive => answer.Report?.State == ReportState.Issued,
        OnTime => answer.Timeliness(dueAt, now) == Timeliness.OnTime,
        Late => answer.Timeliness(dueAt, now) == Timeliness.Late,
        Missing => !answer.IsSent,
        _ => true,
    };
}
