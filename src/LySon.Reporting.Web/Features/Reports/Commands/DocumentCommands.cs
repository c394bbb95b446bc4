using System.CommandLine;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Commands;

/// <summary>`pdf 576/BC-UBND --output FILE`, and `docx` alike: a numbered report without the portal.</summary>
internal static class DocumentCommands
{
    private const string StandardOutput = "-";

    public static Command Pdf(CommandRunner runner) => Create(runner, "pdf", "Write a numbered report as a PDF file.", (services, open) =>
        services.GetRequiredService<ReportFiles>().PdfAsync(open));

    public static Command Docx(CommandRunner runner) => Create(runner, "docx", "Write a numbered report as a Word document.", (_, open) =>
        Task.FromResult(ReportDocument.Docx(open)));

    private static Command Create(
        CommandRunner runner, string name, string description, Func<IServiceProvider, OpenReport, Task<byte[]>> write)
    {
        var number = new Argument<string>("number") { Description = "Number and symbol of the report, such as 576/BC-UBND." };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - for standard output.", Required = true };
        var agency = new Option<string?>("--agency")
        {
            Description = "Code of the agency, such as ly-son, where several gave the same number."
        };
        var year = new Option<int?>("--year") { Description = "Year of issue, where the number was given in several years." };
        var command = new Command(name, description) { number, output, agency, year };
        command.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().RequireUsableAsync();
            var open = await OpenAsync(services, parsed.GetValue(number)!, parsed.GetValue(agency), parsed.GetValue(year), cancellation);
            await WriteAsync(await write(services, open), parsed.GetValue(output)!, cancellation);
        }));
        return command;
    }

    private static async Task<OpenReport> OpenAsync(IServiceProvider services, string text, string? agency, int? year,
        CancellationToken cancellation)
    {
        var db = services.GetRequiredService<ReportingDbContext>();
        var (number, symbol) = Parse(text);
        var found = await db.Reports().AsNoTracking()
            .Where(r => r.Number == number && r.Symbol == symbol && r.IssuedYear != null)
            .Where(r => (agency == null || r.Agency!.Code == agency) && (year == null || r.IssuedYear == year))
            .OrderBy(r => r.Agency!.Code).ThenBy(r => r.IssuedYear)
            .Select(r => new { r.Id, r.Agency!.Code, r.IssuedYear })
            .ToListAsync(cancellation);
        if (found.Count == 0) throw new CommandRefusedException($"There is no report with the number {text}{Narrowed(agency, year)}.");
        if (found.Count > 1)
            throw new CommandRefusedException($"{found.Count} reports carry the number {text}: "
                + string.Join(", ", found.Select(r => $"{r.Code} {r.IssuedYear}")) + ". Choose one with --agency and --year.");
        return (await services.GetRequiredService<ReportOpener>().OpenAsync(db.Reports().AsNoTracking(), found[0].Id, cancellation))!;
    }

    private static (int Number, string Symbol) Parse(string text)
    {
        var parts = VietnameseText.Normalize(text).Split('/', 2);
        if (parts.Length == 2 && parts[1].Length > 0
            && int.TryParse(
                parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Report.NumberMax)
            return (number, parts[1]);
        throw new CommandRefusedException($"'{text}' is not the number of a report. Write number and symbol, such as 576/BC-UBND.");
    }

    private static string Narrowed(string? agency, int? year) =>
        (agency is null ? "" : $" of {agency}") + (year is null ? "" : $" in {year}");

    private static async Task WriteAsync(byte[] bytes, string output, CancellationToken cancellation)
    {
        if (output == StandardOutput)
        {
            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(bytes, cancellation);
            return;
        }
        if (Directory.Exists(output)) throw new CommandRefusedException($"{output} is a folder. Name a file.");
        await File.WriteAllBytesAsync(output, bytes, cancellation);
    }
}
