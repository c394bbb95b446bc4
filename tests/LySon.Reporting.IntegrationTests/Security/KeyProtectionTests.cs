using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class KeyProtectionTests
{
    private const string Password = "mat-khau-khoa";

    public enum Means { KeyFile, Certificate }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, Means.KeyFile)]
    [InlineData(DatabaseProvider.Sqlite, Means.Certificate)]
    [InlineData(DatabaseProvider.PostgreSql, Means.KeyFile)]
    [InlineData(DatabaseProvider.PostgreSql, Means.Certificate)]
    public async Task Keys_are_stored_encrypted_and_those_from_before_are_still_read(DatabaseProvider provider, Means means)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a => Protect(a, means));
        var keys = app.Services.GetRequiredService<IKeyManager>();
        // The sample database brings one that is not encrypted.
        var old = Assert.Single(keys.GetAllKeys());
        Assert.NotNull(old.CreateEncryptor());
        var added = keys.CreateNewKey(app.Clock.GetUtcNow(), app.Clock.GetUtcNow().AddDays(90));

        await using var scope = app.NewDb();
        var stored = (await scope.Db.DataProtectionKeys.ToListAsync()).ConvertAll(k => k.Xml!);
        Assert.Contains(stored, x => x.Contains(old.KeyId.ToString(), StringComparison.Ordinal)
            && x.Contains("<masterKey", StringComparison.Ordinal));
        var secret = Assert.Single(stored, x => x.Contains(added.KeyId.ToString(), StringComparison.Ordinal));
        Assert.Contains("encryptedSecret", secret, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", secret, StringComparison.Ordinal);
        // Read anew from the database, it opens.
        var read = app.Services.GetRequiredService<IKeyManager>().GetAllKeys().Single(k => k.KeyId == added.KeyId);
        Assert.NotNull(read.CreateEncryptor());
        Assert.Equal("Tổng quan", (await (await app.SignInAsync("nhaplieu")).OpenAsync("/")).Title);
    }

    [Fact]
    public async Task Without_the_key_file_what_it_encrypted_stays_closed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        using var one = new ReportingTestApp(database);
        Protect(one, Means.KeyFile);
        var id = one.Services.GetRequiredService<IKeyManager>()
            .CreateNewKey(one.Clock.GetUtcNow(), one.Clock.GetUtcNow().AddDays(90)).KeyId;
        Assert.True(Opens(one, id));
        foreach (var means in (Means?[])[null, Means.KeyFile])
        {
            using var other = new ReportingTestApp(database);
            // Another key file, or none.
            if (means is { } some) Protect(other, some);
            Assert.False(Opens(other, id));
            // The portal goes on with a key of its own; people sign in anew.
            Assert.Equal("Đăng nhập", (await other.NewClient().OpenAsync("/account/sign-in")).Title);
        }
    }

    [Theory]
    [InlineData("DataProtection:KeyFile", "no-such-file", "cannot be read")]
    [InlineData("DataProtection:KeyFile", "short", "32 bytes")]
    [InlineData("DataProtection:KeyFile", "words", "base64")]
    [InlineData("DataProtection:Certificate", "no-such-file", "does not open")]
    [InlineData("DataProtection:Certificate", "words", "does not open")]
    public async Task A_file_that_is_no_key_stops_the_portal_with_one_line(string setting, string file, string says)
    {
        var path = Path.Combine(TestFolder.Path, Path.GetRandomFileName());
        if (file == "short") await File.WriteAllTextAsync(path, Convert.ToBase64String(new byte[16]));
        if (file == "words") await File.WriteAllTextAsync(path, "đây không phải khóa");
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Schema);
        var refused = await PortalProcess.RunAsync(database, $"serve --urls=http://127.0.0.1:0 --{setting}={path}");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(setting, refused.Errors[^1], StringComparison.Ordinal);
        Assert.Contains(says, refused.Errors[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Errors, line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    private static bool Opens(ReportingTestApp app, Guid id)
    {
        try
        {
            return app.Services.GetRequiredService<IKeyManager>().GetAllKeys()
                .SingleOrDefault(k => k.KeyId == id)?.CreateEncryptor() is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static void Protect(ReportingTestApp app, Means means)
    {
        var file = Path.Combine(TestFolder.Path, Path.GetRandomFileName());
        if (means == Means.KeyFile)
        {
            File.WriteAllText(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
            app.Set("DataProtection:KeyFile", file);
            return;
        }
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Khóa bảo vệ", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        app.Set("DataProtection:Certificate", file).Set("DataProtection:CertificatePassword", Password);
    }
}
