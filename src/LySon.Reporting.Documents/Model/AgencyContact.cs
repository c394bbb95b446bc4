namespace LySon.Reporting.Documents.Model;

/// <summary>Box 13 of Annex I: where the issuer is found, at the foot of the first page. What is null or blank is left out.</summary>
/// <param name="Address">Such as "Thôn Đông An Hải, đặc khu Lý Sơn, tỉnh Quảng Ngãi".</param>
public sealed record AgencyContact(string? Address, string? Phone = null, string? Fax = null, string? Email = null, string? Website = null)
{
    /// <summary>The lines as printed: the address, then the telephones, then what is reached through the net.</summary>
    public IReadOnlyList<string> Lines()
    {
        string[] lines =
        [
            .. Named("Địa chỉ", Address),
            string.Join("; ", [.. Named("Điện thoại", Phone), .. Named("Fax", Fax)]),
            string.Join("; ", [.. Named("Thư điện tử", Email), .. Named("Trang thông tin điện tử", Website)]),
        ];
        return [.. lines.Where(line => line.Length > 0)];
    }

    private static IEnumerable<string> Named(string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [$"{label}: {value.Trim()}"];
}
