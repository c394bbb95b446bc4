using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>What a person types about a directive; its fields are called as the row calls them.</summary>
[ModelMetadataType(typeof(Directive))]
public sealed class DirectiveInput
{
    [Required(ErrorMessage = DirectiveErrors.NumberMissing),
        Range(1, Directive.NumberMax, ErrorMessage = DirectiveErrors.NumberRange)]
    public int? Number { get; set; }

    [OfficialText(Directive.SymbolMaxLength, Missing = DirectiveErrors.SymbolMissing),
        RegularExpression(@"[\p{L}\p{Nd}/&.\-]*[\p{L}][\p{L}\p{Nd}/&.\-]*", ErrorMessage = DirectiveErrors.SymbolForm)]
    public string? Symbol { get; set; }

    public DateOnly? IssuedOn { get; set; }

    [OfficialText(Directive.IssuerMaxLength, Missing = DirectiveErrors.IssuerMissing)]
    public string? Issuer { get; set; }

    [DataType(DataType.MultilineText),
        OfficialText(Directive.SubjectMaxLength, Missing = DirectiveErrors.SubjectMissing)]
    public string? Subject { get; set; }

    [DataType(DataType.MultilineText),
        OfficialText(Directive.RecipientsMaxLength, Missing = DirectiveErrors.RecipientsMissing)]
    public string? Recipients { get; set; }

    /// <summary>The version that the form showed; 0 for a new row.</summary>
    public int Version { get; set; }

    /// <summary>The doubts that were shown and acknowledged; other doubts are shown first.</summary>
    public string? Acknowledged { get; set; }

    public static DirectiveInput From(Directive directive) => new()
    {
        Number = directive.Number,
        Symbol = directive.Symbol,
        IssuedOn = directive.IssuedOn,
        Issuer = directive.Issuer,
        Subject = directive.Subject,
        Recipients = directive.Recipients,
        Version = directive.Version,
    };

    public Directive ToNew(int agencyId) => new()
    {
        AgencyId = agencyId,
        Number = Number!.Value,
        Symbol = Symbol!,
        IssuedOn = IssuedOn,
        Issuer = Issuer!,
        Subject = OneLine(Subject!),
        Recipients = OneLine(Recipients!),
    };

    public void ApplyTo(Directive directive)
    {
        directive.Number = Number!.Value;
        directive.Symbol = Symbol!;
        directive.IssuedOn = IssuedOn;
        directive.Issuer = Issuer!;
        directive.Subject = OneLine(Subject!);
        directive.Recipients = OneLine(Recipients!);
    }

    /// <summary>Text pasted from a PDF brings its line ends along; a cell of the report's table has none.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
