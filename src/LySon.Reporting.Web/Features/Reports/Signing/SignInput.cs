using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Infrastructure.Signing;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Reports.Signing;

/// <summary>What somebody signs with. Certificate and password live as long as the request and are written nowhere.</summary>
public sealed class SignInput
{
    private const int PasswordMaxLength = 200;

    public static IEnumerable<SelectListItem> Roles =>
    [
        new("Người ký: ảnh chữ ký màu xanh, giữa chức vụ và họ tên", nameof(SignatureRole.Person)),
        new("Cơ quan: dấu màu đỏ, trùm 1/3 chữ ký về bên trái", nameof(SignatureRole.Agency)),
    ];

    [Display(Name = "Ký với tư cách"), Required(ErrorMessage = SigningErrors.RoleMissing)]
    public SignatureRole? Role { get; set; }

    [Display(Name = "Chứng thư số")]
    public IFormFile? Certificate { get; set; }

    [Display(Name = "Mật khẩu chứng thư số"), DataType(DataType.Password),
        StringLength(PasswordMaxLength, ErrorMessage = SigningErrors.PasswordTooLong)]
    public string? Password { get; set; }

    [Display(Name = "Ảnh chữ ký hoặc dấu")]
    public IFormFile? Image { get; set; }

    /// <summary>The certificate that was brought, or the agency's own in the configuration; null with the reason at its field.</summary>
    public async Task<SigningIdentity?> IdentityAsync(PortalSigning signing, string agencyCode, ModelStateDictionary state,
        CancellationToken cancellation)
    {
        if (Certificate is null && signing.HasCertificateOf(agencyCode)) return Try(signing.OpenCertificate, state);
        if (Certificate is null) state.AddModelError("Input.Certificate", SigningErrors.CertificateMissing);
        else if (string.IsNullOrEmpty(Password)) state.AddModelError("Input.Password", SigningErrors.PasswordMissing);
        else
        {
            var pkcs12 = await Certificate.BytesAsync(SigningIdentity.LargestFileKb << 10, cancellation);
            return Try(() => SigningIdentity.Load(pkcs12, Password, signing.Now), state);
        }
        return null;
    }

    /// <summary>The picture that was brought; null when there is none, or none that can be used, with the reason at its field.</summary>
    internal async Task<byte[]?> PictureAsync(ForeignFiles readers, ModelStateDictionary state, CancellationToken cancellation)
    {
        if (Image is null) return null;
        try
        {
            var png = await Image.BytesAsync(PngImage.LargestKb << 10, cancellation);
            await readers.RequirePictureAsync(png, cancellation);
            return png;
        }
        catch (FileRefusedException refusal)
        {
            state.AddModelError("Input.Image", refusal.Message);
            return null;
        }
    }

    private static SigningIdentity? Try(Func<SigningIdentity> open, ModelStateDictionary state)
    {
        try
        {
            return open();
        }
        catch (SigningRefusedException refusal)
        {
            state.AddModelError("Input.Certificate", refusal.Message);
            return null;
        }
    }
}
