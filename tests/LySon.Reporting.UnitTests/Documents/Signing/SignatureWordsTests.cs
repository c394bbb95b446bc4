using System.Text;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>What is concluded from what was found, and how it is said.</summary>
public class SignatureWordsTests
{
    private static readonly SignatureFinding Good = new(
        "NguoiKy", IsTimestamp: false, Soundness.Sound, Trust.Trusted, "Lê Văn Ninh", "Gốc", TestCertificates.At);

    public static TheoryData<string, SignatureVerdict> Verdicts => new()
    {
        { "none", SignatureVerdict.Unsigned }, { "stamp", SignatureVerdict.Unsigned }, { "good", SignatureVerdict.Valid },
        { "good stamp", SignatureVerdict.Valid },
        { "unknown", SignatureVerdict.Untrusted }, { "good unknown", SignatureVerdict.Untrusted },
        { "unknown good", SignatureVerdict.Untrusted },
        { "broken", SignatureVerdict.Broken }, { "broken unknown", SignatureVerdict.Broken }, { "good broken", SignatureVerdict.Broken },
        { "good broken-stamp", SignatureVerdict.Broken },
        { "partial", SignatureVerdict.Broken }, { "changed", SignatureVerdict.Altered }, { "changed broken", SignatureVerdict.Altered },
        { "good changed", SignatureVerdict.Altered },
        { "noted", SignatureVerdict.Valid }, { "changed-stamp", SignatureVerdict.Altered },
    };

    [Theory, MemberData(nameof(Verdicts))]
    public void The_worst_that_was_found_counts(string kinds, SignatureVerdict expected)
    {
        var findings = new SignatureFindings([.. kinds.Split(' ').Where(kind => kind != "none").Select(Of)], Changes.None, null);
        Assert.Equal(expected, findings.Verdict);
        Assert.Equal(SignatureVerdict.Altered, (findings with { Added = Changes.Other | Changes.Signature }).Verdict);
        Assert.Equal(expected, (findings with { Added = Changes.Signature | Changes.Metadata | Changes.ValidationData }).Verdict);

        static SignatureFinding Of(string kind) => kind switch
        {
            "good" => Good,
            "stamp" => Good with { IsTimestamp = true },
            "broken-stamp" => Good with { IsTimestamp = true, Soundness = Soundness.Tampered },
            "changed-stamp" => Good with { IsTimestamp = true, After = Changes.Other },
            "unknown" => Good with { Trust = Trust.UnknownIssuer },
            "broken" => Good with { Soundness = Soundness.Tampered },
            "partial" => Good with { Soundness = Soundness.Partial },
            "changed" => Good with { After = Changes.Other | Changes.Metadata },
            _ => Good with { After = Changes.Signature | Changes.ValidationData | Changes.Metadata },
        };
    }

