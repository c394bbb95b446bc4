using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>What a directive's fields are called: on the form by its metadata, elsewhere from here, by the same names.</summary>
internal static class DirectiveLabels
{
    public static readonly string IssuedOn = FieldText.Label<Directive>(nameof(Directive.IssuedOn));
    public static readonly string Issuer = FieldText.Label<Directive>(nameof(Directive.Issuer));
    public static readonly string Subject = FieldText.Label<Directive>(nameof(Directive.Subject));
    public static readonly string Recipients = FieldText.Label<Directive>(nameof(Directive.Recipients));
}
