namespace Entente.Strategies.Catalog;

/// <summary>A number that a strategy or a part takes.</summary>
/// <param name="Name">What it is called in the text form.</param>
/// <param name="Default">What it is unless given.</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be.</param>
/// <param name="Meaning">What it does, in English.</param>
public sealed record PartParameter(string Name, double Default, double Low, double High, string Meaning);
