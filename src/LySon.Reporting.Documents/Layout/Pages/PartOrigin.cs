using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>The component of Annex I that something belongs to.</summary>
public enum Part : byte
{
    PageNumber,
    SuperiorBody,
    IssuingBody,
    NationalName,
    Number,
    PlaceAndDate,
    TypeName,
    Abstract,
    AddressedTo,
    Body,
    Recipients,
    Authority,
    SignerName,
    Urgency,
    Circulation,
    Contact,
    AppendixLabel,
    AppendixTitle,
    AppendixNote,
    Verification,
}

/// <summary>
/// Where something drawn comes from: enough to tag the file's structure without asking the layout again. What has one origin is one element
/// of that structure, on however many pages it stands.
/// </summary>
/// <param name="Block">
/// Index into <see cref="OfficialReport.Body"/> and, counted on, into the blocks of the appendices; or into the lines of the part, or the
/// appendices; -1 outside all.
/// </param>
/// <param name="Row">In a table: 0 for the header, rows from 1; -1 outside tables and for borders.</param>
/// <param name="Column">In a table: from 0; -1 otherwise.</param>
/// <param name="Repeated">True for a header drawn again on a later page, which a reader aloud should skip.</param>
public readonly record struct PartOrigin(Part Part, int Block = -1, int Row = -1, int Column = -1, bool Repeated = false);
