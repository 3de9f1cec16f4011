using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Formats.Native;

namespace Entente.Web.Library;

/// <summary>The scenarios that ship with the software, read when first asked for.</summary>
public sealed class ScenarioShelf
{
    private readonly Lazy<FrozenDictionary<string, ShelvedScenario>> byId;
    private readonly Lazy<ImmutableArray<ShelvedScenario>> all;

    /// <summary>The shelf with the shipped scenarios on it.</summary>
    public ScenarioShelf()
        : this(() => ShippedScenarios.Ids.Where(IsForReading).Select(Read)) { }

    /// <summary>A shelf with other scenarios on it.</summary>
    /// <param name="scenarios">The scenarios.</param>
    public ScenarioShelf(IEnumerable<ShelvedScenario> scenarios)
        : this(() => scenarios) { }

    private ScenarioShelf(Func<IEnumerable<ShelvedScenario>> read)
    {
        all = new(() => [.. read().OrderBy(each => each.Id, StringComparer.Ordinal)]);
        byId = new(() => all.Value.ToFrozenDictionary(each => each.Id, StringComparer.Ordinal));
    }

    /// <summary>All of them, by id in ordinal order.</summary>
    public ImmutableArray<ShelvedScenario> All => all.Value;

    /// <summary>The scenario with an id; null when there is none.</summary>
    public ShelvedScenario? Find(string id) => byId.Value.GetValueOrDefault(id);

    // Cases of a line or two (cases/no-zone) show what a definition says; they are no negotiations to look at.
    private static bool IsForReading(string id) => !id.Contains('/', StringComparison.Ordinal);

    private static ShelvedScenario Read(string id)
    {
        ShippedScenarios.TryText(id, out string? text);
        FileReading read = NativeFormat.Read(ShippedScenarios.PathOf(id), Encoding.UTF8.GetBytes(text!));
        return new ShelvedScenario(
            id,
            read.Scenario ?? throw new InvalidOperationException($"{id} ships with faults: {read.Faults[0]}"),
            text!
        )
        {
            Warnings = read.Warnings,
        };
    }
}
