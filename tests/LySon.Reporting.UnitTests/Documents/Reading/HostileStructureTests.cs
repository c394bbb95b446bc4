using System.Collections.Concurrent;
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

    private static readonly ConcurrentDictionary<string, Lazy<List<UnreadablePdfException?>>> Known = new();

    public static TheoryData<string> Circles => [.. HostileStructures.Circles.Keys];

    public static TheoryData<string> Costly => [.. HostileStructures.Costly.Keys];

    [Theory, MemberData(nameof(Circles))]
    public void A_circle_is_refused_and_said_to_be_one(string kind)
    {
        var answers = Answers(HostileStructures.Circles[kind]());
        Assert.Contains(answers, a => a?.Message.Contains("lặp vòng", StringComparison.Ordinal) == true);
    }

    [Theory, MemberData(nameof(Costly))]
    public void What_would_cost_too_much_is_read_or_refused_within_bounds(string kind) =>
        Assert.All(OfCostly(kind), answer => Assert.True(answer?.Message.EndsWith('.') != false, answer?.Message));

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
        var refusal = OfCostly(kind)[^1];
        Assert.NotNull(refusal);
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
        var failure = OfCostly(kind)[^1];
        Assert.True(failure is null || failure.Message.Contains("không có chữ đọc được", StringComparison.Ordinal), failure?.ToString());
    }

    /// <summary>Several sentences are about one reading.</summary>
    private static List<UnreadablePdfException?> OfCostly(string kind) =>
        Known.GetOrAdd(kind, k => new(() => Answers(HostileStructures.Costly[k]()))).Value;

    /// <summary>What each reader says, the check of layout last: null when it reads the file.</summary>
    private static List<UnreadablePdfException?> Answers(byte[] file)
    {
        var answers = new List<UnreadablePdfException?>();
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

    private static UnreadablePdfException? Refusal(Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
            return null;
        }
        catch (UnreadablePdfException refusal)
        {
            return refusal;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }
    }
}
