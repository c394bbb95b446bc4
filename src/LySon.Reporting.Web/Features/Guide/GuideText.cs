using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace LySon.Reporting.Web.Features.Guide;

/// <summary>
/// The user guide, docs/huong-dan-su-dung.md, by its topics: what stands below each heading of the third level. Its pictures stay
/// there; whoever reads it here has the pages themselves.
/// </summary>
internal static class GuideText
{
    private const string File = "huong-dan-su-dung.md";
    private const int TopicLevel = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly Lazy<Dictionary<string, HtmlString>> Topics = new(Read);

    public static IReadOnlyCollection<string> Headings => Topics.Value.Keys;

    /// <exception cref="KeyNotFoundException">The guide has no such heading.</exception>
    public static HtmlString Of(string heading) => Topics.Value[heading];

    private static Dictionary<string, HtmlString> Read()
    {
        var topics = new Dictionary<string, StringWriter>(StringComparer.Ordinal);
        HtmlRenderer? topic = null;
        foreach (var block in Markdown.Parse(Source(), Pipeline))
        {
            if (block is HeadingBlock { Level: TopicLevel } heading) topic = Begin(topics[Words(heading)] = new StringWriter());
            else if (block is HeadingBlock { Level: < TopicLevel }) topic = null;
            else if (!Links(block).Any(l => l.IsImage)) topic?.Render(OnAPage(block));
        }
        return topics.ToDictionary(t => t.Key, t => new HtmlString(t.Value.ToString()), StringComparer.Ordinal);
    }

    private static HtmlRenderer Begin(StringWriter text)
    {
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        return renderer;
    }

    /// <summary>A topic's own heading is the second of its page, and tables look like all others.</summary>
    private static Block OnAPage(Block block)
    {
        if (block is HeadingBlock heading) heading.Level--;
        if (block is Table table) table.GetAttributes().AddClass("table");
        return block;
    }

    private static IEnumerable<LinkInline> Links(Block block) =>
        block is LeafBlock leaf ? leaf.Inline?.Descendants<LinkInline>() ?? [] : block.Descendants<LinkInline>();

    private static string Words(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants<LiteralInline>());

    private static string Source()
    {
        using var reader = new StreamReader(typeof(GuideText).Assembly.GetManifestResourceStream(File)!);
        return reader.ReadToEnd();
    }
}
