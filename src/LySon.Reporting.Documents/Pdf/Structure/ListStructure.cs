namespace LySon.Reporting.Documents.Pdf.Structure;

/// <summary>A list whose items come in order: L with an LI for each, of a label (Lbl) and a body (LBody).</summary>
internal sealed class ListStructure(StructureElement parent)
{
    private readonly StructureElement list = parent.Add(StructureType.L);
    private StructureElement? label;
    private StructureElement? body;

    /// <summary>Number of the item begun last.</summary>
    public int LastItem { get; private set; } = -1;

    /// <param name="number">Never less than in the call before; a further line of the same item has the same number.</param>
    public StructureElement Item(int number, bool isLabel)
    {
        if (number != LastItem || label is null || body is null)
        {
            var item = list.Add(StructureType.LI);
            label = item.Add(StructureType.Lbl);
            body = item.Add(StructureType.LBody);
            LastItem = number;
        }

        return isLabel ? label : body;
    }
}
