using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Pdf.Structure;

/// <summary>
/// A table: THead with a row of TH, TBody with a TR for each row and one for the note, which spans all columns. Every row has all its
/// cells, empty ones too, and a row that goes on on the next page stays the same TR with the same TDs; otherwise the table would not be
/// regular (ISO 14289-1, 7.5).
/// </summary>
internal sealed class TableStructure
{
    private readonly Table table;
    private readonly StructureElement element;
    private readonly StructureElement header;
    private StructureElement? body;
    private StructureElement row;
    private StructureElement? note;
    private int rows;

    public TableStructure(StructureElement parent, Table table)
    {
        this.table = table;
        element = parent.Add(StructureType.Table);
        header = row = Row(element.Add(StructureType.THead), StructureType.TH);
    }

    /// <summary>Made when it gets its first row: a note may have nothing to print, and a part without rows is none.</summary>
    private StructureElement Body => body ??= element.Add(StructureType.TBody);

    /// <param name="number">0 for the header, rows from 1; never less than in the call before.</param>
    public StructureElement Cell(int number, int column)
    {
        if (number == 0)
            return header.Children[column];
        if (number > table.RowCount)
            return note ??= AddNote();
        RowsUpTo(number);
        return row.Children[column];
    }

    /// <summary>Adds the rows that nothing was drawn for.</summary>
    public void Complete() => RowsUpTo(table.RowCount);

    private StructureElement AddNote()
    {
        RowsUpTo(table.RowCount);
        return Body.Add(StructureType.TR).AddCell(table.Columns.Count);
    }

    private void RowsUpTo(int number)
    {
        for (; rows < number; rows++)
            row = Row(Body, StructureType.TD);
    }

    private StructureElement Row(StructureElement parent, StructureType cell)
    {
        var added = parent.Add(StructureType.TR);
        for (var c = 0; c < table.Columns.Count; c++)
            added.Add(cell);
        return added;
    }
}
