using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Reports;

/// <summary>A small report and its figures, without a database.</summary>
internal static class Samples
{
    public static readonly DateOnly Cutoff = new(2021, 11, 9);

    public static FigureData Data { get; } = new()
    {
        CutoffOn = Cutoff,
        Period = (new(2021, 10, 15), Cutoff),
        RequestId = 7,
        RequestNumber = "1406/STTTT-BCVT&CNTT",
        RequestedOn = new(2021, 10, 26),
        Directives = 2,
        Groups =
        [
            new(1, "Các cơ quan, đơn vị hành chính nhà nước trực thuộc UBND huyện", "Cơ quan, đơn vị hành chính", 20, 19, 653, 120),
            new(2, "Các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện", "Điểm công cộng", 21, 21, 43, 0),
        ],
        Applications = [new(1, "PC-Covid", new(Cutoff, 3_062, 11_360)), new(2, "Bluezone", null)],
    };

    public static ReportFigures Figures { get; } = new(Data);

    public static Report Report(params IReadOnlyList<ReportSection> sections) => new()
    {
        RequestId = 7,
        RequesterId = 1,
        Request = new ReportRequest
        {
            Number = 1406, Symbol = "STTTT-BCVT&CNTT", IssuedOn = new(2021, 10, 26), Abstract = "báo cáo",
            ReportTitle = "Tình hình triển khai",
            CutoffOn = Cutoff, DueAt = new(2021, 11, 10, 10, 0, 0, DateTimeKind.Utc),
        },
        Agency = new Agency
        {
            Code = "ly-son",
            KindId = FirstKinds.District,
            Names =
            [
                Name(new(2020, 1, 1), "huyện Lý Sơn", "ỦY BAN NHÂN DÂN\nHUYỆN LÝ SƠN"),
                Name(new(2025, 7, 1), "đặc khu Lý Sơn", "ỦY BAN NHÂN DÂN\nĐẶC KHU LÝ SƠN"),
            ],
        },
        Number = 576,
        Symbol = "BC-UBND",
        IssuedOn = new(2021, 11, 10),
        Title = "Tình hình triển khai",
        CutoffOn = Cutoff,
        Recipients = "Sở Thông tin và Truyền thông\nLưu: VT",
        Signatory = new Signatory
        {
            FullName = "Lê Văn Ninh", Authority = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            ValidFrom = new(2021, 1, 1)
        },
        Sections = [.. sections],
    };

    public static ReportSection Section(int position, string kind, string heading, string body = "") =>
        new() { Position = position, Kind = kind, Heading = heading, Body = body };

    public static Directive Directive(int number, DateOnly? issuedOn, string symbol = "UBND") => new()
    {
        Number = number, Symbol = symbol, IssuedOn = issuedOn, Issuer = "Ủy ban nhân dân huyện", Subject = $"V/v {number}",
        Recipients = "Các phòng, ban.",
    };

    private static AgencyName Name(DateOnly from, string name, string body) => new()
    {
        ValidFrom = from, Name = $"Ủy ban nhân dân {name}", ShortName = $"UBND {name}", IssuingBody = body, PlaceName = "Lý Sơn",
        Symbol = "UBND",
    };
}
