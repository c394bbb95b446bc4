using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.UnitTests.Documents.Signing;

namespace LySon.Reporting.UnitTests.Documents.Reading;

/// <summary>
/// Every reader of PDFs meets every kind of hostile structure on a stack that no recursion over a file's structure would fit into. That it
/// ends at all, with little memory asked for, is what is tested; how long it takes is not looked at.
/// </summary>
public sealed class HostileStructureTests
{
    private const int SmallStack = 256 << 10;
    private const long MostAllocated = 300L << 20;

    public static TheoryData<string> Circles => [.. HostileStructures.Circles.Keys];

    public static TheoryData<string> Costly => [.. HostileStructures.Costly.Keys];

    [Theory, MemberData(nameof(Circles))]
    public void A_circle_is_refused_and_said_to_be_one(string kind)
    {
        var file = HostileStructures.Circles[kind]();
        var answers = Answers(file);
        Assert.Contains(answers, a => a?.Contains("lặp vòng", StringComparison.Ordinal) == true);
    }

    [Theory, MemberData(nameof(Costly))]
    public void What_would_cost_too_much_is_read_or_refused_within_bounds(string kind) =>
        Assert.All(Answers(HostileStructures.Costly[kind]()), answer => Assert.True(answer is null || answer.EndsWith('.'), answer));

    [Theory]
    [InlineData("forms that each draw the next ten times")]
    [InlineData("states without end")]
    [InlineData("numbers without an instruction")]
    [InlineData("letters without end")]
    [InlineData("a character map of all numbers")]
    [InlineData("filters upon filters")]
    [InlineData("pages without end")]
    public void What_no_document_has_is_refused_by_the_check_of_layout(string kind)
    {
        var file = HostileStructures.Costly[kind]();
        var refusal = Assert.Throws<UnreadablePdfException>(() => LayoutLinter.Check(new MemoryStream(file)));
        Assert.Null(refusal.InnerException);
    }

    [Theory]
    [InlineData("20,000 objects that are not there")]
    [InlineData("outlines, structure and annotations in circles")]
    [InlineData("a drawn font that draws itself")]
    [InlineData("a font program of rubbish")]
    [InlineData("colour spaces in circles")]
    [InlineData("patterns, shadings, masks and states in circles")]
    [InlineData("pictures of giant size")]
    public void What_text_and_lines_do_not_need_is_not_looked_at(string kind)
    {
        var file = HostileStructures.Costly[kind]();
        var failure = Record.Exception(() => LayoutLinter.Check(new MemoryStream(file)));
        Assert.True(failure is null || failure.Message.Contains("không có chữ đọc được", StringComparison.Ordinal), failure?.ToString());
    }

    /// <summary>What each reader says: null when it reads the file.</summary>
    private static List<string?> Answers(byte[] file)
    {
        var answers = new List<string?>();
        Exception? other = null;
        var thread = new Thread(() =>
        {
            try
            {
                answers.Add(Refusal(() => ReportInspector.Inspect(file)));
                answers.Add(Refusal(() => SignatureVerifier.Verify(file, CertificateTrust.Nobody, TestCertificates.At)));
                answers.Add(Refusal(() => LayoutLinter.Check(new MemoryStream(file))));
            }
            catch (Exception unexpected)
            {
                other = unexpected;
            }
        }, SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(other);
        return answers;
    }

    private static string? Refusal(Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
            return null;
        }
        catch (UnreadablePdfException refusal)
        {
            return refusal.Message;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }
    }
}
