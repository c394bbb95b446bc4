using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Backups;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

public sealed class EncryptedBackupTests
{
    [Fact]
    public async Task Only_the_keys_holder_opens_it_here_and_with_openssl()
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        using var key = RSA.Create(2_048);
        using var other = RSA.Create(2_048);
        place.Options.Certificate = await WriteCertificateAsync(key, place.Content);
        var made = await place.BackUpAsync();
        Assert.EndsWith(".db.gz.cms", made.File, StringComparison.Ordinal);
        await using var empty = await BackupArrangement.NewPlaceAsync(DatabaseProvider.Sqlite);
        var service = place.Into(empty);

        foreach (var (wrong, word) in ((RSA?, string)[])[(null, "--key"), (other, "does not open")])
            Assert.Contains(word, (await Assert.ThrowsAsync<CopyRefusedException>(() => service.RestoreAsync(made.File, wrong))).Message,
                StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(made.File);
        var (cut, altered) = (Path.Combine(place.Content, "cut.cms"), Path.Combine(place.Content, "altered.cms"));
        await File.WriteAllBytesAsync(cut, bytes[..^100]);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(altered, bytes);
        foreach (var file in (string[])[cut, altered]) await Assert.ThrowsAsync<CopyRefusedException>(
            () => service.RestoreAsync(file, key));
        await BackupArrangement.AssertEmptyAsync(empty);

        Assert.Equal(made.Manifest.Tables, (await service.RestoreAsync(made.File, key)).Tables);

        var (pem, gzip) = (Path.Combine(place.Content, "key.pem"), Path.Combine(place.Content, "opened.db.gz"));
        await File.WriteAllTextAsync(pem, key.ExportPkcs8PrivateKeyPem());
        var (code, said) = await Tool.RunAsync("openssl", "openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", made.File,
            "-inkey", pem, "-recip", place.Options.Certificate, "-out", gzip);
        Assert.True(code == 0, said);
        var database = await BackupTests.UnzipAsync(gzip, place.Content);
        Assert.Equal(made.Manifest.File!.DatabaseSha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(database))));
    }

    [Theory]
    [InlineData("no file")]
    [InlineData("no certificate")]
    [InlineData("a curve")]
    [InlineData("a short key")]
    public async Task What_is_no_certificate_to_encrypt_for_stops_the_portal_with_one_line(string what)
    {
        var file = Path.Combine(BackupArrangement.NewFolder(), "backup.pem");
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var weak = RSA.Create(1_024);
        if (what != "no file")
            await File.WriteAllTextAsync(file, what switch
            {
                "a curve" => new CertificateRequest("CN=Backup", curve, HashAlgorithmName.SHA256)
                    .CreateSelfSigned(TestClock.Start, TestClock.Start.AddYears(1)).ExportCertificatePem(),
                "a short key" => new CertificateRequest("CN=Backup", weak, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                    .CreateSelfSigned(TestClock.Start, TestClock.Start.AddYears(1)).ExportCertificatePem(),
                _ => "chữ",
            });
        var result = new BackupOptionsCheck().Validate(null, new() { Certificate = file });
        Assert.True(result.Failed);
        Assert.StartsWith("Backup:Certificate", result.FailureMessage, StringComparison.Ordinal);
    }

    private static async Task<string> WriteCertificateAsync(RSA key, string folder)
    {
        using var certificate = new CertificateRequest("CN=Backup", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TestClock.Start, TestClock.Start.AddYears(10));
        var file = Path.Combine(folder, "backup-cert.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        return file;
    }
}
