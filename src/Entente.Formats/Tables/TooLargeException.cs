namespace Entente.Formats.Tables;

/// <summary>A workbook unpacks to more than is read.</summary>
internal sealed class TooLargeException : Exception;
