using System.Text;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>
/// Objects of a file, read as strictly as a judge of signatures must: each rule of the syntax by what just keeps it and what just breaks
/// it.
/// </summary>
public class SyntaxTests
{
    [Theory]
    [InlineData("12", "12"), InlineData("-0.5", "-0.5"), InlineData("+3", "3"), InlineData(".5", "0.5"), InlineData("4.", "4"),
        InlineData("true", "true"), InlineData("false", "false"), InlineData("null", "null")]
    [InlineData("/Ten#20Goi", "/Ten#20Goi"), InlineData("/A/B", "/A"), InlineData("/", "/"), InlineData("12 0 R", "12 0 R"),
        InlineData("12 0", "12"), InlineData("12 0 RR", "12"), InlineData("12.0 0 R", "12"), InlineData("12 65535 R", "12 65535 R"),
        InlineData("12 65536 R", "12")]
    [InlineData("(a(b)c)", "<61286229 63>"), InlineData("(\\n\\r\\t\\b\\f\\(\\x)", "<0A0D09080C2878>"),
        InlineData("(\\101\\1012\\7)", "<41413207>"), InlineData("(a\\\nb\\\r\nc)", "<616263>"), InlineData("()", "<>")]
    [InlineData("<4 1\n42>", "<4142>"), InlineData("<414>", "<4140>"), InlineData("<aFc>", "<AFC0>"),
        InlineData("[1[2]/A(b)]", "[1 [2] /A <62>]"), InlineData("<</A 1/B<</C[]>>>>", "<</A 1/B <</C []>>>>")]
    [InlineData("% lời\n 7", "7"), InlineData("\0\t\f\r\n 7", "7"), InlineData("1 % lời\n0 R", "1 0 R")]
    public void An_object_is_read(string text, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal),
        Shown(Reader(text).Value()).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(""), InlineData("% lời"), InlineData("(a"), InlineData("(a\\"), InlineData("(a(b)"), InlineData("<41"), InlineData("<4G>"),
        InlineData("[1"), InlineData("<</A"), InlineData("<<1 2>>"), InlineData("<</A 1/A 1>>")]
    [InlineData("/A#2"), InlineData("/A#G0"), InlineData("tru"), InlineData("truex"), InlineData("nullx"), InlineData("1.2.3"),
        InlineData("--1"), InlineData("abc"), InlineData("1e5"), InlineData(")"), InlineData("12345678901234567890123456789012")]
    public void What_is_no_object_is_refused(string text) => Assert.Throws<UnreadablePdfException>(() => Reader(text).Value());

    [Theory]
    [InlineData(63, true), InlineData(64, false)]
    public void Objects_lie_so_deep_in_one_another(int depth, bool read)
    {
        var text = new string('[', depth) + "1" + new string(']', depth);
        if (read) Reader(text).Value();
        else Assert.Throws<UnreadablePdfException>(() => Reader(text).Value());
    }

    [Theory]
    [InlineData(3, true), InlineData(2, false)]
    public void Every_object_costs_of_what_may_be_read(int values, bool read)
    {
        var reader = new SyntaxReader(Encoding.ASCII.GetBytes("[1 2]"), 0, new ReadBudget(values));
        if (read) reader.Value();
        else Assert.Throws<UnreadablePdfException>(() => reader.Value());
    }

    [Fact]
    public void Budgets_end_where_they_are_used_up()
    {
        var budget = new ReadBudget();
        budget.SpendBytes(128 << 20);
        budget.SpendPlaces(3_000_000);
        Assert.Equal(0, budget.Bytes);
        Assert.Throws<UnreadablePdfException>(() => budget.SpendBytes(1));
        Assert.Throws<UnreadablePdfException>(() => budget.SpendPlaces(1));
        budget.AllowRead(10);
        budget.SpendRead(10);
        Assert.Throws<UnreadablePdfException>(() => budget.SpendRead(1));
    }

    [Theory]
    [InlineData("2147483647", 2147483647), InlineData(" 7x", 7), InlineData("2147483648", null), InlineData("-1", null),
        InlineData("x", null)]
    public void A_whole_number_that_is_not_negative_is_read(string text, int? expected)
    {
        if (expected is { } number) Assert.Equal(number, Reader(text).Integer());
        else Assert.Throws<UnreadablePdfException>(() => Reader(text).Integer());
    }

    [Theory]
    [InlineData("3 0 obj 7 endobj", 3, true), InlineData("3 0 obj 7 endobj", 4, false), InlineData("3 0 obj 7", 3, false),
        InlineData("3 0 ob 7 endobj", 3, false)]
    [InlineData("3 0 obj<</Length 2>>stream\nabendstream endobj", 3, true),
        InlineData("3 0 obj<</Length 2>>stream\r\nabendstream endobj", 3, true),
        InlineData("3 0 obj<</Length 2>>stream\rabendstream endobj", 3, false)]
    [InlineData("3 0 obj<</Length 2>>streamabendstream endobj", 3, false),
        InlineData("3 0 obj<</Length 3>>stream\nabendstream endobj", 3, false),
        InlineData("3 0 obj<</Length -1>>stream\nabendstream endobj", 3, false)]
    [InlineData("3 0 obj<</Length 99>>stream\nabendstream endobj", 3, false),
        InlineData("3 0 obj<</Length 2.5>>stream\nabendstream endobj", 3, false),
        InlineData("3 0 obj<<>>stream\nabendstream endobj", 3, false)]
    public void An_object_stands_under_its_number_and_a_stream_is_as_long_as_it_says(string text, int number, bool read)
    {
        PdfValue Read() => IndirectObject.Read(Reader(text), Encoding.ASCII.GetBytes(text), number, length => length as PdfNumber);
        if (!read) Assert.Throws<UnreadablePdfException>(() => Read());
        else if (text.Contains("stream", StringComparison.Ordinal))
            Assert.Equal("ab", ((PdfStream)Read()) is var stream ? text.Substring(stream.Start, stream.Length) : "");
        else Assert.Equal(new PdfNumber(7), Read());
    }

    [Theory]
    [InlineData("[1 2]", "[1 2]", true), InlineData("[1 2]", "[2 1]", false), InlineData("[1 2]", "[1]", false),
        InlineData("[1]", "[1 2]", false)]
    [InlineData("<</A 1/B 2>>", "<</B 2/A 1>>", true), InlineData("<</A 1>>", "<</A 2>>", false),
        InlineData("<</A 1>>", "<</A 1/B 2>>", false), InlineData("<</A 1/B 2>>", "<</A 1>>", false),
        InlineData("<</A 1>>", "<</B 1>>", false)]
    [InlineData("(ab)", "<6162>", true), InlineData("(ab)", "(abc)", false), InlineData("(ab)", "/ab", false), InlineData("1", "1.0", true),
        InlineData("1", "2", false), InlineData("1 0 R", "1 0 R", true), InlineData("1 0 R", "2 0 R", false),
        InlineData("1 0 R", "1 1 R", false)]
    [InlineData("/A", "/A", true), InlineData("/A", "/B", false), InlineData("true", "false", false), InlineData("null", "null", true),
        InlineData("1", "true", false)]
    public void Two_objects_are_the_same_by_what_they_mean(string one, string other, bool same)
    {
        Assert.Equal(same, PdfValue.Same(Reader(one).Value(), Reader(other).Value()));
        Assert.False(PdfValue.Same(new PdfStream(new(new Dictionary<string, PdfValue>()), 0, 1),
            new PdfStream(new(new Dictionary<string, PdfValue>()), 0, 1)));
        Assert.True(PdfValue.Same(null, null));
        Assert.False(PdfValue.Same(null, PdfNull.Value));
    }

    private static SyntaxReader Reader(string text) => new(Encoding.Latin1.GetBytes(text), 0, new ReadBudget());

    private static string Shown(PdfValue value) => Encoding.Latin1.GetString(new PdfBuffer().Add(value).Written);
}
