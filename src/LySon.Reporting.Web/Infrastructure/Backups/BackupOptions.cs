using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>The section <c>Backup</c>.</summary>
public sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>Bits of an RSA key.</summary>
    private const int WeakestKey = 2_048;

    /// <summary>Where backups are kept; null: <c>App_Data/backups</c> in the content root, which is on the disk that may be lost.</summary>
    public string? Folder { get; set; }

    /// <summary>When one is made each night, Vietnamese time; null (empty): never by itself.</summary>
    public TimeOnly? At { get; set; } = new(1, 0);

    /// <summary>When the newest one is read back as if it were restored, each Sunday; null (empty): never by itself.</summary>
    public TimeOnly? TrialAt { get; set; } = new(2, 0);

    /// <summary>Days of which the last backup is kept.</summary>
    [Range(1, 3_650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Months, the running one among them, of which the last backup is kept.</summary>
    [Range(0, 120)]
    public int KeepMonths { get; set; } = 12;

    /// <summary>
    /// A PEM file with one or more X.509 certificates with RSA keys; each holder of a private key can open every backup. Null: not
    /// encrypted.
    /// </summary>
    public string? Certificate { get; set; }

    /// <exception cref="CryptographicException">None is there, or one has a key of another kind.</exception>
    internal IReadOnlyList<X509Certificate2> OpenCertificates()
    {
        if (Certificate is not { Length: > 0 } file) return [];
        var all = new X509Certificate2Collection();
        all.ImportFromPem(File.ReadAllText(file));
        if (all.Count == 0) throw new CryptographicException("There is no certificate.");
        foreach (var certificate in all)
        {
            using var key = certificate.GetRSAPublicKey();
            if (key is not { KeySize: >= WeakestKey }) throw new CryptographicException("A key is not of RSA, or weak.");
        }
        return [.. all];
    }
}

/// <summary>Looks at folder and certificate when the portal starts, not in the night.</summary>
internal sealed class BackupOptionsCheck : IValidateOptions<BackupOptions>
{
    public ValidateOptionsResult Validate(string? name, BackupOptions options)
    {
        if (options.Folder is { Length: > 0 } folder && File.Exists(folder))
            return ValidateOptionsResult.Fail($"Backup:Folder: {folder} is no folder.");
        try
        {
            foreach (var certificate in options.OpenCertificates()) certificate.Dispose();
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail(
                $"Backup:Certificate: {options.Certificate} cannot be read, "
                + "or is no PEM file of certificates with RSA keys of at least 2048 bits.");
        }
    }
}
