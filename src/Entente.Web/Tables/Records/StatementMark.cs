namespace Entente.Web.Tables.Records;

/// <summary>Something by which a statement can be checked.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The mark itself, in full.</param>
internal sealed record StatementMark(string Name, string Value);
