using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Signing;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <param name="Use">"Chứng thư ký số ly-son"</param>
/// <param name="EndsAt">UTC.</param>
internal sealed record CertificateEnd(string Use, string Subject, DateTime EndsAt);

/// <summary>When the certificates of the configuration end. Read again once an hour, so that a file that was exchanged is seen.</summary>
internal sealed class PortalCertificates(IOptions<SigningOptions> signing, IOptions<KeyProtectionOptions> keys, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private readonly Lock door = new();
    private (DateTime At, IReadOnlyList<CertificateEnd> Ends)? last;

    /// <returns>When they were read (UTC), and the first to end first.</returns>
    public (DateTime At, IReadOnlyList<CertificateEnd> Ends) Read()
    {
        lock (door)
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (last is { } known && now - known.At < Every) return known;
            var read = (now, (IReadOnlyList<CertificateEnd>)[.. All().OrderBy(c => c.EndsAt)]);
            last = read;
            return read;
        }
    }

    private IEnumerable<CertificateEnd> All() =>
    [
        .. Of($"Ký số của {signing.Value.CertificateAgency}", signing.Value.CertificateFile, f =>
            [X509CertificateLoader.LoadPkcs12FromFile(f, signing.Value.CertificatePassword)]),
        .. Of("Khóa bảo vệ dữ liệu", keys.Value.Certificate, f =>
            [X509CertificateLoader.LoadPkcs12FromFile(f, keys.Value.CertificatePassword)]),
        .. signing.Value.TrustedRoots.SelectMany(root => Of("Chứng thư gốc được tin", root, Roots)),
    ];

    private static X509Certificate2Collection Roots(string file)
    {
        var roots = new X509Certificate2Collection();
        if (File.ReadAllText(file).Contains("-----BEGIN", StringComparison.Ordinal)) roots.ImportFromPemFile(file);
        else roots.Add(X509CertificateLoader.LoadCertificateFromFile(file));
        return roots;
    }

    private static IReadOnlyList<CertificateEnd> Of(string use, string? file, Func<string, X509Certificate2Collection> load)
    {
        if (file is not { Length: > 0 }) return [];
        try
        {
            var loaded = load(file);
            try
            {
                return [.. loaded.Select(c => new CertificateEnd(use, c.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
                    c.NotAfter.ToUniversalTime()))];
            }
            finally
            {
                foreach (var certificate in loaded) certificate.Dispose();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // It opened at the start; what cannot be read now has ended for the portal.
            return [new(use, $"{Path.GetFileName(file)}: không đọc được", DateTime.MinValue)];
        }
    }
}
