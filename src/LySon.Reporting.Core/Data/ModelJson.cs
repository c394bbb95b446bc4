using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LySon.Reporting.Core.Data;

/// <summary>Immutable records kept as JSON in one column: read and written whole, compared by what they say.</summary>
internal static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A file in the form of such a column.</summary>
    /// <exception cref="JsonException">It says nothing, or something else.</exception>
    public static T Read<T>(Stream file) =>
        JsonSerializer.Deserialize<T>(file, Options) ?? throw new JsonException("The file says nothing.");

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, int maxLength) where T : class?
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Options), json =>
                JsonSerializer.Deserialize<T>(json, Options)!),
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal), value => value));
        property.HasMaxLength(maxLength);
        return property;
    }
}
