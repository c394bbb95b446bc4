namespace LySon.Reporting.Documents.Pdf.Archive;

/// <summary>A file that travels inside the PDF, as the data which the document was made from (ISO 19005-3, 6.8).</summary>
/// <param name="Name">File name with extension, such as "bao-cao.json"; unique in the document.</param>
/// <param name="MimeType">Such as "application/json".</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="ModifiedAt">Null leaves the date out; a clock's time would make every file differ from the last.</param>
public sealed record Attachment(string Name, string MimeType, string Description, DateTimeOffset? ModifiedAt, ReadOnlyMemory<byte> Bytes);
