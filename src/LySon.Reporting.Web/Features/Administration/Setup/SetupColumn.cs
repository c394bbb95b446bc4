using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>A column of the set-up workbook.</summary>
/// <param name="Header">By which it is found, case and diacritics aside, wherever it stands.</param>
/// <param name="Width">In characters.</param>
/// <param name="Hint">Shown at the cell that is chosen.</param>
internal sealed record SetupColumn(string Header, double Width, string Hint)
{
    /// <summary>What a text must keep to; null where a day or a choice is written.</summary>
    public OfficialTextAttribute? Rule { get; init; }
    public SetupOffer Offer { get; init; }
    public bool IsDay { get; init; }
}

/// <summary>What a column offers to choose from.</summary>
internal enum SetupOffer { Nothing, Yes, Kinds, Roles, Agencies, Groups }
