using System.Text;

namespace LySon.Reporting.Core.Text;

/// <summary>
/// Letters and their marks, apart (NFD) and together (NFC), for all letters of the Latin script and its signs. The runtime's own way needs
/// ICU and without it leaves every text as it is. The table is Unicode's, which by its rules will stay as it is.
/// </summary>
internal static class Diacritics
{
    /// <summary>For each mark the letters that carry it, each followed by what it is without.</summary>
    private static readonly (char Mark, string Pairs)[] Table =
    [
        ('\u0300', "\u1FED\u00A8ÀAÈEÌIÒOÙUàaèeìiòoùuǛÜǜüǸNǹnḔĒḕēṐŌṑōẀWẁwẦÂầâẰĂằăỀÊềêỒÔồôỜƠờơỪƯừưỲYỳy"),
        ('\u0301', "\u0385\u00A8ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcĹLĺlŃNńnŔRŕrŚSśsŹZźzǗÜǘüǴGǵgǺÅǻåǼÆǽæǾØǿø" +
            "ḈÇḉçḖĒḗēḮÏḯïḰKḱkḾMḿmṌÕṍõṒŌṓōṔPṕpṸŨṹũẂWẃwẤÂấâẮĂắăẾÊếêỐÔốôỚƠớơỨƯứư"),
        ('\u0302', "ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgĤHĥhĴJĵjŜSŝsŴWŵwŶYŷyẐZẑzẬẠậạỆẸệẹỘỌộọ"),
        ('\u0303', "ÃAÑNÕOãañnõoĨIĩiŨUũuṼVṽvẪÂẫâẴĂẵăẼEẽeỄÊễêỖÔỗôỠƠỡơỮƯữưỸYỹy"),
        ('\u0304', "ĀAāaĒEēeĪIīiŌOōoŪUūuǕÜǖüǞÄǟäǠȦǡȧǢÆǣæǬǪǭǫȪÖȫöȬÕȭõȰȮȱȯȲYȳyḠGḡgḸḶḹḷṜṚṝṛ"),
        ('\u0306', "ĂAăaĔEĕeĞGğgĬIĭiŎOŏoŬUŭuḜȨḝȩẶẠặạ"),
        ('\u0307', "ĊCċcĖEėeĠGġgİIŻZżzȦAȧaȮOȯoḂBḃbḊDḋdḞFḟfḢHḣhṀMṁmṄNṅnṖPṗpṘRṙrṠSṡsṤŚṥśṦŠṧšṨṢṩṣṪTṫtẆWẇwẊXẋxẎYẏyẛſ"),
        ('\u0308', "ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸYḦHḧhṎÕṏõṺŪṻūẄWẅwẌXẍxẗt"),
        ('\u0309', "ẢAảaẨÂẩâẲĂẳăẺEẻeỂÊểêỈIỉiỎOỏoỔÔổôỞƠởơỦUủuỬƯửưỶYỷy"),
        ('\u030A', "ÅAåaŮUůuẘwẙy"),
        ('\u030B', "ŐOőoŰUűu"),
        ('\u030C', "ČCčcĎDďdĚEěeĽLľlŇNňnŘRřrŠSšsŤTťtŽZžzǍAǎaǏIǐiǑOǒoǓUǔuǙÜǚüǦGǧgǨKǩkǮƷǯʒǰjȞHȟh"),
        ('\u030F', "ȀAȁaȄEȅeȈIȉiȌOȍoȐRȑrȔUȕu"),
        ('\u0311', "ȂAȃaȆEȇeȊIȋiȎOȏoȒRȓrȖUȗu"),
        ('\u031B', "ƠOơoƯUưu"),
        ('\u0323', "ḄBḅbḌDḍdḤHḥhḲKḳkḶLḷlṂMṃmṆNṇnṚRṛrṢSṣsṬTṭtṾVṿvẈWẉwẒZẓzẠAạaẸEẹeỊIịiỌOọoỢƠợơỤUụuỰƯựưỴYỵy"),
        ('\u0324', "ṲUṳu"),
        ('\u0325', "ḀAḁa"),
        ('\u0326', "ȘSșsȚTțt"),
        ('\u0327', "ÇCçcĢGģgĶKķkĻLļlŅNņnŖRŗrŞSşsŢTţtȨEȩeḐDḑdḨHḩh"),
        ('\u0328', "ĄAąaĘEęeĮIįiŲUųuǪOǫo"),
        ('\u032D', "ḒDḓdḘEḙeḼLḽlṊNṋnṰTṱtṶUṷu"),
        ('\u032E', "ḪHḫh"),
        ('\u0330', "ḚEḛeḬIḭiṴUṵu"),
        ('\u0338', "≮<≠=≯>"),
        ('\u0342', "\u1FC1\u00A8"),
        ('\u0331', "ḆBḇbḎDḏdḴKḵkḺLḻlṈNṉnṞRṟrṮTṯtẔZẕzẖh"),
    ];

