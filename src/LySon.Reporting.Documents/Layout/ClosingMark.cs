namespace LySon.Reporting.Documents.Layout;

/// <summary>"./.", which ends the body of an official document.</summary>
internal static class ClosingMark
{
    public const string Mark = "./.";

    public static string Ensure(string text)
    {
        var end = text.TrimEnd();
        return end.EndsWith(Mark, StringComparison.Ordinal) ? end : end.TrimEnd('.', ';', ' ') + Mark;
    }
}
