namespace LySon.Reporting.Documents.Model;

/// <summary>Boxes 7a and 7b of Annex I: who signs and by which authority.</summary>
/// <param name="Authority">Lines such as "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", in capitals.</param>
/// <param name="SignerName">Full name without academic titles; empty leaves the room blank.</param>
public sealed record Signature(IReadOnlyList<string> Authority, string SignerName);
