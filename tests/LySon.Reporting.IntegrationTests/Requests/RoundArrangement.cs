using System.Security.Cryptography;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Answers of a round without the way to them: rows as that way leaves them.</summary>
public static class RoundArrangement
{
    public const string Table = "Địa điểm và lượt quét";
    public const string Group = "Các cơ quan, đơn vị hành chính nhà nước trực thuộc UBND huyện";

    /// <summary>A report of an agency in a state; issued ones carry a number, a small file and the given scans (null: missing).</summary>
    public static async Task<int> AnswerAsync(
        this ReportingTestApp app, string agencyCode, ReportState state, DateTime? issuedAt = null, int number = 100, long? scans = 0,
        int request = 1,
        FigureState scansState = FigureState.Value)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == agencyCode);
        var requester = await scope.Db.Requests().Where(q => q.Id == request).Select(q => q.RequesterId).SingleAsync();
        var report = new Report
        {
            AgencyId = agency.Id, RequestId = request, RequesterId = requester, Symbol = "BC-UBND", Title = "Tình hình",
            CutoffOn = new(2021, 11, 9),
            Number = issuedAt is null ? null : number, IssuedOn = issuedAt is null ? null
                : DateOnly.FromDateTime(Vietnamese.ToLocal(issuedAt.Value)),
        };
        scope.Db.Add(report);
        await scope.Db.SaveChangesAsync();
        await scope.Db.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.IssuedAt, issuedAt));
        if (issuedAt is not { } at) return report.Id;
        var file = System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7 {agencyCode} {number}");
        scope.Db.Add(new IssuedDocument
        {
            ReportId = report.Id, Pdf = file, Size = file.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            Code = ShortCode.New(IssuedDocument.CodeLength), Signer = "Người ký", At = at,
        });
        scope.Db.AddRange(Figure("Địa điểm đã tạo mã", "địa điểm", 10, FigureState.Value, 0),
            Figure("Lượt quét cộng dồn", "lượt", scans, scans is null && scansState == FigureState.Value ? FigureState.Missing : scansState,
                2));
        await scope.Db.SaveChangesAsync();
        return report.Id;

        FigureValue Figure(string column, string unit, long? value, FigureState says, int position) => new()
        {
            ReportId = report.Id, Position = position, Table = Table, Row = Group, Column = column, Unit = unit, State = says,
            Scaled = says == FigureState.Value ? value * FigureValue.Scale : null,
        };
    }

    /// <summary>A time of day in Vietnam, in November 2021.</summary>
    public static DateTime At(int day, int hour) => Vietnamese.ToUtc(new(2021, 11, day), new(hour, 0));
}
