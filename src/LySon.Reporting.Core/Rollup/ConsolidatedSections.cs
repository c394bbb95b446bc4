using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Rollup;

/// <summary>
/// The sections of a consolidated report, with everything in them that is known; assessment and proposals are left to people.
/// </summary>
internal static class ConsolidatedSections
{
    private const string SomeMissing = "Có đơn vị chưa gửi báo cáo hoặc chưa có số liệu.";
    private const string Total = "Tổng cộng";

    public static List<ReportSection> Of(ReportRequest request, string agency, ConsolidatedRound round)
    {
        var tables = FigureTable.Of(round.Totals);
        var sections = new List<ReportSection>
        {
            New(OpeningSection.Kind, "",
                $"Thực hiện Công văn số {{{{request:number}}}} ngày {{{{request:date}}}} về việc {request.Abstract}, {agency} tổng hợp "
                + "báo cáo của các đơn vị cụ thể như sau:"),
            Sending(request, round),
        };
        sections.AddRange(tables.Select(t => Sum(t, round)));
        sections.AddRange(tables.Select(t => ByAgency(t, round)).OfType<ReportSection>());
        sections.Add(New(NarrativeSection.Kind, "Đánh giá chung", "", "Nêu kết quả nổi bật, hạn chế và nguyên nhân."));
        sections.Add(New(NarrativeSection.Kind, "Kiến nghị, đề xuất", "", "Nêu kiến nghị với cấp trên và nhiệm vụ kỳ tới."));
        sections.Add(New(ClosingSection.Kind, "", $"Trên đây là báo cáo tổng hợp {request.ReportTitle.LowerFirst()} của {agency}./."));
        for (var i = 0; i < sections.Count; i++) sections[i].Position = i;
        return sections;
    }

    /// <summary>Who sent in time, who was late, who is missing; the last two by name.</summary>
    private static ReportSection Sending(ReportRequest request, ConsolidatedRound round)
    {
        int Count(Timeliness way) => round.Answers.Count(a => a.Timeliness(request.Due, round.Now) == way);
        var (sent, open) = (round.Answers.Count(a => a.IsSent), round.Answers.Count(a => !a.IsSent));
        var body = $"Đến {Vietnamese.ToLocal(round.Now).ToString("HH:mm 'ngày' dd/MM/yyyy", Vietnamese.Culture)}, "
            + $"{sent.Grouped()}/{round.Answers.Count.Grouped()} đơn vị đã gửi báo cáo, trong đó "
            + $"{Count(Timeliness.OnTime).Grouped()} đơn vị đúng hạn, {Count(Timeliness.Late).Grouped()} đơn vị trễ hạn; "
            + $"{open.Grouped()} đơn vị chưa gửi.";
        var late = round.Answers.Where(a => !a.IsSent || a.Timeliness(request.Due, round.Now) == Timeliness.Late).Take(TableShape.RowsMax)
            .ToList();
        const string Heading = "Tình hình gửi báo cáo";
        if (late.Count == 0) return New(NarrativeSection.Kind, Heading, body);
        var shape = new TableShape([new("Tình trạng", "", ColumnKind.Text, true), new("Số ngày trễ", "ngày", ColumnKind.WholeNumber, true)],
            [.. late.Select(a => round.Names[a.AgencyId])]);
        var rows = late.Select(a => new TableRow(round.Names[a.AgencyId],
        [
            new(CellState.Value, Text: a.IsSent ? "Gửi trễ hạn" : a.Timeliness(request.Due, round.Now) == Timeliness.Missing
                ? "Quá hạn, chưa gửi" : "Chưa gửi, chưa đến hạn"),
            new(CellState.Value, a.DaysLate(request.Due, round.Now)),
        ]));
        return Table(Heading, body, shape, rows);
    }

    private static ReportSection Sum(FigureTable table, ConsolidatedRound round)
    {
        var columns = table.Columns.Take(TableShape.ColumnsMax).ToList();
        var rows = table.Rows.Take(TableShape.RowsMax - 1).Select(r => new TableRow(
            r.Name, [.. columns.Select(c => Cell(c, r.Cells.GetValueOrDefault(c)))])).ToList();
        if (table.Rows.Count > 1) rows.Add(new(Total, [.. columns.Select(c => Cell(c, table.Total(c)))]));
        var ratios = RoundRatio.Of(round.Totals).Where(r => table.Name == (r.IsShare ? FigureTables.Adoption : FigureTables.Venues))
            .Select(Sentence);
        return Table(table.Name, string.Join('\n', ratios.Concat(Changes(table, columns, round)).Select(s => Narrative.BulletMark + s)),
            Shape(columns, rows), rows);
    }

