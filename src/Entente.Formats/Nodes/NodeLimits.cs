namespace Entente.Formats.Nodes;

/// <summary>What is read of a file at most, so that no file can exhaust time or memory.</summary>
internal static class NodeLimits
{
    /// <summary>The longest text in characters.</summary>
    public const int Characters = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of lists and maps.</summary>
    public const int Depth = 64;

    /// <summary>The most nodes in a tree, each alias counted as all that it repeats.</summary>
    public const int Nodes = 4_000_000;

    /// <summary>The most nodes that aliases may repeat in all.</summary>
    public const int Repeated = 100_000;

    /// <summary>The most faults that are listed of one file.</summary>
    public const int Faults = 1_000;
}
