using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Infrastructure.Binding;

/// <summary>
/// Texts are normalised, dates are dd/MM/yyyy and counts are strict wherever a form binds them; the machine's culture never parses.
/// </summary>
internal sealed class VietnameseBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        // Keys and positions in addresses stay what they are; only what a person types is read with care.
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(DateOnly)) return new ParsingBinder<DateOnly>(Day);
        if (type == typeof(int) && context.BindingInfo.BindingSource is null && context.Metadata.ContainerType is not null)
            return new ParsingBinder<int>(CountText.Parse);
        return type == typeof(string) ? new TextBinder() : null;
    }

    private static Parsed<DateOnly> Day(string text)
    {
        var (day, error) = DateText.Parse(text);
        return new(day ?? default, error);
    }

    /// <summary>What a parser says: a value, or the sentence that tells what to do.</summary>
    internal readonly record struct Parsed<T>(T Value, string? Error);

    private sealed class ParsingBinder<T>(Func<string, Parsed<T>> parse) : IModelBinder where T : struct
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var values = context.ValueProvider.GetValue(context.ModelName);
            if (values == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, values);
            var text = VietnameseText.Normalize(values.FirstValue);
            if (text.Length == 0)
            {
                // Nothing typed is null where null is allowed; elsewhere the validator asks for it.
                if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
                else context.ModelState.TryAddModelError(context.ModelName, "Nhập nội dung vào ô này.");
                return Task.CompletedTask;
            }
            var parsed = parse(text);
            if (parsed.Error is null) context.Result = ModelBindingResult.Success(parsed.Value);
            else context.ModelState.TryAddModelError(context.ModelName, parsed.Error);
            return Task.CompletedTask;
        }
    }

    private sealed class TextBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var values = context.ValueProvider.GetValue(context.ModelName);
            if (values == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, values);
            // A password is what was typed, to the last blank.
            var secret = context.ModelMetadata.DataTypeName == nameof(System.ComponentModel.DataAnnotations.DataType.Password);
            var text = secret ? values.FirstValue : VietnameseText.Normalize(values.FirstValue);
            context.Result = ModelBindingResult.Success(string.IsNullOrEmpty(text) && context.ModelMetadata.ConvertEmptyStringToNull
                ? null : text);
            return Task.CompletedTask;
        }
    }
}
