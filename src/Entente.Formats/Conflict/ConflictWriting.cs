using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;

namespace Entente.Formats.Conflict;

/// <summary>Writes conflicts: in the native format, as YAML or JSON, and as <c>.gmcr</c> files.</summary>
/// <remarks>What was written is read again before it is given out; what would not read back is refused with the reader's reasons.</remarks>
public static class ConflictWriting
{
    /// <summary>A conflict in the native format.</summary>
    /// <param name="model">A conflict without faults, as <see cref="ConflictCheck"/> lists them.</param>
    /// <param name="isJson">Whether as JSON instead of YAML.</param>
    /// <returns>One file, named after the conflict's id. Options are numbered in the order of their owners; where that changes the numbers of states, a loss says so.</returns>
    /// <exception cref="ArgumentException">The conflict has faults.</exception>
    public static ConversionResult Native(ConflictModel model, bool isJson = false)
    {
        Check(model);
        ConflictModel sorted = OptionOrder.Sorted(model);
        Node root = new ConflictNodes(sorted).Whole();
        string text = isJson ? NodeText.Json(root) : NativeYaml.Of(root);
        return Read($"{NameOf(model)}.{(isJson ? "json" : "yaml")}", text) with
        {
            Losses = OptionOrder.IsByOwner(model)
                ? []
                : ["options are numbered in the order of their owners here, so that states have other numbers"],
        };
    }

    /// <summary>A conflict as a <c>.gmcr</c> file.</summary>
    /// <param name="model">A conflict without faults, as <see cref="ConflictCheck"/> lists them.</param>
    /// <returns>One file, or why such a file cannot hold the conflict: states that are listed or collapsed, comparisons that are not known, statements that take too many alternatives.</returns>
    /// <exception cref="ArgumentException">The conflict has faults.</exception>
    public static ConversionResult Gmcr(ConflictModel model)
    {
        Check(model);
        ImmutableArray<string> refusals = [.. GmcrWriter.Refusals(model)];
        return refusals.IsEmpty
            ? Read($"{NameOf(model)}.gmcr", NodeText.Json(GmcrWriter.Of(model))) with
            {
                Losses = [.. GmcrWriter.Losses(model)],
            }
            : new ConversionResult { Refusals = refusals };
    }

    private static string NameOf(ConflictModel model) => model.Id.Length > 0 ? model.Id : "conflict";

    private static ConversionResult Read(string name, string text)
    {
        ConflictReading read = ConflictSource.Parse(name, text);
        return read.Faults.IsEmpty
            ? new ConversionResult { Files = [new WrittenFile(name, text)] }
            : new ConversionResult { Refusals = [.. read.Faults.Select(fault => fault.Message)] };
    }

    private static void Check(ConflictModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (ConflictCheck.Faults(model) is { IsEmpty: false } faults)
        {
            throw new ArgumentException($"The conflict has faults: {faults[0].Message}", nameof(model));
        }
    }
}
