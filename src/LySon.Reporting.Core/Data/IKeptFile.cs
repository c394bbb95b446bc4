namespace LySon.Reporting.Core.Data;

/// <summary>A row that holds a file. How much room these take is told apart from the rest of the database.</summary>
public interface IKeptFile
{
    /// <summary>Bytes.</summary>
    int Size { get; }
}
