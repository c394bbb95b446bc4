using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.UnitTests.Documents.Signing;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Inspection;

public sealed class InspectionTests
{
    [Theory, BothDatabases]
    public async Task A_file_from_the_portal_gives_its_figures_back(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var province = await app.SignInAsync("so");
        var found = await InspectAsync(province, await SampleFileAsync(app, province));
        Assert.Contains("Tệp nguyên vẹn", found.Text, StringComparison.Ordinal);
        Assert.Contains("576/BC-UBND", found.Text, StringComparison.Ordinal);
        Assert.Contains(found.Rows(), row => row.Contains("653") && row.Contains("20"));
        Assert.Contains("11.360", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_added_or_changed_afterwards_is_told_apart()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var file = await SampleFileAsync(app, province);
        Assert.Contains("có phần thêm vào sau", (await InspectAsync(province, [.. file, (byte)'\n'])).Text, StringComparison.Ordinal);
        // A digit of the second line, a comment that no reader looks at.
        var changed = (byte[])file.Clone();
        changed[12] ^= 1;
        Assert.Contains("Bản in không khớp số liệu", (await InspectAsync(province, changed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signatures_are_shown_with_who_and_when_and_a_change_behind_them()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var signed = (byte[])(await SignedReport.ByBothAsync()).Clone();
        var found = await InspectAsync(province, signed);
        foreach (var words in (string[])["chưa xác minh được người ký", "Lê Văn Ninh", "Ký lúc 09:30:05 ngày 10/11/2021",
            "chưa được cấu hình nơi cấp nào"])
            Assert.Contains(words, found.Text, StringComparison.Ordinal);
        signed[^400] ^= 1;
        Assert.Contains("Chữ ký số không hợp lệ", (await InspectAsync(province, signed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_sign_a_file_and_verify_it()
    {
        var (file, signed, key) = (Path.Combine(TestFolder.Path, "to-sign.pdf"), Path.Combine(TestFolder.Path, "signed.pdf"),
            Path.Combine(TestFolder.Path, "key.p12"));
        await File.WriteAllBytesAsync(file, SignedReport.Unsigned);
        // The program's own clock is the real one.
        using var certificate = TestCertificates.Issue("CN=Người ký bằng lệnh", null, until: new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await File.WriteAllBytesAsync(key, certificate.Export(X509ContentType.Pkcs12, "mat-khau"));
        Assert.Equal(0, (await PortalProcess.RunAsync(null, $"sign {file} --certificate {key} --output {signed}", "mat-khau")).ExitCode);
        var verified = await PortalProcess.RunAsync(null, $"verify {signed}");
        Assert.Equal((1, "Chữ ký số đúng, chưa xác minh được người ký"), (verified.ExitCode, Assert.Single(verified.Errors)));
        Assert.Contains("Người ký bằng lệnh: Đúng với nội dung đã ký.", verified.Output, StringComparison.Ordinal);
        Assert.Contains("Người ký bằng lệnh", (await PortalProcess.RunAsync(null, $"inspect {signed}")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_report_is_refused_at_the_field()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Equal("Tệp này không phải là tệp PDF.", (await InspectAsync(staff, "Báo cáo"u8.ToArray())).Errors["Upload"]);
        Assert.Equal("Chọn tệp PDF của báo cáo.", (await (await staff.OpenAsync("/inspection")).Form().SubmitAsync()).Errors["Upload"]);
    }

    [Fact]
    public async Task The_command_prints_what_is_inside_and_refuses_what_was_changed()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var bytes = await SampleFileAsync(app, await app.SignInAsync("so"));
        var file = Path.Combine(TestFolder.Path, "inspected.pdf");
        await File.WriteAllBytesAsync(file, bytes);
        var result = await PortalProcess.RunAsync(null, $"inspect {file}");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("3062/11360 on 2021-11-09", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Intact: the pages are byte for byte what the data say.", result.Output, StringComparison.Ordinal);

        bytes[12] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var changed = await PortalProcess.RunAsync(null, $"inspect {file}");
        Assert.Equal((1, "Altered: the pages are not what the data say."), (changed.ExitCode, Assert.Single(changed.Errors)));
        Assert.Equal(1, (await PortalProcess.RunAsync(null, "inspect no-such-file.pdf")).ExitCode);
    }

    private static async Task<byte[]> SampleFileAsync(ReportingTestApp app, HttpClient client) =>
        await client.GetByteArrayAsync($"/reports/{await app.SampleReportAsync()}/pdf");

    private static async Task<Page> InspectAsync(HttpClient client, byte[] file) =>
        await (await client.OpenAsync("/inspection")).Form().Attach("Upload", "bao-cao.pdf", file).SubmitAsync();
}
