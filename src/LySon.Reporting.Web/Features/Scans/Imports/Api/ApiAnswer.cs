using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using LySon.Reporting.Core.Scans.Imports;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>What another program is answered, in words that its operator can pass on.</summary>
internal static class ApiAnswer
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // JSON is never shown as a page, so its letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Task WriteAsync(HttpContext context, int status, string title, int errorCount = 0, IReadOnlyList<RowError>? errors = null)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ApiProblem(status, title, errorCount,
            [.. (errors ?? []).Select(e => new ApiRowError(e.Row, e.Text))]), Json, "application/problem+json", context.RequestAborted);
    }
}

[Description("Vì sao yêu cầu bị từ chối (RFC 9457). Khi bị từ chối, không dòng nào được ghi.")]
internal sealed record ApiProblem(
    [property: Description("Mã HTTP")] int Status,
    [property: Description("Lý do, bằng tiếng Việt")] string Title,
    [property: Description("Tổng số lỗi của các dòng")] int ErrorCount,
    [property: Description("Những lỗi đầu")] IReadOnlyList<ApiRowError> Errors);

[Description("Một lỗi của một dòng.")]
internal sealed record ApiRowError(
    [property: Description("Số thứ tự của dòng, dòng đầu là 1")] int Row,
    [property: Description("Lỗi, bằng tiếng Việt")] string Text);
