using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Encrypts a key before it is stored: AES-256-GCM under the configured key file. What is stored is nonce, tag and ciphertext in base64.
/// </summary>
internal sealed class KeyFileEncryptor(IOptions<KeyProtectionOptions> options) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var clear = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[KeyFileDecryptor.Overhead + clear.Length];
        var nonce = sealedBytes.AsSpan(0, KeyFileDecryptor.NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(options.Value.ReadKey(), KeyFileDecryptor.TagLength);
        aes.Encrypt(nonce, clear, sealedBytes.AsSpan(KeyFileDecryptor.Overhead),
            sealedBytes.AsSpan(KeyFileDecryptor.NonceLength, KeyFileDecryptor.TagLength));
        CryptographicOperations.ZeroMemory(clear);
        return new EncryptedXmlInfo(new XElement("keyFileEncrypted", Convert.ToBase64String(sealedBytes)), typeof(KeyFileDecryptor));
    }
}

/// <summary>Made by the framework, by the name that stands beside the stored key.</summary>
public sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    internal const int NonceLength = 12;
    internal const int TagLength = 16;
    internal const int Overhead = NonceLength + TagLength;

    public XElement Decrypt(XElement encryptedElement)
    {
        var options = services.GetRequiredService<IOptions<KeyProtectionOptions>>().Value;
        if (options.KeyFile is not { Length: > 0 })
            throw new CryptographicException("The key is encrypted with a key file, and DataProtection:KeyFile is not set.");
        var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
        var clear = new byte[sealedBytes.Length - Overhead];
        using var aes = new AesGcm(options.ReadKey(), TagLength);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceLength), sealedBytes.AsSpan(Overhead), sealedBytes.AsSpan(NonceLength, TagLength), clear);
        return XElement.Parse(Encoding.UTF8.GetString(clear));
    }
}
