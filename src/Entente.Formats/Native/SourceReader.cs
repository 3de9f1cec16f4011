using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Reads <c>sources</c>, the documents that evidence points to, in every file that has them: scenarios, conflicts, exchanges, questions about stakeholders.</summary>
/// <param name="context">Learns the names of the sources.</param>
internal sealed class SourceReader(NativeContext context)
{
    private static readonly string[] Keys = ["title", "date", "address"];

    /// <summary>The sources; <see cref="NativeContext.Sources"/> has their names afterwards.</summary>
    /// <param name="node">What stands under <c>sources</c>; null for nothing.</param>
    public ImmutableArray<Source> Read(Node? node)
    {
        ImmutableArray<Source> sources =
        [
            .. (context.Findings.AsMap(node, Sentence.Key("sources"))?.Entries ?? []).Select(Source).OfType<Source>(),
        ];
        context.Sources = [.. sources.Select(source => source.Key)];
        return sources;
    }

    private Source? Source(NodeEntry entry)
    {
        if (context.Findings.AsName(entry.Key, new("The name of a source", "De naam van een bron")) is not { } key)
        {
            return null;
        }

        // A map with a key of the long form is one; any other map is a title in several languages.
        Node.Map? map = entry.Value is Node.Map found && Keys.Any(found.Has) ? found : null;
        if (map is not null)
        {
            context.Findings.Only(map, new("a source", "een bron"), Keys);
        }

        Node? title =
            map is not null ? map["title"]
            : entry.Value is Node.Scalar { Of: ScalarKind.Null } ? null
            : entry.Value;
        return new Source(key)
        {
            Title = context.Findings.AsLocalized(title, new("The title", "De titel")),
            Date = context.Findings.AsText(map?["date"], new("The date", "De datum")) ?? "",
            Address = context.Findings.AsText(map?["address"], new("The address", "Het adres")) ?? "",
        };
    }
}
