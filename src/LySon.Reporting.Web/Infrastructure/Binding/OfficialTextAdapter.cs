using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace LySon.Reporting.Web.Infrastructure.Binding;

/// <summary>Tells the browser what <see cref="OfficialTextAttribute"/> asks for, so that the person learns of it before sending.</summary>
internal sealed class OfficialTextAdapter(OfficialTextAttribute attribute) : AttributeAdapterBase<OfficialTextAttribute>(attribute, null)
{
    public override void AddValidation(ClientModelValidationContext context)
    {
        MergeAttribute(context.Attributes, "data-val", "true");
        MergeAttribute(context.Attributes, "data-val-length", GetErrorMessage(context));
        MergeAttribute(context.Attributes, "data-val-length-max", Attribute.MaximumLength.ToString(CultureInfo.InvariantCulture));
        if (Attribute.Missing is { } sentence) MergeAttribute(context.Attributes, "data-val-required", sentence);
    }

    public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
        Attribute.FormatErrorMessage(validationContext.ModelMetadata.GetDisplayName());

    internal sealed class Provider : IValidationAttributeAdapterProvider
    {
        private readonly ValidationAttributeAdapterProvider others = new();

        public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
            attribute is OfficialTextAttribute text ? new OfficialTextAdapter(text)
                : others.GetAttributeAdapter(attribute, stringLocalizer);
    }
}
