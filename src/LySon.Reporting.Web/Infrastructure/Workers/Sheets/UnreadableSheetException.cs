namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// A table that is not read; the message is the Vietnamese sentence for the person who handed it in, one of <see cref="SheetErrors"/>.
/// </summary>
public sealed class UnreadableSheetException(string message, Exception? cause = null) : Exception(message, cause);
