namespace Entente.Reporting.Documents;

/// <summary>A piece of text in one tone.</summary>
internal readonly record struct Run(string Text, Tone Tone);