    private static string Sentence(RoundRatio ratio) =>
        $"{ratio.Label}: {ratio.Value.ToString(ratio.IsShare ? "#,##0.##'%'" : "#,##0.##", Vietnamese.Culture)} "
        + $"({TableCell.Written(ratio.Part)} : {TableCell.Written(ratio.Whole)}).";

    /// <summary>How the totals stand to the round before: "Lượt quét cộng dồn: 696 lượt, tăng 133, bằng 123,6% kỳ trước."</summary>
    private static IEnumerable<string> Changes(FigureTable table, List<FigureColumn> columns, ConsolidatedRound round)
    {
        if (FigureTable.Of(round.Previous).FirstOrDefault(t => t.Name == table.Name) is not { } before) yield break;
        foreach (var column in columns)
        {
            if (table.Total(column) is not { } now || before.Total(column) is not { } then) continue;
            var (difference, unit) = (Number(now - then), column.Unit.Length == 0 ? "" : $" {column.Unit}");
            var change = difference == 0 ? "không đổi so với kỳ trước"
                : $"{(difference > 0 ? "tăng" : "giảm")} {TableCell.Written(Math.Abs(difference))}"
                + (then > 0 ? $", bằng {(100m * now / then).ToString("#,##0.#", Vietnamese.Culture)}% kỳ trước" : " so với kỳ trước");
            yield return $"{column.Name}: {TableCell.Written(Number(now))}{unit}, {change}.";
        }
    }

    /// <summary>Each agency's own figures, behind the signature; null when they do not fit a table of the portal.</summary>
    private static ReportSection? ByAgency(FigureTable table, ConsolidatedRound round)
    {
        var figures = table.Rows.SelectMany(r => table.Columns.Where(r.Cells.ContainsKey).Select(c => (Row: r, Column: c))).ToList();
        if (figures.Count > TableShape.ColumnsMax || round.Answers.Count > TableShape.RowsMax) return null;
        var columns = figures
            .Select(f => new FigureColumn(table.Rows.Count == 1 ? f.Column.Name : $"{f.Row.Name}: {f.Column.Name.LowerFirst()}",
            f.Column.Unit)).ToList();
        var rows = round.Answers.Select(a =>
        {
            var own = (a.IsSent ? round.Values[a.Report!.Id] : []).ToLookup(v => (v.Table, v.Row, v.Column));
            return new TableRow(round.Names[a.AgencyId], [.. figures.Select(f => f.Row.Cells[f.Column].Name)
                .Select(n => Cell(own[(n.Table, n.Row, n.Column)].FirstOrDefault()))]);
        }).ToList();
        var section = Table($"Số liệu theo đơn vị: {table.Name.LowerFirst()}", "", Shape(columns, rows), rows);
        section.TableInAppendix = true;
        return section;
    }

    private static TableShape Shape(IEnumerable<FigureColumn> columns, IEnumerable<TableRow> rows) =>
        new([.. columns.Select(c => new TableColumn(c.Name.Cut(TableColumn.NameMaxLength), c.Unit, ColumnKind.Decimal, false))],
            [.. rows.Select(r => r.Name)]);

    private static TableCell Cell(FigureColumn column, FigureTotal? total) =>
        total is { Values: 0, NotApplicable: > 0 } ? new(CellState.NotApplicable) : Cell(column, total?.Scaled);

    /// <summary>A share is not added up, which the table says as "does not apply".</summary>
    private static TableCell Cell(FigureColumn column, long? scaled) => scaled is { } sum ? new(CellState.Value, Number(sum))
        : new FigureName("", "", column.Name, column.Unit).CanBeAdded ? TableCell.Missing : new(CellState.NotApplicable);

    private static TableCell Cell(FigureValue? value) => value?.State switch
    {
        FigureState.Value => new(CellState.Value, value.Number),
        FigureState.NotApplicable => new(CellState.NotApplicable),
        _ => TableCell.Missing,
    };

    private static decimal Number(long scaled) => scaled / (decimal)FigureValue.Scale;

    private static ReportSection New(string kind, string heading, string body, string guidance = "") =>
        new() { Position = 0, Kind = kind, Heading = heading, Body = body, Guidance = guidance };

    private static ReportSection Table(string heading, string body, TableShape shape, IEnumerable<TableRow> rows)
    {
        var content = new TableContent([.. rows]);
        return new()
        {
            Position = 0, Kind = TypedTableSection.Kind, Heading = heading.Cut(ReportSection.HeadingMaxLength),
            Body = body, Table = shape, Content = content,
            MissingReason = content.Rows.Any(r => r.Cells.Any(c => c.State == CellState.Missing)) ? SomeMissing : "",
        };
    }
}
