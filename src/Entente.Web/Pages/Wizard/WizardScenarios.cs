using System.Collections.Immutable;
using System.Text;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Formats.Native;
using Entente.Formats.Writing;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Web.Components.Preferences;

namespace Entente.Web.Pages.Wizard;

/// <summary>The scenarios for which somebody can say what they want, and the file that comes of it.</summary>
internal static class WizardScenarios
{
    private static readonly Lazy<ImmutableArray<Scenario>> Shipped = new(() =>
        [.. ShippedScenarios.Ids.Select(Read).OfType<Scenario>().Where(scenario => !scenario.IsHostOnly)]
    );

    /// <summary>All of them.</summary>
    public static ImmutableArray<Scenario> All => Shipped.Value;

    /// <summary>The scenario with an id; null for none.</summary>
    public static Scenario? Find(string id) => All.FirstOrDefault(scenario => scenario.Id == id);

    /// <summary>The private file of a party that says what the wizard found out, and nothing that the scenario says of anybody.</summary>
    public static WrittenFile PrivateFile(Scenario scenario, Party party, ElicitedPreferences elicited)
    {
        Party[] parties =
        [
            .. scenario.Parties.Select(each => new Party(each.Name)
            {
                Preferences = each.Name == party.Name ? elicited.Preferences : null,
                Fallback = each.Name == party.Name ? elicited.Fallback : Fallback.None,
            }),
        ];
        return NativeFormat.WriteSplit(
            scenario with
            {
                Parties = [.. parties],
                ThirdParties = [],
                Packages = [.. scenario.Packages.Select(package => package with { By = "" })],
            }
        )[1];
    }

    private static Scenario? Read(string id)
    {
        FileReading reading = NativeFormat.Read(
            ShippedScenarios.PathOf(id),
            ShippedScenarios.TryText(id, out string? text) ? Encoding.UTF8.GetBytes(text) : []
        );
        return reading.Scenario is { } scenario ? scenario with { Id = id } : null;
    }
}
