namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>A block of the body, ready to be placed. Heights are in points.</summary>
internal abstract class FlowItem
{
    /// <summary>Blank above and below; between two blocks the greater one counts, at the top of a page none.</summary>
    public abstract double Gap { get; }

    /// <summary>True for headings: never the last thing on a page.</summary>
    public virtual bool KeepWithNext => false;

    /// <summary>Whole height; asked of blocks that keep with the next only.</summary>
    public virtual double Height => 0;

    /// <summary>
    /// May the block begin in <paramref name="available"/> points, without leaving a piece that is too small on either side?
    /// </summary>
    /// <param name="tail">Height of what must stand on the page of the block's last lines: the signature block after the last
    /// block.</param>
    public abstract bool CanStart(double available, double tail);

    /// <summary>Places the whole block, on as many pages as it takes.</summary>
    public abstract void Place(PageFlow flow, double tail);
}
