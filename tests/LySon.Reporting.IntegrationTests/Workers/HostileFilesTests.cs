using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;

namespace LySon.Reporting.IntegrationTests.Workers;

/// <summary>
/// Files that once ended the portal or took its memory, handed in where people and scripts can hand them in, while others work on.
/// </summary>
public sealed class HostileFilesTests
{
    private static readonly string Folder = Path.Combine(TestFolder.Repository, "tests/LySon.Reporting.IntegrationTests/Workers/Hostile");

    public static TheoryData<string> Pdfs => [.. Directory.GetFiles(Folder, "*.pdf").Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string> Sheets => [.. Directory.GetFiles(Folder, "*.xlsx").Select(f => Path.GetFileName(f)!)];

    [Theory, MemberData(nameof(Pdfs))]
    public async Task A_hostile_PDF_gets_one_sentence_and_other_people_notice_nothing(string name)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (attacker, officer, staff) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("so"), await app.SignInAsync("vanthu"));
        var sound = await officer.GetByteArrayAsync($"/reports/{await app.SampleReportAsync()}/pdf");
        var attack = UploadAsync(attacker, "/inspection", name, await File.ReadAllBytesAsync(Path.Combine(Folder, name)));
        var inspected = UploadAsync(officer, "/inspection", "bao-cao.pdf", sound);
        Assert.Contains("576/BC-UBND", (await staff.OpenAsync("/reports")).Text, StringComparison.Ordinal);
        Assert.Contains("Tệp nguyên vẹn", (await inspected).Text, StringComparison.Ordinal);
        var refused = await attack;
        Assert.Matches(@"^(Tệp|Cấu trúc|Đọc)[^.]+\.( [^.]+\.)*$", refused.Errors["Upload"]);
        // The same account goes on working too.
        Assert.Contains("Tệp nguyên vẹn", (await UploadAsync(attacker, "/inspection", "bao-cao.pdf", sound)).Text,
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sheets))]
    public async Task A_hostile_sheet_gets_one_sentence_and_other_people_notice_nothing(string name)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (attacker, staff) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("vanthu"));
        var attack = UploadAsync(attacker, "/imports", name, await File.ReadAllBytesAsync(Path.Combine(Folder, name)));
        Assert.Contains("576/BC-UBND", (await staff.OpenAsync("/reports")).Text, StringComparison.Ordinal);
        var refused = await attack;
        Assert.Equal("/imports", refused.Address);
        Assert.EndsWith(".", refused.Errors["Upload"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pdfs))]
    public async Task A_hostile_PDF_ends_no_command_but_in_one_line_and_an_exit_code_that_is_known(string name)
    {
        var file = Path.Combine(Folder, name);
        foreach (var (command, refused) in (IEnumerable<(string, int)>)[("inspect", 1), ("verify", 1), ("lint", 2)])
        {
            var result = await PortalProcess.RunAsync(TestDatabase.Unreachable, $"{command} {file}");
            Assert.Equal(refused, result.ExitCode);
            Assert.EndsWith(Assert.Single(result.Errors).Contains("Tệp chưa có chữ ký số", StringComparison.Ordinal) ? "số" : ".",
                result.Errors[0], StringComparison.Ordinal);
        }
    }

    private static async Task<Page> UploadAsync(HttpClient client, string address, string name, byte[] file) =>
        await (await client.OpenAsync(address)).Form().Attach("Upload", name, file).SubmitAsync();
}
