using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LySon.Reporting.Web.Features.Shared.Fields;

/// <summary>What a property's type and attributes say about its control.</summary>
internal static class FieldKinds
{
    public static FieldKind Of(ModelExplorer property, bool hasItems) => property.Metadata switch
    {
        _ when hasItems => FieldKind.Select,
        { DataTypeName: nameof(DataType.MultilineText) } => FieldKind.Textarea,
        { DataTypeName: nameof(DataType.Password) } => FieldKind.Password,
        { DataTypeName: nameof(DataType.Date) } => FieldKind.Date,
        { UnderlyingOrModelType: var type } when type == typeof(bool) => FieldKind.Checkbox,
        { UnderlyingOrModelType: var type } when type == typeof(DateOnly) || type == typeof(DateTime) => FieldKind.Date,
        { UnderlyingOrModelType: var type } when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => FieldKind.Number,
        { UnderlyingOrModelType: var type } when typeof(IFormFile).IsAssignableFrom(type) => FieldKind.File,
        _ => FieldKind.Text,
    };

    public static FieldWidth Width(FieldKind kind) => kind switch
    {
        FieldKind.Number => FieldWidth.Number,
        FieldKind.Date => FieldWidth.Date,
        FieldKind.Select or FieldKind.Password or FieldKind.File => FieldWidth.Name,
        FieldKind.Auto or FieldKind.Text or FieldKind.Textarea or FieldKind.Checkbox or FieldKind.Radio => FieldWidth.Text,
    };

    public static int? MaximumLength(ModelMetadata metadata) =>
        metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
        ?? metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length;
}
