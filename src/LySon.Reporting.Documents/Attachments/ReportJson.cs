using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Attachments;

/// <summary>A report as JSON, everything that is printed and everything it was made from. Schema: docs/bao-cao.schema.json.</summary>
public static class ReportJson
{
    /// <summary>Name and version of the format; another version is refused, never guessed at.</summary>
    public const string Format = "lyson-report/1";

    // Readable by people: no escapes in Vietnamese, one value a line, the same line ends everywhere.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 32,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static byte[] Write(CarriedReport file) => JsonSerializer.SerializeToUtf8Bytes(file, Options);

    /// <exception cref="JsonException">It is not such a report, or one of another format.</exception>
    public static CarriedReport Read(ReadOnlySpan<byte> json)
    {
        var file = JsonSerializer.Deserialize<CarriedReport>(json, Options) ?? throw new JsonException("There is no report.");
        return file.Format == Format ? file : throw new JsonException($"The format is {file.Format}, not {Format}.");
    }

    /// <summary>The JSON Schema that <see cref="Write"/> keeps, as published.</summary>
    public static string Schema()
    {
        var schema = (JsonObject)Options.GetJsonSchemaAsNode(typeof(CarriedReport), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", Format);
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(DocumentType))
            return new JsonObject { ["type"] = "string" };
        var attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
        if (schema is JsonObject described && attributes is [DescriptionAttribute description])
            described.Insert(0, "description", description.Description);
        return schema;
    }
}

/// <summary>The root of the JSON.</summary>
public sealed record CarriedReport
{
    [Description("Name and version of this format.")]
    public string Format { get; init; } = ReportJson.Format;

    [Description("The layout profile that the document is printed with.")]
    public required string Layout { get; init; }

    [Description("Version of the typesetter: the same version makes the same file again.")]
    public required int Typesetter { get; init; }

    public required OfficialReport Report { get; init; }
}
