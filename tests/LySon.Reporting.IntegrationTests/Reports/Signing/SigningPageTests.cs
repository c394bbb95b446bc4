using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.UnitTests.Documents.Signing;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Reports.Signing;

/// <summary>Signing on a report's page, and handing in what was signed outside.</summary>
public sealed class SigningPageTests
{
    [Theory, BothDatabases]
    public async Task The_leader_signs_the_clerk_adds_the_seal_and_both_are_found_valid(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var (id, leader, clerk) = (await app.SampleReportAsync(), await app.SignInAsync("lanhdao"), await app.SignInAsync("vanthu"));
        var signed = await SignAsync(leader, id, TestCertificates.Person, TestImages.Handwriting);
        Assert.Contains("Đã ký và lưu tệp.", signed.Text, StringComparison.Ordinal);
        var sealedPage = await SignAsync(clerk, id, TestCertificates.Agency, TestImages.Seal);
        Assert.Contains("Chữ ký số hợp lệ", sealedPage.Text, StringComparison.Ordinal);
        Assert.Contains("Chứng thư số do Cơ quan chứng thực thử cấp, được tin cậy", sealedPage.Text, StringComparison.Ordinal);
        Assert.Contains("Ký lúc 15:05:00 ngày 09/11/2021", sealedPage.Text, StringComparison.Ordinal);
        Assert.Equal(2, sealedPage.Rows().Count);

        // Newest first; the province reads, but has nothing to sign with.
        var province = await (await app.SignInAsync("so")).OpenAsync($"/reports/{id}/signatures");
        Assert.Contains("Lê Văn Ninh", string.Join(" ", province.Rows()[0]), StringComparison.Ordinal);
        Assert.False(province.Has($"a[href='/reports/{id}/signatures/sign']"));
        await using var scope = app.NewDb();
        var kept = await scope.Db.Set<SignedDocument>().OrderBy(d => d.Position).ToListAsync();
        Assert.Equal([1, 2], kept.Select(d => d.Position));
        Assert.True(kept[1].Bytes.AsSpan().StartsWith(kept[0].Bytes));
        Assert.Equal(kept[1].Bytes, await clerk.GetByteArrayAsync($"/reports/{id}/signatures/{kept[1].Id}"));
        Assert.Contains("lưu tệp đã ký số", (await leader.OpenAsync($"/reports/{id}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_cannot_be_signed_with_is_refused_at_its_field_and_no_password_is_written_anywhere()
    {
        await using var app = await StartAsync();
        var (id, leader) = (await app.SampleReportAsync(), await app.SignInAsync("lanhdao"));
        Assert.Contains("Chọn tệp chứng thư số", (await SignAsync(leader, id, null, null)).Errors["Input.Certificate"],
            StringComparison.Ordinal);
        Assert.Contains("mật khẩu không đúng",
            (await SignAsync(leader, id, TestCertificates.Person, null, "Sai mật khẩu này")).Errors["Input.Certificate"],
            StringComparison.Ordinal);
        Assert.Contains("phải là tệp PNG",
            (await SignAsync(leader, id, TestCertificates.Person, "GIF89a"u8.ToArray())).Errors["Input.Image"], StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(90));
        var late = await SignAsync(await app.SignInAsync("lanhdao"), id, TestCertificates.Person, null);
        Assert.Contains("hiệu lực từ", late.Errors["Input.Certificate"], StringComparison.Ordinal);
        Assert.DoesNotContain(TestCertificates.Password, late.Document.Source.Text, StringComparison.Ordinal);
        Assert.NotEmpty(app.Log.Events);
        Assert.DoesNotContain(app.Log.Events, e => new[] { e.RenderMessage(null), e.Exception?.ToString() ?? "",
            string.Join(' ', e.Properties.Values) }
            .Any(text => text.Contains("Sai mật khẩu này", StringComparison.Ordinal)
                || text.Contains(TestCertificates.Password, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_draft_is_not_signed()
    {
        await using var app = await StartAsync();
        var (id, leader) = (await app.SampleReportAsync(), await app.SignInAsync("lanhdao"));
        var form = (await leader.OpenAsync($"/reports/{id}/signatures/sign")).Form();
        await using (var scope = app.NewDb())
        {
            await scope.Db.Reports().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.IssuedAt, (DateTime?)null));
        }

        Assert.Contains(SigningErrors.Draft, (await leader.OpenAsync($"/reports/{id}/signatures")).Text, StringComparison.Ordinal);
        var refused = await form.Attach("Input.Certificate", "a.p12", TestCertificates.Person)
            .Fill("Input.Password", TestCertificates.Password).SubmitAsync();
        Assert.Contains(SigningErrors.Draft, refused.Text, StringComparison.Ordinal);
        await using var after = app.NewDb();
        Assert.Empty(await after.Db.Set<SignedDocument>().ToListAsync());
    }

    [Fact]
    public async Task Of_two_who_sign_the_same_state_the_second_is_told()
    {
        await using var app = await StartAsync();
        var (id, leader, clerk) = (await app.SampleReportAsync(), await app.SignInAsync("lanhdao"), await app.SignInAsync("vanthu"));
        var form = (await clerk.OpenAsync($"/reports/{id}/signatures/sign")).Form();
        await SignAsync(leader, id, TestCertificates.Person, null);
        var late = await form.Attach("Input.Certificate", "a.p12", TestCertificates.Agency)
            .Fill("Input.Password", TestCertificates.Password).SubmitAsync();
        Assert.Contains(SigningErrors.Moved, late.Text, StringComparison.Ordinal);
        Assert.Contains("đã có chữ ký số của người ký", (await SignAsync(leader, id, TestCertificates.Person, null)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_signed_outside_is_checked_and_kept_and_a_wrong_one_is_refused()
    {
        await using var app = await StartAsync();
        var (id, clerk) = (await app.SampleReportAsync(), await app.SignInAsync("vanthu"));
        var original = await clerk.GetByteArrayAsync($"/reports/{id}/pdf");
        using var identity = SigningIdentity.Load(TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
        var signed = await ReportSigner.SignAsync(original, SignatureRole.Person, null, TestCertificates.At, identity);
        Assert.Contains("Chữ ký số hợp lệ", (await UploadAsync(clerk, id, signed)).Text, StringComparison.Ordinal);
        Assert.Equal(SigningErrors.KeptAlready, (await UploadAsync(clerk, id, signed)).Errors["Upload"]);

        Assert.Equal(SigningErrors.Unsigned, (await UploadAsync(clerk, id, original)).Errors["Upload"]);
        Assert.Equal(SigningErrors.NotThisReport, (await UploadAsync(clerk, id, await SignedReport.ByPersonAsync())).Errors["Upload"]);
        Assert.Equal("Tệp này không phải là tệp PDF.", (await UploadAsync(clerk, id, "Báo cáo"u8.ToArray())).Errors["Upload"]);
        Assert.Equal(SigningErrors.FileMissing, (await UploadAsync(clerk, id, null)).Errors["Upload"]);
        var tampered = (byte[])signed.Clone();
        tampered[signed.AsSpan().IndexOf("/Reason"u8) + 12] ^= 1;
        var broken = await UploadAsync(clerk, id, tampered);
        Assert.Contains("Chữ ký số không hợp lệ", broken.Errors["Upload"], StringComparison.Ordinal);
        Assert.Contains("Không đúng với nội dung", broken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_leader_and_clerk_of_the_agency_sign_and_strangers_find_nothing()
    {
        await using var app = await StartAsync();
        await app.AddUserAsync("binhson", Roles.Leader, "binh-son");
        var id = await app.SampleReportAsync();
        await SignAsync(await app.SignInAsync("lanhdao"), id, TestCertificates.Person, null);
        await using var scope = app.NewDb();
        var file = (await scope.Db.Set<SignedDocument>().SingleAsync()).Id;
        var (stranger, staff, province) = (await app.SignInAsync("binhson"), await app.SignInAsync("nhaplieu"),
            await app.SignInAsync("so"));
        foreach (var part in (string[])["", "/sign", "/upload", $"/{file}"])
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/reports/{id}/signatures{part}")).Status);
        foreach (var client in (HttpClient[])[staff, province])
        {
            Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync($"/reports/{id}/signatures")).Status);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/reports/{id}/signatures/{file}")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.OpenAsync($"/reports/{id}/signatures/sign")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.OpenAsync($"/reports/{id}/signatures/upload")).Status);
        }
    }

    [Fact]
    public async Task The_agencys_own_certificate_signs_for_it_with_a_time_stamp_and_for_nobody_else()
    {
        await using var server = await TestTimestampServer.StartAsync();
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.p12");
        await File.WriteAllBytesAsync(file, TestCertificates.Agency);
        await using var app = await StartAsync(configure: a => a.Set("Signing:CertificateFile", file)
            .Set("Signing:CertificatePassword", TestCertificates.Password).Set("Signing:CertificateAgency", "ly-son")
                .Set("Signing:TimestampAuthority", server.Address.ToString()));
        var (id, clerk) = (await app.SampleReportAsync(), await app.SignInAsync("vanthu"));
        var page = await SignAsync(clerk, id, null, TestImages.Seal);
        Assert.Contains("theo dấu thời gian", page.Text, StringComparison.Ordinal);

        await using var other = await StartAsync(configure: a => a.Set("Signing:CertificateFile", file)
            .Set("Signing:CertificatePassword", TestCertificates.Password).Set("Signing:CertificateAgency", "binh-son"));
        var refused = await SignAsync(await other.SignInAsync("vanthu"), await other.SampleReportAsync(), null, null);
        Assert.Equal(SigningErrors.CertificateMissing, refused.Errors["Input.Certificate"]);
    }

    [Fact]
    public async Task A_wrong_configuration_is_refused_by_name_before_anybody_signs()
    {
        var (file, text) = (Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.p12"),
            Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.txt"));
        await File.WriteAllBytesAsync(file, TestCertificates.Agency);
        await File.WriteAllTextAsync(text, "no certificate");
        Refused("there is no file", new() { CertificateFile = "no-such-file.p12" });
        Refused("CertificateAgency is required", new() { CertificateFile = file, CertificatePassword = TestCertificates.Password });
        Refused("does not open", new() { CertificateFile = file, CertificatePassword = "sai", CertificateAgency = "ly-son" });
        Refused("no http or https address", new() { TimestampAuthority = "ftp://tsa" });
        Refused("holds no certificate", new() { TrustedRoots = [text] });
        Assert.True(Check(new()
        {
            CertificateFile = file, CertificatePassword = TestCertificates.Password,
            CertificateAgency = "ly-son"
        }).Succeeded);
        Assert.True(Check(new()).Succeeded);

        static ValidateOptionsResult Check(SigningOptions options) => new SigningOptionsCheck().Validate(null, options);

        static void Refused(string sentence, SigningOptions options) =>
            Assert.Contains(sentence, Check(options).FailureMessage, StringComparison.Ordinal);
    }

    private static async Task<ReportingTestApp> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite,
        Action<ReportingTestApp>? configure = null)
    {
        var root = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.pem");
        await File.WriteAllTextAsync(root, TestCertificates.Root.ExportCertificatePem());
        return await ReportingTestApp.StartAsync(provider, configure: app =>
        {
            app.Set("Signing:TrustedRoots:0", root);
            configure?.Invoke(app);
        });
    }

    private static async Task<Page> SignAsync(HttpClient client, int report, byte[]? certificate, byte[]? image,
        string? password = TestCertificates.Password)
    {
        var form = (await client.OpenAsync($"/reports/{report}/signatures/sign")).Form();
        if (certificate is not null) form.Attach("Input.Certificate", "nguoi-ky.p12", certificate).Fill("Input.Password", password!);
        if (image is not null) form.Attach("Input.Image", "anh.png", image);
        return await form.SubmitAsync();
    }

    private static async Task<Page> UploadAsync(HttpClient client, int report, byte[]? file)
    {
        var form = (await client.OpenAsync($"/reports/{report}/signatures/upload")).Form();
        return await (file is null ? form : form.Attach("Upload", "da-ky.pdf", file)).SubmitAsync();
    }
}
