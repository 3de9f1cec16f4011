namespace Entente.Formats.Tournaments;

/// <summary>What a column of a tournament's results holds.</summary>
public enum ResultKind
{
    /// <summary>Text (Parquet: UTF-8 strings).</summary>
    Text,

    /// <summary>Whole numbers (Parquet: 64 bits).</summary>
    Whole,

    /// <summary>Numbers (Parquet: doubles).</summary>
    Number,
}
