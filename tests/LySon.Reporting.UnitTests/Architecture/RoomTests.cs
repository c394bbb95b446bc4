using System.Text.RegularExpressions;

namespace LySon.Reporting.UnitTests.Architecture;

public sealed partial class RoomTests
{
    private const string Ours = "LySon.Reporting.";
    private const string Features = "Web.Features.";

    private static readonly IReadOnlyList<(string From, string To, Mention Example)> Found = Find();

    [Fact]
    public void A_room_sees_only_those_that_the_table_allows()
    {
        Assert.NotEmpty(Found);
        var rooms = Rooms.Table.ToDictionary(r => r.Name);
        Assert.Empty(from edge in Found
                     let room = rooms.GetValueOrDefault(InTable(edge.From))
                     where room is null || !room.MaySee(edge.To)
                     select $"{edge.From} sees {edge.To}: {edge.Example.From} names {edge.Example.To}");
    }

    [Fact]
    public void Every_edge_of_the_table_is_used()
    {
        var used = Found.Select(e => (From: InTable(e.From), e.To)).ToHashSet();
        Assert.Empty(from room in Rooms.Table
                     from other in room.Sees
                     where !used.Any(e => e.From == room.Name && new Room("", other).MaySee(e.To))
                     select $"{room.Name} does not see {other}");
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        var above = new List<string>();
        foreach (var room in Rooms.Table)
        {
            Assert.Empty(room.Sees.Where(s => !above.Any(new Room("", s).MaySee)).Select(s => $"{room.Name} stands above {s}"));
            above.Add(room.Name);
        }
    }

    [Fact]
    public void A_folder_is_a_namespace() => Assert.Empty(
        from file in Repository.Files("src", ".cs")
        let name = Namespace().Match(File.ReadAllText(Path.Combine(Repository.Root, file))).Groups[1].Value
        where name.Length > 0 && name != string.Join('.', file.Split(Path.DirectorySeparatorChar)[1..^1])
        select $"{file} is in {name}");

    /// <summary>What can be gone by way of another room is left out, so that the picture can be read.</summary>
    [Fact]
    public void The_picture_of_the_rooms_draws_the_table() =>
        Assert.Equal(
            Rooms.Table.SelectMany(r => Nearest(r).Select(s => $"{r.Name} --> {s}")).Order(StringComparer.Ordinal), Drawn("flowchart BT"));

    [Fact]
    public void The_picture_of_the_datas_way_goes_along_edges_of_the_table()
    {
        var rooms = Rooms.Table.ToDictionary(r => r.Name);
        var steps = Drawn("flowchart LR").Select(s => s.Split(" --> ")).ToList();
        Assert.NotEmpty(steps);
        // One fetches, or the other hands over.
        Assert.Empty(steps.Where(s => !rooms[s[1]].MaySee(s[0]) && !rooms[s[0]].MaySee(s[1]))
            .Select(s => $"{s[0]} and {s[1]} do not know each other"));
    }

    private static IEnumerable<string> Nearest(Room room)
    {
        var seen = Rooms.Table.Where(r => r != room && room.MaySee(r.Name)).ToList();
        return seen.Where(r => !seen.Any(other => other != r && other.MaySee(r.Name))).Select(r => r.Name);
    }

    /// <summary>The arrows of one picture in docs/architecture.md.</summary>
    private static IEnumerable<string> Drawn(string kind)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md"));
        var picture = text[text.IndexOf(kind, StringComparison.Ordinal)..];
        return picture[..picture.IndexOf("```", StringComparison.Ordinal)].Split('\n').Select(l => l.Trim())
            .Where(l => l.Contains("-->", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    /// <summary>The edges between rooms, each with two types that make it.</summary>
    private static List<(string, string, Mention)> Find() =>
    [
        .. from assembly in (string[])["Core", "Documents", "Web"]
           from mention in Edges.Of(Path.Combine(AppContext.BaseDirectory, $"{Ours}{assembly}.dll"))
           let edge = (From: RoomOf(mention.From), To: RoomOf(mention.To), mention)
           where edge.From != edge.To
           group edge by (edge.From, edge.To) into same
           select same.MinBy(e => (e.mention.From, e.mention.To)),
    ];

    /// <summary>
    /// "Core.Reports" of LySon.Reporting.Core.Reports.Figures.FigureList; the features of the portal are one folder deeper.
    /// </summary>
    private static string RoomOf(string type)
    {
        var parts = type[Ours.Length..].Split('.')[..^1];
        return string.Join('.', parts.Take(parts is ["Web", "Features", ..] ? 3 : 2));
    }

    private static string InTable(string room) =>
        room.StartsWith(Features, StringComparison.Ordinal) && room != Features + "Shared" ? Rooms.AnyFeature : room;

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
