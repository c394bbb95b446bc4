using System.Text.RegularExpressions;

namespace LySon.Reporting.UnitTests.Architecture;

public sealed partial class AddressTests
{
    /// <summary>Where addresses stand: of the portal in a class a feature, of what Core tells people in one.</summary>
    private static readonly string[] Classes = ["Addresses.cs", "PortalLinks.cs"];

    [Theory]
    [InlineData("src/LySon.Reporting.Web")]
    [InlineData("src/LySon.Reporting.Core")]
    public void An_address_is_written_once_where_it_is_named(string project)
    {
        var files = Repository.Files(project, ".cs", ".cshtml").Where(f => !Classes.Any(c => f.EndsWith(c, StringComparison.Ordinal)))
            .ToList();
        Assert.NotEmpty(files);
        Assert.Empty(from file in files
                     from line in File.ReadLines(Path.Combine(Repository.Root, file))
                     where !Elsewhere().IsMatch(line)
                     from Match found in Literal().Matches(line)
                     select $"{file}: {found.Value}");
    }

    [Fact]
    public void A_literal_address_is_found()
    {
        Assert.Matches(Literal(), """<a href="/venues/new">""");
        Assert.Matches(Literal(), """new Hit($"/venues/{id}")""");
        Assert.Matches(Literal(), """<form action="~/account/sign-out">""");
        Assert.DoesNotMatch(Literal(), """<img src="~/images/mark.svg"> "/" "//" "</p>" """);
    }

    /// <summary>The route of a page, a comment, and a file of the machine.</summary>
    [GeneratedRegex("""^@page |^\s*//|"/proc/""", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    /// <summary>Not what is shipped as a file.</summary>
    [GeneratedRegex("""["']~?/(?!images/|lib/)[a-z{][^"'\s]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
