using DocumentFormat.OpenXml;
using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Box 6: headings, paragraphs, bullets and tables.</summary>
internal sealed class DocxBody(DocxContext context, OpenXmlWriter writer)
{
    /// <param name="keepsEnd">Whether the signature follows, with which the last lines stay.</param>
    public void Write(IReadOnlyList<Block> blocks, bool keepsEnd)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var last = i == blocks.Count - 1;
            if (blocks[i] is Table table)
            {
                new DocxTable(context, writer, table).Write(keepLast: keepsEnd && (last || ClosingMark.IsAlone(blocks[i + 1])));
                // Two tables without a paragraph between them become one.
                if (last || blocks[i + 1] is Table)
                    writer.WriteElement(Wml.Spacer(context.Profile.TableGapPt, keepNext: last && keepsEnd));
            }
            else
            {
                writer.WriteElement(Text(blocks[i], last ? null : blocks[i + 1], last && keepsEnd));
            }
        }
    }

    /// <summary>The last paragraph stays with the signature block: a word processor takes its last lines along.</summary>
    private W.Paragraph Text(Block block, Block? next, bool keepNext)
    {
        var (style, text) = block switch
        {
            Heading heading => (DocxStyles.Heading(heading.Level), BlockText.Of(heading)),
            LegalBasis basis => (DocxStyles.LegalBasis, BlockText.Of(basis, isLast: next is not LegalBasis)),
            Paragraph paragraph => (DocxStyles.Body, paragraph.Text),
            Bullet bullet => (DocxStyles.Bullet, ListLayout.Dash + bullet.Text),
            _ => throw new ArgumentException($"Unknown block {block.GetType().Name}.", nameof(block)),
        };
        return Wml.Paragraph(style, text, properties =>
        {
            if (keepNext)
                properties.KeepNext = new W.KeepNext();
            if (block is Heading { Look: HeadingLook.Part })
            {
                properties.Indentation = new W.Indentation { FirstLine = "0" };
                properties.Justification = new W.Justification { Val = W.JustificationValues.Center };
            }

            // A table has no distance of its own to what stands above it.
            if (next is Table)
                properties.SpacingBetweenLines = new W.SpacingBetweenLines
                {
                    Before = Wml.Twips(context.Profile.ParagraphGapPt),
                    After = Wml.Twips(context.Profile.TableGapPt)
                };
        });
    }
}