    [Fact]
    public void Every_finding_has_a_sentence_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Soundness>().Select(soundness => SignatureWords.Sentences(Good with { Soundness = soundness })
            .First()));
        Assert.Distinct(Enum.GetValues<Trust>().Select(trust => SignatureWords.Sentences(Good with { Trust = trust }).ElementAt(2)));
        Assert.Distinct(Enum.GetValues<SignatureVerdict>().Select(verdict => SignatureWords.Meaning(Found(verdict))));
        Assert.Distinct(Enum.GetValues<SignatureVerdict>().Select(verdict => SignatureWords.Title(Found(verdict)))
            .Append(SignatureWords.Title(Found(SignatureVerdict.Altered) with { Added = Changes.Other })));
        Assert.All(Enum.GetValues<SignatureVerdict>(), verdict => Assert.Equal(verdict, Found(verdict).Verdict));

        static SignatureFindings Found(SignatureVerdict verdict) => new(verdict switch
        {
            SignatureVerdict.Unsigned => [],
            SignatureVerdict.Valid => [Good],
            SignatureVerdict.Untrusted => [Good with { Trust = Trust.NoRoots }],
            SignatureVerdict.Broken => [Good with { Soundness = Soundness.Malformed }],
            _ => [Good with { After = Changes.Other }],
        }, Changes.None, null);
    }

    [Fact]
    public void A_signature_is_told_with_its_time_in_vietnam_who_vouches_for_it_and_what_came_after()
    {
        Assert.Equal(
            ["Đúng với nội dung đã ký.", "Ký lúc 09:30:05 ngày 10/11/2021, theo đồng hồ của máy ký.",
                "Chứng thư số do Gốc cấp, được tin cậy và còn hiệu lực khi ký."], SignatureWords.Sentences(Good));
        var utc = Good with { ClaimedAt = TestCertificates.At.ToUniversalTime() };
        Assert.Equal(SignatureWords.Sentences(Good), SignatureWords.Sentences(utc));
        Assert.Equal("Ký trước 09:30:45 ngày 10/11/2021, theo dấu thời gian.",
            SignatureWords.Sentences(Good with { StampedAt = StampingAuthority.Stamp }).ElementAt(1));
        Assert.Equal("Không ghi thời điểm ký.", SignatureWords.Sentences(Good with { ClaimedAt = null }).ElementAt(1));
        Assert.Equal("Dấu thời gian của cả tệp: 09:30:05 ngày 10/11/2021.",
            SignatureWords.Sentences(Good with { IsTimestamp = true }).ElementAt(1));
        Assert.Equal(2, SignatureWords.Sentences(Good with { IsTimestamp = true, ClaimedAt = null }).Count());
        Assert.Equal(2, SignatureWords.Sentences(Good with { Soundness = Soundness.Tampered }).Count());
        Assert.Equal("Sau chữ ký này, tệp đã bị sửa: trang 2.",
            SignatureWords.Sentences(Good with { After = Changes.Other | Changes.Metadata, AfterWhere = "trang 2" }).Last());
        Assert.Equal("Sau chữ ký này, chỉ có thêm thông tin của tệp, không đổi nội dung.",
            SignatureWords.Sentences(Good with { After = Changes.Metadata | Changes.ValidationData }).Last());
        Assert.Equal("Sau chữ ký này, chỉ có thêm dữ liệu xác thực lâu dài, không đổi nội dung.",
            SignatureWords.Sentences(Good with { After = Changes.ValidationData }).Last());
        Assert.Equal(3, SignatureWords.Sentences(Good with { After = Changes.Signature }).Count());
        Assert.Equal("So với bản gốc, tệp đã bị sửa: biểu mẫu.", SignatureWords.Added(new([], Changes.Other, "biểu mẫu")));
        Assert.Null(SignatureWords.Added(new([], Changes.Signature, null)));
        Assert.Equal(
            "Chữ ký số hợp lệ: Lê Văn Ninh, 09:30:05 ngày 10/11/2021; Không đọc được người ký",
            SignatureWords.Summary(new([Good, Good with { Signer = "", ClaimedAt = null }], Changes.None, null)));
    }

    [Theory]
    [InlineData("D:20211110093005+07'00'", "2021-11-10T09:30:05+07:00"), InlineData("D:20211110093005+07'00", "2021-11-10T09:30:05+07:00"),
        InlineData("D:20211110093005-03'30'", "2021-11-10T09:30:05-03:30")]
    [InlineData("D:20211110093005+07", "2021-11-10T09:30:05+07:00"), InlineData("D:20211110093005Z", "2021-11-10T09:30:05+00:00"),
        InlineData("D:20211110093005", "2021-11-10T09:30:05+00:00")]
    [InlineData("20211110093005", null), InlineData("D:2021", null), InlineData("D:20211310093005Z", null), InlineData("", null),
        InlineData(" D:20211110093005", "2021-11-10T09:30:05+00:00")]
    public void Times_are_read_as_pdf_writes_them(string text, string? expected) => Assert.Equal(
        expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        PdfTime.Of(new PdfString(Encoding.ASCII.GetBytes(text), 0, 0)));

    [Fact]
    public void Texts_are_read_in_each_of_their_codes_and_shortened()
    {
        Assert.Equal("Lý Sơn", TextString.Of(ValueWriter.Text("Lý Sơn")));
        Assert.Equal("Lý Sơn", TextString.Of(new PdfString([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Lý Sơn")], 0, 0)));
        Assert.Equal("Lý", TextString.Of(new PdfString(Encoding.Latin1.GetBytes(" L\u0007ý\n"), 0, 0)));
        Assert.Equal("", TextString.Of(new PdfName("Ten")));
        Assert.Equal("", TextString.Of(null));
        Assert.Equal(new string('a', 200), TextString.Plain(new string('a', 200)));
        Assert.Equal(new string('a', 200) + "…", TextString.Plain(new string('a', 201)));
    }

    [Fact]
    public void A_picture_is_as_large_as_its_room_and_keeps_its_shape()
    {
        var room = new SignatureRoom(1, Center: 300, Top: 500, Height: 100);
        var (blank, fifty, seal) = (Units.Points(2), Units.Points(50), Units.Points(36));
        // A flat one fills the width, a tall one the height; both are centred in the room.
        var flat = SignaturePlacement.OfPerson(room, Image(400, 10), 800);
        Assert.Equal((fifty, fifty / 40), (flat.Width, flat.Height), Near);
        var tall = SignaturePlacement.OfPerson(room, Image(10, 400), 800);
        Assert.Equal(((100 - blank) / 40, 100 - blank), (tall.Width, tall.Height), Near);
        foreach (var box in new[] { flat, tall })
            Assert.Equal((300.0, 250.0), (box.Left + (box.Width / 2), box.Bottom + (box.Height / 2)), Near);
        // The seal reaches to a third of the signature, seen or not, on its middle.
        var over = SignaturePlacement.OfAgency(room, new Box(250, 200, 90, 30), Image(20, 20), 800);
        Assert.Equal((seal, seal), (over.Width, over.Height), Near);
        Assert.Equal((280.0, 215.0), (over.Left + over.Width, over.Bottom + (over.Height / 2)), Near);
        var alone = SignaturePlacement.OfAgency(room, null, Image(20, 10), 800);
        Assert.Equal((seal, seal / 2), (alone.Width, alone.Height), Near);
        Assert.Equal((300 - (fifty / 2) + (fifty / 3), 250.0), (alone.Left + alone.Width, alone.Bottom + (alone.Height / 2)), Near);

        static LySon.Reporting.Documents.Signing.Images.PngImage Image(int width, int height) =>
            TestImages.Read(TestImages.Png(width, height, (x, _) => ((byte)x, 0, 0, (byte)(x % 2 * 255))));
        static bool Near((double, double) a, (double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-6;
    }
}
