using Entente.Formats.Nodes;
using Entente.Simulation;

namespace Entente.Formats.Sessions;

/// <summary>The rules under which a recorded session was played.</summary>
internal static class RecordedProtocol
{
    private const string Deals = "sequential-deals";

    /// <summary>Their name, with a fault at its place where there are no such rules.</summary>
    public static string Read(Node.Map map, Findings findings)
    {
        Node? entry = findings.Entry(map, "protocol");
        string name = findings.Filled(entry, "protocol");
        if (entry is not null && name.Length > 0 && name != Deals && SessionProtocols.Find(name) is null)
        {
            string known = string.Join(", ", SessionProtocols.All.Select(each => each.Name).Append(Deals));
            findings.Fault(
                entry.Place,
                new(
                    $"There is no protocol '{Excerpt.Of(name)}'; there are {known}.",
                    $"Er is geen protocol '{Excerpt.Of(name)}'; er zijn {known}."
                )
            );
        }

        return name;
    }
}
