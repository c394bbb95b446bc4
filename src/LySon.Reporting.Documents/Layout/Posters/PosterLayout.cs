using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Posters;

/// <summary>Posters on pages, in the order given. A pure function like the layout of reports.</summary>
internal static class PosterLayout
{
    public static PrintedContent Content(IReadOnlyList<Poster> posters) =>
        new(PosterWords.Title(posters), IssuedOn: null, [], [.. posters.Select(poster => poster.Name)], HasAddressList: false);

    public static void Arrange(IReadOnlyList<Poster> posters, PosterForm form, Action<ArrangedPage> finish)
    {
        var number = 0;
        if (form == PosterForm.Sheet)
        {
            // One venue alone fills its sheet.
            foreach (var labels in posters.Count == 1 ? [[.. Enumerable.Repeat(posters[0], LabelSheet.Labels)]]
                : posters.Chunk(LabelSheet.Labels))
                Page(canvas => LabelSheet.Draw(canvas, labels));
            return;
        }

        for (var i = 0; i < posters.Count; i++)
        {
            var index = i;
            if (form == PosterForm.Tent)
                Page(canvas => TentCard.Draw(canvas, posters[index], index));
            else
                Page(canvas => WallPoster.Draw(canvas, posters[index], index));
        }

        void Page(Action<PosterCanvas> draw)
        {
            var canvas = new PosterCanvas();
            draw(canvas);
            finish(canvas.Page(++number));
        }
    }
}
