using Entente.Formats.Native;
using Entente.Formats.Writing;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Web.Components.Preferences;

/// <summary>The private file of a party with what the wizard found out.</summary>
public static class PrivateFile
{
    /// <summary>The file: what the person said, and nothing that the scenario says of anybody.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="party">The name of the party.</param>
    /// <param name="elicited">What the person said.</param>
    public static WrittenFile Of(Scenario scenario, string party, ElicitedPreferences elicited)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(elicited);
        Party[] parties =
        [
            .. scenario.Parties.Select(each => new Party(each.Name)
            {
                Preferences = each.Name == party ? elicited.Preferences : null,
                Fallback = each.Name == party ? elicited.Fallback : Fallback.None,
            }),
        ];
        Scenario alone = scenario with
        {
            Parties = [.. parties],
            ThirdParties = [],
            Packages = [.. scenario.Packages.Select(package => package with { By = "" })],
        };
        return NativeFormat.WriteSplit(alone)[1];
    }
}
