namespace Entente.Formats.Nodes;

/// <summary>What a scalar of a file is read as.</summary>
internal enum ScalarKind
{
    /// <summary>Anything in quotes, and what is nothing else.</summary>
    Text,

    /// <summary>A decimal without quotes.</summary>
    Number,

    /// <summary><c>true</c> without quotes.</summary>
    True,

    /// <summary><c>false</c> without quotes.</summary>
    False,

    /// <summary><c>null</c>, <c>~</c> or no text at all, without quotes.</summary>
    Null,
}
