using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Printing;
using LySon.Reporting.UnitTests.Documents.Signing;

namespace LySon.Reporting.IntegrationTests.Reports.Signing;

/// <summary>Programs that share no code with the portal agree about a signed report.</summary>
public sealed class IndependentVerifierTests
{
    [Fact]
    public async Task Poppler_finds_both_signatures_valid_and_the_last_one_over_the_whole_file()
    {
        var (_, output) = await Tool.RunAsync("pdfsig", "poppler-utils", "-nocert", await FileAsync());
        Assert.Equal(2, Regex.Count(output, "Signature Validation: Signature is Valid\\."));
        Assert.Equal(2, Regex.Count(output, "Signature Type: ETSI\\.CAdES\\.detached"));
        Assert.Equal(2, Regex.Count(output, "Signing Hash Algorithm: SHA-256"));
        Assert.Contains("Lê Văn Ninh", output, StringComparison.Ordinal);
        Assert.Matches("(?s)Not total document signed.*Total document signed", output);
    }

    [Fact]
    public async Task Poppler_finds_a_single_signature_over_the_whole_file()
    {
        var (_, output) = await Tool.RunAsync("pdfsig", "poppler-utils", "-nocert", await FileAsync(both: false));
        Assert.DoesNotContain("Not total document signed", output, StringComparison.Ordinal);
        Assert.Contains("Total document signed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qpdf_finds_the_file_sound()
    {
        var (exitCode, output) = await Tool.RunAsync("qpdf", "qpdf", "--check", await FileAsync());
        Assert.True(exitCode == 0, output);
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mupdf_and_ghostscript_draw_it_without_complaint()
    {
        var file = await FileAsync();
        var (exitCode, output) = await Tool.RunAsync("mutool", "mupdf-tools", "draw", "-q", "-F", "stext", "-o", "/dev/null", file);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("error", output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, ""), await Tool.RunAsync("gs", "ghostscript", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", file));
    }

    [Fact]
    public async Task A_file_that_qpdf_wrote_anew_is_read_and_one_with_a_password_is_refused()
    {
        var (file, anew, locked) = (await FileAsync(), Path.Combine(TestFolder.Path, "anew.pdf"),
            Path.Combine(TestFolder.Path, "locked.pdf"));
        await Tool.RunAsync("qpdf", "qpdf", "--qdf", "--object-streams=disable", file, anew);
        var found = SignatureVerifier.Verify(await File.ReadAllBytesAsync(anew), SignedReport.Trust, TestCertificates.At);
        Assert.Equal((SignatureVerdict.Broken, 2), (found.Verdict, found.Signatures.Count));
        await Tool.RunAsync("qpdf", "qpdf", "--encrypt", "mo", "quan-tri", "256", "--", file, locked);
        var refusal = Assert.Throws<UnreadablePdfException>(
            () => SignatureVerifier.Verify(File.ReadAllBytes(locked), SignedReport.Trust, TestCertificates.At));
        Assert.Contains("mật khẩu", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poppler_finds_the_fields_in_the_structure_behind_the_text()
    {
        var (exitCode, output) = await Tool.RunAsync("pdfinfo", "poppler-utils", "-struct", await FileAsync());
        Assert.Equal(0, exitCode);
        Assert.Equal(2, Regex.Count(output, "(?m)^ +Form"));
    }

    private static async Task<string> FileAsync(bool both = true)
    {
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, both ? await SignedReport.ByBothAsync() : await SignedReport.ByPersonAsync());
        return file;
    }
}
