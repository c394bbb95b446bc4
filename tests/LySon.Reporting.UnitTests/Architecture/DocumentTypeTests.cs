namespace LySon.Reporting.UnitTests.Architecture;

public sealed class DocumentTypeTests
{
    /// <summary>In capitals, in a symbol, in a file's name: what makes a document a report is told by its type alone.</summary>
    [Theory]
    [InlineData("BÁO CÁO")]
    [InlineData("\"BC-")]
    [InlineData("Bao-cao")]
    public void How_a_report_is_named_stands_in_the_table_of_types_only(string words) => Assert.Empty(
        from file in Repository.Files("src", ".cs", ".cshtml", ".js", ".mjs")
        from line in File.ReadLines(Path.Combine(Repository.Root, file))
        where line.Contains(words, StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select $"{file}: {line.Trim()}");
}
