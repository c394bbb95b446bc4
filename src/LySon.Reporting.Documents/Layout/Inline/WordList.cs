using LySon.Reporting.Documents.Fonts;

namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>
/// The words of a text with running sums, so that the width of any line is two subtractions. A word wider than the line is cut into its
/// characters, between which a break costs much but is possible. Buffers are kept between texts.
/// </summary>
internal sealed class WordList
{
    private Word[] words = new Word[64];

    public int Count { get; private set; }

    /// <param name="narrowest">Points; a word wider than this may have to be broken inside.</param>
    public void Fill(string text, int start, int end, FontFace face, double size, double narrowest)
    {
        Count = 0;
        var scale = size / face.UnitsPerEm;
        var limit = narrowest / scale;
        var at = start;
        while (at < end)
        {
            var stop = text.IndexOf(' ', at, end - at);
            if (stop < 0)
                stop = end;
            var (units, blanks) = Sum(text, at, stop, face);
            if (units > limit && stop - at > 1)
                AddCharacters(text, at, stop, face);
            else
                Add(at, stop, units, blanks, blankBefore: Count > 0);
            at = stop + 1;
        }

        Price(text);
        Accumulate(face.AdvanceOf[' '], scale);
    }

    /// <summary>Points of the line that holds words i to j-1.</summary>
    public double Width(int i, int j) => words[j - 1].End.Width - words[i].Begin.Width;

    /// <summary>Blanks that can stretch in that line, no-break spaces included.</summary>
    public int Blanks(int i, int j) => words[j - 1].End.Blanks - words[i].Begin.Blanks;

    /// <summary>Cost of a break before word j.</summary>
    public double Penalty(int j) => words[j].Penalty;

    public (int Start, int End) Extent(int i, int j) => (words[i].Start, words[j - 1].Stop);

    private static (int Units, int Blanks) Sum(string text, int at, int stop, FontFace face)
    {
        var units = 0;
        var blanks = 0;
        for (var k = at; k < stop; k++)
        {
            units += face.AdvanceOf[text[k]];
            if (text[k] == '\u00A0')
                blanks++;
        }

        return (units, blanks);
    }

    private void AddCharacters(string text, int at, int stop, FontFace face)
    {
        for (var k = at; k < stop; k++)
            Add(k, k + 1, face.AdvanceOf[text[k]], text[k] == '\u00A0' ? 1 : 0, blankBefore: k == at && Count > 0);
    }

    private void Add(int start, int stop, int units, int blanks, bool blankBefore)
    {
        if (Count == words.Length)
            Array.Resize(ref words, Count * 2);
        words[Count++] = new Word { Start = start, Stop = stop, Units = units, OwnBlanks = blanks, BlankBefore = blankBefore };
    }

    private void Price(string text)
    {
        for (var j = 1; j < Count; j++)
        {
            ref var word = ref words[j];
            ref var before = ref words[j - 1];
            word.Penalty = word.BlankBefore
                ? BreakRules.Between(
                    text.AsSpan(before.Start, before.Stop - before.Start), text.AsSpan(word.Start, word.Stop - word.Start), j == 1)
                : BreakRules.Inside(text[before.Stop - 1], text[word.Start]);
        }
    }

    private void Accumulate(int blankUnits, double scale)
    {
        long units = 0;
        var blanks = 0;
        for (var j = 0; j < Count; j++)
        {
            ref var word = ref words[j];
            if (word.BlankBefore)
            {
                units += blankUnits;
                blanks++;
            }

            word.Begin = (units * scale, blanks);
            units += word.Units;
            blanks += word.OwnBlanks;
            word.End = (units * scale, blanks);
        }
    }

    private struct Word
    {
        public int Start;
        public int Stop;
        public int Units;
        public int OwnBlanks;
        public bool BlankBefore;
        public double Penalty;
        public (double Width, int Blanks) Begin;
        public (double Width, int Blanks) End;
    }
}
