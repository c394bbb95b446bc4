using System.Text;

namespace LySon.Reporting.UnitTests.Documents.Reading;

/// <summary>Files that end, stall or fill up a reader that believes them.</summary>
internal static class HostileStructures
{
    private const string Form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]";

    /// <summary>Where the format has a tree, or forms draw forms, and the file a circle.</summary>
    public static Dictionary<string, Func<byte[]>> Circles { get; } = new()
    {
        ["a tree of names in a circle"] = () => new RawPdf().Set(1, "<</Pages 2 0 R/Names<</EmbeddedFiles 10 0 R>>>>")
            .Set(10, "<</Kids[10 0 R]>>").ToArray(),
        ["a tree of names in a wide circle"] = () => new RawPdf().Set(1, "<</Pages 2 0 R/Names<</EmbeddedFiles 10 0 R>>>>")
            .Set(10, "<</Kids[11 0 R]>>")
            .Set(11, "<</Kids[12 0 R]>>").Set(12, "<</Names[(a)9 0 R]/Kids[10 0 R]>>").ToArray(),
        ["references to each other"] = () => new RawPdf().Set(1, "<</Pages 2 0 R/Names 10 0 R>>").Set(10, "11 0 R").Set(11, "10 0 R")
            .ToArray(),
        ["an object that is a reference to itself"] = () => new RawPdf().Set(1, "<</Pages 2 0 R/Names 10 0 R>>").Set(10, "10 0 R")
            .ToArray(),
        ["a page tree in a circle"] = () => new RawPdf().Set(2, "<</Type/Pages/Kids[5 0 R]/Count 1>>")
            .Set(5, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1>>").ToArray(),
        ["a page tree of one node over and over"] = () => new RawPdf().Set(2, "<</Type/Pages/Kids[5 0 R 5 0 R]>>")
            .Set(5, "<</Type/Pages/Kids[6 0 R 6 0 R]>>")
            .Set(6, "<</Type/Pages/Kids[7 0 R 7 0 R]>>").Set(7, "<</Type/Pages/Kids[]>>").ToArray(),
        ["a form that draws itself"] = () => RawPdf.WithPage("/XObject<</A 5 0 R>>", "/A Do")
            .Stream(5, $"{Form}/Resources<</XObject<</B 5 0 R>>>>", "/B Do").ToArray(),
        ["forms that draw each other"] = () => RawPdf.WithPage("/XObject<</A 5 0 R>>", "/A Do")
            .Stream(5, $"{Form}/Resources<</XObject<</A 6 0 R>>>>", "/A Do")
            .Stream(6, $"{Form}/Resources<</XObject<</A 5 0 R>>>>", "/A Do").ToArray(),
        ["a form without resources that finds itself in its page's"] = () =>
            RawPdf.WithPage("/XObject<</A 5 0 R>>", "/A Do").Stream(5, Form, "/A Do").ToArray(),
        ["a form whose name is spelled with escapes"] = () => RawPdf.WithPage("/XObject<</Form 5 0 R>>", "/#46orm Do")
            .Stream(5, Form, "/Fo#72m Do").ToArray(),
        ["a form drawn by packed instructions"] = () => RawPdf.WithPage("/XObject<</A 5 0 R>>", "/A Do")
            .Packed(5, Form, "/A Do"u8.ToArray()).ToArray(),
    };

    /// <summary>Everything else that costs a reader stack, time or memory; some are read, some refused.</summary>
    public static Dictionary<string, Func<byte[]>> Costly { get; } = new()
    {
        ["forms that each draw the next ten times"] = () => Enumerable.Range(5, 20)
            .Aggregate(RawPdf.WithPage("/XObject<</A 5 0 R>>", "/A Do"), (pdf, i) =>
            pdf.Stream(i, $"{Form}/Resources<</XObject<</A {i + 1} 0 R>>>>", string.Concat(Enumerable.Repeat("/A Do ", 10)))).ToArray(),
        ["forms within forms, 5,000 deep"] = () => Enumerable.Range(5, 4999).Aggregate(
            RawPdf.WithPage("/XObject<</A 5 0 R>>", "/A Do"), (pdf, i) =>
            pdf.Stream(i, $"{Form}/Resources<</XObject<</A {i + 1} 0 R>>>>", "/A Do")).ToArray(),
        ["a page tree 5,000 deep"] = () => Enumerable.Range(10, 5000).Aggregate(
            new RawPdf().Set(2, "<</Type/Pages/Kids[10 0 R]>>"), (pdf, i) =>
            pdf.Set(i, $"<</Type/Pages/Kids[{i + 1} 0 R]>>")).ToArray(),
        ["a tree of names 5,000 deep"] = () => Enumerable.Range(10, 5000).Aggregate(
            new RawPdf().Set(1, "<</Pages 2 0 R/Names<</EmbeddedFiles 10 0 R>>>>"), (pdf, i) =>
            pdf.Set(i, $"<</Kids[{i + 1} 0 R]>>")).ToArray(),
        ["references in a chain of 5,000"] = () => Enumerable.Range(10, 5000).Aggregate(
            new RawPdf().Set(1, "<</Pages 2 0 R/Names 10 0 R>>"), (pdf, i) =>
            pdf.Set(i, $"{i + 1} 0 R")).ToArray(),
        ["outlines, structure and annotations in circles"] = () =>
            RawPdf.WithPage("", "", "/Annots[8 0 R]").Set(1, "<</Pages 2 0 R/Outlines 5 0 R/StructTreeRoot 6 0 R/Dests 7 0 R>>")
            .Set(5, "<</First 5 0 R/Next 5 0 R/Prev 5 0 R/Last 5 0 R/Parent 5 0 R>>")
                .Set(6, "<</K 6 0 R/P 6 0 R/ParentTree 6 0 R/Kids[6 0 R]>>").Set(7, "<</a 7 0 R/Kids[7 0 R]>>")
            .Set(8, "<</Subtype/Widget/AP<</N 8 0 R>>/Parent 8 0 R/Popup 8 0 R/P 3 0 R>>").ToArray(),
        ["20,000 objects that are not there"] = () => RawPdf.WithPage($"/Font<<{Names(1500, 50_000)}>>/XObject<<{Names(1500, 60_000)}>>",
            "/A1 Do", "/Annots[" + References(20_000) + "]")
            .Set(1, $"<</Pages 2 0 R/Names<</EmbeddedFiles<</Kids[{References(20_000)}]/Names["
                + $"{string.Concat(Enumerable.Range(0, 9_000).Select(i => $"(a){70_000 + i} 0 R"))}]>>>>>>").ToArray(),
        ["one number 50,000 times"] = () => new RawPdf(string.Concat(Enumerable.Repeat("5 0 obj\n<</A 5 0 R>>\nendobj\n", 50_000)))
            .ToArray(),
        ["thousands of tables"] = () =>
            new RawPdf(string.Concat(
            Enumerable.Repeat("xref\n0 1\n0000000000 65535 f \ntrailer<</Size 9/Root 1 0 R/Prev 9/XRefStm 9>>\nstartxref\n9\n%%EOF\n",
            5000))).ToArray(),
        ["a length that is itself"] = () => new RawPdf().Set(4, "<</Length 4 0 R>>\nstream\nBT ET\nendstream").ToArray(),
        ["streams without an end"] = () =>
            new RawPdf(string.Concat(Enumerable.Range(5, 20_000).Select(i => $"{i} 0 obj\n<</Length 9>>\nstream\n"))).ToArray(),
        ["strings without an end"] = () =>
            new RawPdf(string.Concat(Enumerable.Range(5, 20_000).Select(i => $"{i} 0 obj\n(stream\ntrailer(\n"))).ToArray(),
        ["dictionaries without an end"] = () =>
            new RawPdf(string.Concat(Enumerable.Range(5, 20_000).Select(i => $"{i} 0 obj\n<</A<stream\ntrailer<</A[\n"))).ToArray(),
        ["an object stream in an object stream in itself"] = () =>
            new RawPdf().Stream(5, "/Type/ObjStm/N 1/First 4/Extends 6 0 R", "6 0 <</Type/ObjStm/Extends 5 0 R>>")
            .Stream(6, "/Type/ObjStm/N 1/First 4/Extends 5 0 R", "5 0 <</Type/ObjStm>>")
                .Stream(7, "/Type/ObjStm/N 1/First 4/Extends 7 0 R", "7 0 7 0 R").ToArray(),
        ["an object stream that lies about its number"] = () =>
            new RawPdf().Stream(5, "/Type/ObjStm/N 2000000000/First 4", "9 0 null").ToArray(),
        ["an object stream of 60 MB"] = () => new RawPdf().Packed(5, "/Type/ObjStm/N 1/First 4", [.. "1 0 "u8, .. new byte[60 << 20]])
            .ToArray(),
        ["an object stream of 200 MB"] = () => new RawPdf().Packed(5, "/Type/ObjStm/N 1/First 4", [.. "1 0 "u8, .. new byte[200 << 20]])
            .ToArray(),
        ["instructions of 300 MB"] = () => new RawPdf().Packed(4, "", new byte[300 << 20]).ToArray(),
        ["the same instructions 100,000 times"] = () => RawPdf.WithPage("", new string(' ', 10_000))
            .Set(3, $"<</Type/Page/Parent 2 0 R/Contents[{string.Concat(Enumerable.Repeat("4 0 R ", 100_000))}]>>").ToArray(),
        ["filters upon filters"] = () => new RawPdf().Stream(4, $"/Filter[{string.Concat(Enumerable.Repeat("/ASCII85Decode", 500))}]",
            "zzzz~>").ToArray(),
        ["an LZW stream that never clears"] = () => new RawPdf().Stream(4, "/Filter/LZWDecode",
            Enumerable.Repeat((byte)0x41, 1 << 20).ToArray()).ToArray(),
        ["predictors of two billion columns"] = () =>
            new RawPdf().Packed(4, "/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32/BitsPerComponent 16>>", new byte[99])
            .ToArray(),
        ["states without end"] = () => RawPdf.WithPage("", string.Concat(Enumerable.Repeat("q ", 1_000_000))).ToArray(),
        ["lists in lists"] = () => RawPdf.WithPage("", new string('[', 1_000_000)).ToArray(),
        ["dictionaries in dictionaries"] = () => RawPdf.WithPage("", string.Concat(Enumerable.Repeat("/A<<", 500_000))).ToArray(),
        ["numbers without an instruction"] = () => RawPdf.WithPage("", string.Concat(Enumerable.Repeat("1 ", 2_500_000))).ToArray(),
        ["letters without end"] = () => RawPdf.WithPage("/Font<</F<</Subtype/Type1/BaseFont/Times-Roman>>>>",
            $"BT /F 1 Tf ({new string('a', 5_000_000)}) Tj ET").ToArray(),
        ["a picture without an end"] = () => RawPdf.WithPage("", "BI /W 1/H 1 ID "
            + string.Concat(Enumerable.Repeat("x EI y BI ID ", 100_000))).ToArray(),
        ["a character map of all numbers"] = () => Font("/ToUnicode 6 0 R").Stream(
            6, "", "1 begincodespacerange <00000000><FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")
            .ToArray(),
        ["a character map of many ranges"] = () => Font("/Encoding 6 0 R").Stream(
            6, "", $"9 begincidrange {string.Concat(Enumerable.Repeat("<0000> <FFFF> 0 ", 50_000))} endcidrange").ToArray(),
        ["a character map that uses others"] = () => Font("/Encoding 6 0 R").Stream(
            6, "/UseCMap 6 0 R", string.Concat(Enumerable.Repeat("/UniJIS-UTF16-H usecmap ", 1000))).ToArray(),
        ["widths of all numbers"] = () => Font("/ToUnicode 9 0 R", "/W[0 2147483647 500 1 [1] 0 65535 1 0 65535 1 0 65535 1 0 65535 1]")
            .ToArray(),
        ["fonts that descend from themselves"] = () => RawPdf.WithPage("/Font<</F 5 0 R>>", "BT /F 9 Tf <0041> Tj ET")
            .Set(5, "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 5 0 R/ToUnicode 5 0 R/DescendantFonts[5 0 R]/FontDescriptor 5 0 "
                + "R/Widths 5 0 R/W 5 0 R>>").ToArray(),
        ["a drawn font that draws itself"] = () => RawPdf.WithPage("/Font<</F 5 0 R>>", "BT /F 9 Tf (aaa) Tj ET")
            .Stream(6, "", "BT /F 9 Tf (a) Tj ET")
            .Set(5, "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar "
                + "97/Widths[5]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>").ToArray(),
        ["a font program of rubbish"] = () => RawPdf.WithPage("/Font<</F 5 0 R>>", "BT /F 9 Tf (aaa) Tj ET")
            .Set(5, "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 97/LastChar 97/Widths[5]/FontDescriptor 6 0 R>>")
            .Set(6, "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]/FontFile2 7 0 R/FontFile3 7 0 R/FontFile 7 0 R>>")
                .Stream(7, "/Length1 9/Length2 9", new string('\u0001', 100_000)).ToArray(),
        ["colour spaces in circles"] = () => RawPdf.WithPage("/ColorSpace<</A 5 0 R/B 6 0 R/C 7 0 R/D[/DeviceN[/x/y]5 0 R 8 0 R]>>",
            "/A cs 1 scn /B cs 1 scn /C cs 1 1 1 scn /D cs 1 1 scn 0 0 9 9 re f")
            .Set(5, "[/Separation/X 5 0 R 8 0 R]").Set(6, "[/Indexed 6 0 R 1 6 0 R]").Set(7, "[/ICCBased 9 0 R]")
                .Set(8, "<</FunctionType 3/Domain[0 1]/Functions[8 0 R 8 0 R]/Bounds[]/Encode[]>>")
            .Stream(9, "/N 3/Alternate 7 0 R", "").ToArray(),
        ["patterns, shadings, masks and states in circles"] = () =>
            RawPdf.WithPage("/Pattern<</P 5 0 R>>/Shading<</S 6 0 R>>/ExtGState<</G 7 0 R>>/Properties<</M 7 0 R>>",
            "/G gs /Pattern cs /P scn /S sh /OC /M BDC 0 0 9 9 re f EMC")
            .Stream(5, "/PatternType 1/Resources<</Pattern<</P 5 0 R>>>>", "/Pattern cs /P scn 0 0 9 9 re f")
                .Set(6, "<</ShadingType 2/ColorSpace[/Separation/X 6 0 R 6 0 R]/Function 6 0 R>>")
            .Set(7, "<</Font[7 0 R 9]/SMask<</G 8 0 R/TR 7 0 R>>/OCGs 7 0 R>>")
                .Stream(8, $"{Form}/Group 7 0 R/Resources<</ExtGState<</G 7 0 R>>>>", "/G gs").ToArray(),
        ["a program for a function that doubles its stack"] = () =>
            RawPdf.WithPage("/ColorSpace<</A[/Separation/X/DeviceRGB 8 0 R]>>", "/A cs 1 scn 0 0 9 9 re f")
            .Stream(8, "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]",
                $"{{1 1 {string.Concat(Enumerable.Range(1, 30).Select(i => $"{1L << i} copy "))} }}").ToArray(),
        ["pictures of giant size"] = () => RawPdf.WithPage("/XObject<</I 5 0 R/J 6 0 R/K 7 0 R>>", "/I Do /J Do /K Do")
            .Stream(5, "/Subtype/Image/Width 2000000000/Height 2000000000/Filter/JPXDecode/SMask 5 0 R", "x")
            .Stream(6, "/Subtype/Image/Width 2000000000/Height 2000000000/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 6 0 R>>", "x")
            .Stream(7, "/Subtype/Image/Width 2000000000/Height 2000000000/Filter/CCITTFaxDecode/DecodeParms<</Columns 2000000000>>", "x")
                .ToArray(),
        ["a file of nothing but the word that begins an object"] = () =>
            new RawPdf(string.Concat(Enumerable.Repeat("0 0 obj ", 200_000))).ToArray(),
        ["pages without end"] = () => new RawPdf().Set(2, $"<</Type/Pages/Kids[{string.Concat(Enumerable.Repeat("3 0 R ", 100_000))}]>>")
            .ToArray(),
    };

    private static RawPdf Font(string entries, string widths = "") =>
        RawPdf.WithPage("/Font<</F 5 0 R>>", "BT /F 9 Tf <00410042> Tj ET").Set(5, "<</Type/Font/Subtype/Type0/BaseFont/A"
            + $"{(entries.Contains("/Encoding", StringComparison.Ordinal) ? "" : "/Encoding/Identity-H")}{entries}"
            + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            + $"/Supplement 0>>{widths}>>]>>");

    private static string References(int count) => new StringBuilder().AppendJoin(
        ' ', Enumerable.Range(90_000, count).Select(i => $"{i} 0 R")).ToString();

    private static string Names(int count, int from) => new StringBuilder().AppendJoin(
        ' ', Enumerable.Range(1, count).Select(i => $"/A{i} {from + i} 0 R")).ToString();
}
