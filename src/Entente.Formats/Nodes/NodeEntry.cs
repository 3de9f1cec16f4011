namespace Entente.Formats.Nodes;

/// <summary>A key of a map and its value.</summary>
/// <param name="Key">The key: a scalar in JSON; YAML allows any node.</param>
/// <param name="Value">The value.</param>
internal readonly record struct NodeEntry(Node Key, Node Value)
{
    /// <summary>The text of the key; empty for one that is no scalar.</summary>
    public string Name => (Key as Node.Scalar)?.Text ?? "";
}
