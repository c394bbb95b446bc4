namespace LySon.Reporting.Documents.Model;

/// <summary>What a person is handed to sign in for the first time.</summary>
/// <param name="Code">In groups, as it is read.</param>
/// <param name="Address">Where one signs in; null while nobody knows.</param>
/// <param name="ValidUntil">Local time.</param>
public sealed record Slip(string Agency, string FullName, string Role, string UserName, string Code, Uri? Address, DateTime ValidUntil);
