using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>The list as a workbook.</summary>
internal static class DirectiveSheet
{
    public const string Name = "Văn bản chỉ đạo";
    public const string FileName = "Van-ban-chi-dao.xlsx";
    public const string ContentType = MediaTypes.Xlsx;

    public static Dictionary<string, object?> Row(int number, Directive directive) => new()
    {
        ["TT"] = number,
        ["Số, ký hiệu"] = directive.NumberAndSymbol,
        [DirectiveLabels.IssuedOn] = directive.IssuedOn?.OnScreen(),
        [DirectiveLabels.Subject] = directive.Subject,
        [DirectiveLabels.Issuer] = directive.Issuer,
        [DirectiveLabels.Recipients] = directive.Recipients,
    };
}
