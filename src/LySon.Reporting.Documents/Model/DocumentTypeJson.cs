using System.Text.Json;
using System.Text.Json.Serialization;

namespace LySon.Reporting.Documents.Model;

/// <summary>A type by its name in capitals, as the pages have it.</summary>
internal sealed class DocumentTypeJson : JsonConverter<DocumentType>
{
    public override DocumentType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return DocumentType.All.FirstOrDefault(type => type.Capitals == name)
            ?? throw new JsonException($"There is no document type {name}.");
    }

    public override void Write(Utf8JsonWriter writer, DocumentType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Capitals);
}
