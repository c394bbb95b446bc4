using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.OpenApi;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>The programming interface: one address, its key, its description.</summary>
internal static class ApiSetup
{
    public const string Version = "v1";
    public const string SendCounts = nameof(SendCounts);
    private const string Away =
        "Hệ thống đang bận. Chờ theo tiêu đề Retry-After rồi gửi lại cùng tên lô và cùng nội dung: lô không bị ghi hai lần";

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CountBatches>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(SendCounts, p => p.AddAuthenticationSchemes(ApiKeyHandler.SchemeName)
            .RequireClaim(ApiKeyHandler.KeyClaim));
        services.AddSettings<ApiOptions>(ApiOptions.Section);
        services.AddRateLimiter(limiter => limiter.AddPolicy<NetworkKey, ApiRateLimit>(nameof(ApiRateLimit)));
        services.AddOpenApi(Version, options =>
        {
            options.ShouldInclude = address => address.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, context, _) =>
            {
                // Left alone, it would name whatever host the caller claims.
                document.Servers = [new() { Url = context.ApplicationServices.GetRequiredService<PublicAddress>()
                    .Find(HomeAddresses.Overview)?.ToString() ?? HomeAddresses.Overview }];
                document.Info = new()
                {
                    Title = "Cổng báo cáo: gửi lượt quét", Version = Version,
                    Description = "Để hệ thống khác gửi lượt quét của các địa điểm QR vào cổng."
                };
                document.Components ??= new();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [ApiKeyHandler.SchemeName] = new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.Http, Scheme = "bearer",
                        Description = "Khóa kết nối của đơn vị, tạo tại trang Nạp lượt quét, Khóa kết nối.",
                    },
                };
                document.Security = [new() { [new OpenApiSecuritySchemeReference(ApiKeyHandler.SchemeName, document)] = [] }];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapPost(ScanAddresses.ApiCounts, (HttpContext context, CountBatches batches) => batches.TakeAsync(context))
            .WithMetadata(new TakesLongAttribute(), new OutageAnswer(context =>
                ApiAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Away)))
            .RequireAuthorization(SendCounts).RequireRateLimiting(nameof(ApiRateLimit)).DisableAntiforgery()
            .WithName("sendScanCounts").WithSummary("Gửi một lô lượt quét")
            .WithDescription("Ghi trọn vẹn hoặc không ghi dòng nào. Số gửi sau thay số gửi trước của cùng địa điểm và ngày; số cổng tự "
                + "đếm và số nhập tay được giữ riêng và cộng thêm.")
            .Accepts<CountBatch>("application/json")
            .Produces<BatchReceipt>()
            .Produces<ApiProblem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<ApiProblem>(StatusCodes.Status401Unauthorized, "application/problem+json")
            .Produces<ApiProblem>(StatusCodes.Status413PayloadTooLarge, "application/problem+json")
            .Produces<ApiProblem>(StatusCodes.Status422UnprocessableEntity, "application/problem+json")
            .Produces<ApiProblem>(StatusCodes.Status429TooManyRequests, "application/problem+json")
            .Produces<ApiProblem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters =
                [
                    new OpenApiParameter
                    {
                        Name = CountBatches.KeyHeader, In = ParameterLocation.Header, Required = true,
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Core.Scans.Imports.ScanImport.KeyMaxLength },
                        Description = "Tên riêng của lô. Mất kết nối thì gửi lại cùng tên và cùng nội dung: lô không bị ghi hai lần",
                    },
                ];
                foreach (var (status, sentence) in Sentences) if (
                    operation.Responses?.TryGetValue(status, out var response) == true) response.Description = sentence;
                return Task.CompletedTask;
            });
    }

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["200"] = "Đã ghi cả lô, hoặc lô này đã được ghi từ trước",
        ["400"] = "Thiếu tên lô, sai JSON, hoặc có dòng sai",
        ["401"] = "Khóa thiếu, sai hoặc đã bị thu hồi",
        ["413"] = "Nội dung lớn hơn 4 MB",
        ["422"] = "Tên lô đã dùng cho nội dung khác",
        ["429"] = "Gửi quá nhanh; chờ một phút rồi gửi lại",
        ["503"] = Away,
    };
}