    private static readonly Dictionary<char, (char Letter, char Mark)> Apart = Table
        .SelectMany(t => t.Pairs.Chunk(2).Select(p => (Whole: p[0], Letter: p[1], t.Mark)))
        .ToDictionary(t => t.Whole, t => (t.Letter, t.Mark));

    private static readonly Dictionary<(char Letter, char Mark), char> Together = Apart.ToDictionary(a => a.Value, a => a.Key);

    /// <summary>
    /// Unicode's combining class of the marks from U+0300 on: marks of one class keep their order, others are put in the order of their
    /// classes.
    /// </summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 232, 220, 220,
        220, 220, 232, 216, 220, 220, 220, 220, 220, 202, 202, 220, 220, 220, 220, 202, 202, 220, 220, 220, 220, 220, 220, 220,
        220, 220, 220, 220, 1, 1, 1, 1, 1, 220, 220, 220, 220, 230, 230, 230, 230, 230, 230, 230, 230, 240, 230, 220,
        220, 220, 230, 230, 230, 220, 220, 0, 230, 230, 230, 220, 220, 220, 220, 230, 232, 220, 220, 230, 233, 234, 234, 233,
        234, 234, 233, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230, 230,
    ];

    /// <returns>0: no mark.</returns>
    public static int ClassOf(char c) => c is >= '\u0300' and < '\u0370' ? Classes[c - '\u0300'] : 0;

    /// <summary>Each letter followed by its marks.</summary>
    public static string Decompose(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')) return text;
        var parts = new StringBuilder(text.Length * 2);
        foreach (var c in text) Append(c);
        return parts.ToString();

        void Append(char c)
        {
            // Other names of the same.
            c = c switch { '\u0340' => '\u0300', '\u0341' => '\u0301', '\u212B' => 'Å', _ => c };
            if (Apart.TryGetValue(c, out var pair))
            {
                Append(pair.Letter);
                Append(pair.Mark);
                return;
            }
            var place = parts.Length;
            if (ClassOf(c) is > 0 and var order)
                while (place > 0 && ClassOf(parts[place - 1]) > order) place--;
            if (place == parts.Length) parts.Append(c);
            else parts.Insert(place, c);
        }
    }

    /// <summary>Each letter as one character with its marks, where there is one.</summary>
    public static string Compose(string text)
    {
        // A letter that is one character already is as it should be.
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F') && !text.Contains('\u212B', StringComparison.Ordinal)) return text;
        var parts = Decompose(text);
        var whole = new StringBuilder(parts.Length);
        // The letter that marks may join, and the class of the last mark behind it that did not.
        var (letter, last) = (-1, 0);
        foreach (var c in parts)
        {
            var order = ClassOf(c);
            if (letter >= 0 && order > last && Together.TryGetValue((whole[letter], c), out var joined))
            {
                whole[letter] = joined;
                continue;
            }
            if (order == 0) (letter, last) = (whole.Length, 0);
            else last = order;
            whole.Append(c);
        }
        return whole.ToString();
    }
}
