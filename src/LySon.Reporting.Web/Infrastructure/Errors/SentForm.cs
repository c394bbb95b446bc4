using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace LySon.Reporting.Web.Infrastructure.Errors;

/// <summary>
/// A form that came and could not be taken, so that the page that says so can send the very same once more: to the same address, with the
/// same token. Neither files, which a browser lets nobody fill in, nor passwords and codes, which no page may hold: both are asked for
/// again.
/// </summary>
/// <param name="Fields">In the order in which they came.</param>
/// <param name="Again">What is asked for again.</param>
public sealed record SentForm(IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<AskedAgain> Again, bool IsMultipart)
{
    /// <summary>More than any page of the portal; its own limit has let the form through, or will look at it when it comes again.</summary>
    private static readonly FormOptions Limits = new() { ValueCountLimit = 200_000, MultipartBodyLengthLimit = long.MaxValue };

    internal static async Task<SentForm?> ReadAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return null;
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return null;
        try
        {
            // Read here when nothing was read yet, which takes limits of its own; otherwise this gives what was read.
            if (context.Features.Get<IFormFeature>() is not { Form: not null }) context.Features.Set<IFormFeature>(
                new FormFeature(context.Request, Limits));
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var compiled = await context.RequestServices.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
            return Of(form, new SecretFields(compiled.ModelTypeInfo ?? compiled.PageTypeInfo));
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static SentForm Of(IFormCollection form, SecretFields secrets)
    {
        var hidden = form.Where(f => secrets.Covers(f.Key) && !string.IsNullOrEmpty(f.Value)).Select(f => f.Key)
            .ToHashSet(StringComparer.Ordinal);
        var again = hidden.Select(name => new AskedAgain(name, secrets.Label(name), null))
            .Concat(form.Files.Where(f => f.Length > 0).GroupBy(f => f.Name)
                .Select(f => new AskedAgain(f.Key, string.Join(", ", f.Select(file => file.FileName)), f.Count())));
        return new(
            [.. form.Where(f => !hidden.Contains(f.Key)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))],
            [.. again], form.Files.Count > 0);
    }
}

/// <param name="Label">Of a secret the words at its field, of files their names.</param>
/// <param name="Files">How many; null for a secret.</param>
public sealed record AskedAgain(string Name, string Label, int? Files);
