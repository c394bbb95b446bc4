using QRCoder;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>The dark modules of a QR symbol (ISO/IEC 18004) as horizontal bars.</summary>
/// <param name="Size">Modules on a side, without the quiet zone.</param>
internal sealed record QrModules(int Size, IReadOnlyList<(int Row, int Column, int Length)> Bars)
{
    /// <summary>The library's matrix includes the quiet zone.</summary>
    private const int Quiet = 4;

    public static QrModules Of(string text, QRCodeGenerator.ECCLevel correction = QRCodeGenerator.ECCLevel.M)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, correction);
        var size = data.ModuleMatrix.Count - (2 * Quiet);
        var bars = new List<(int, int, int)>();
        for (var row = 0; row < size; row++)
        {
            var line = data.ModuleMatrix[row + Quiet];
            for (var column = 0; column < size; column++)
            {
                var first = column;
                while (column < size && line[column + Quiet])
                    column++;
                if (column > first)
                    bars.Add((row, first, column - first));
            }
        }

        return new QrModules(size, bars);
    }
}
