using System.Collections.Immutable;
using Entente.Formats.Nodes;

namespace Entente.Formats.Recognition;

/// <summary>A file whose content was looked at.</summary>
/// <param name="Path">Its path as it was given.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record OpenedFile(string Path, FileKind Kind)
{
    /// <summary>The format, for people; empty when it is unknown.</summary>
    public string Format { get; init; } = "";

    /// <summary>The tree of a JSON or YAML file; null for others.</summary>
    public Node? Root { get; init; }

    /// <summary>The text of a JSON or YAML file; empty for others.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it was read as; null when it was not read, or needs other files for that.</summary>
    public FileReading? Reading { get; init; }

    /// <summary>That nothing stands in it, with what a scenario looks like; null when something does. In a folder such a file is let pass.</summary>
    public Remark? Empty { get; init; }

    /// <summary>What is wrong with it before its meaning is looked at.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
