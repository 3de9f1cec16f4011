namespace Entente.Formats.Parquet;

/// <summary>What a column of a Parquet file holds.</summary>
internal enum ParquetKind
{
    /// <summary>Whole numbers of 64 bits.</summary>
    Whole,

    /// <summary>Doubles.</summary>
    Number,

    /// <summary>UTF-8 text.</summary>
    Text,
}
