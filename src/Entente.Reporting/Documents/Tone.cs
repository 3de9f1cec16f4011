namespace Entente.Reporting.Documents;

/// <summary>What a run of text is to the reader; every renderer has its own way to show it, and none relies on colour alone.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
    Accent,
}
