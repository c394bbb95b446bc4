using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>"./.", which ends the body of an official document.</summary>
internal static class ClosingMark
{
    public const string Mark = "./.";

    /// <summary>The body as printed: the mark behind its last words or, after a table, on a line of its own.</summary>
    public static IReadOnlyList<Block> Close(IReadOnlyList<Block> body) => body switch
    {
        [] => [],
        [.., Paragraph last] => [.. body.SkipLast(1), last with { Text = Ensure(last.Text) }],
        [.., Bullet last] => [.. body.SkipLast(1), last with { Text = Ensure(last.Text) }],
        [.., LegalBasis last] => [.. body.SkipLast(1), last with { Text = Ensure(last.Text) }],
        [.., Heading last] => [.. body.SkipLast(1), last with { Text = Ensure(last.Text) }],
        [.., var last] => [.. body, new Paragraph(Mark, last.Source)],
    };

    public static bool IsAlone(Block block) => block is Paragraph { Text: Mark };

    private static string Ensure(string text)
    {
        var end = text.TrimEnd();
        return end.EndsWith(Mark, StringComparison.Ordinal) ? end : end.TrimEnd('.', ';', ' ') + Mark;
    }
}
