using System.Globalization;
using LySon.Reporting.Core.Text;
using Microsoft.OpenApi;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>The OpenAPI document as people read it; made from the document itself, so that it cannot say anything else.</summary>
internal sealed record ApiReading(string Description, IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiShape> Shapes)
{
    public static ApiReading Of(OpenApiDocument document) => new(
        document.Info.Description ?? "",
        [
            .. from path in document.Paths
               from operation in path.Value.Operations ?? []
               select new ApiOperation(operation.Key.Method, path.Key, operation.Value.Summary ?? "", operation.Value.Description ?? "",
                   [.. (operation.Value.Parameters ?? []).Select(p => new ApiMember(
                       p.Name ?? "", "tiêu đề, " + TypeOf(p.Schema), p.Required, p.Description ?? ""))],
                   operation.Value.RequestBody?.Content?.Values.FirstOrDefault()?.Schema is { } body ? NameOf(body) : null,
                   [.. (operation.Value.Responses ?? []).Select(r => new ApiReply(
                       r.Key, r.Value.Description ?? "", r.Value.Content?.Values.FirstOrDefault()?.Schema is { } schema ? NameOf(schema)
                       : null))]),
        ],
        [
            .. from shape in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()
               select new ApiShape(shape.Key, shape.Value.Description ?? "",
                   [
                       .. from member in shape.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
                          select new ApiMember(member.Key, TypeOf(member.Value), shape.Value.Required?.Contains(member.Key) == true,
                              member.Value.Description ?? ""),
                   ]),
        ]);

    private static string NameOf(IOpenApiSchema schema) => schema is OpenApiSchemaReference { Reference.Id: { } id } ? id : TypeOf(schema);

    private static string TypeOf(IOpenApiSchema? schema)
    {
        if (schema is null) return "";
        if (schema is OpenApiSchemaReference { Reference.Id: { } id }) return id;
        var type = schema.Type ?? default;
        if (type.HasFlag(JsonSchemaType.Array))
            return $"danh sách {NameOf(schema.Items!)}{(schema.MaxItems is { } most ? $", tối đa {most.Grouped()}" : "")}";
        if (type.HasFlag(JsonSchemaType.Integer)) return "số nguyên" + Range(schema);
        if (type.HasFlag(JsonSchemaType.Boolean)) return "đúng/sai";
        return "chữ" + (schema.MaxLength is { } length ? $", tối đa {length.Grouped()} ký tự" : "");
    }

    private static string Range(IOpenApiSchema schema) => long.TryParse(schema.Minimum, CultureInfo.InvariantCulture, out var low)
        && long.TryParse(schema.Maximum, CultureInfo.InvariantCulture, out var high)
        ? $", {low.Grouped()} đến {high.Grouped()}" : "";
}

internal sealed record ApiOperation(
    string Method, string Path, string Summary, string Description, IReadOnlyList<ApiMember> Headers, string? Body,
    IReadOnlyList<ApiReply> Replies);

internal sealed record ApiReply(string Status, string Description, string? Shape);

internal sealed record ApiShape(string Name, string Description, IReadOnlyList<ApiMember> Members);

internal sealed record ApiMember(string Name, string Type, bool IsRequired, string Description);
