namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// A database or a backup cannot be copied, made or read; the message is one English line for whoever runs the machine, and names no row.
/// </summary>
public sealed class CopyRefusedException(string message, Exception? inner = null) : Exception(message, inner);
