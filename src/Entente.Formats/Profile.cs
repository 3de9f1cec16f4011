using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats;

/// <summary>One party's preferences as a file of another platform holds them, with the domain that they are about.</summary>
/// <param name="Name">The party's name: the file's name without extension unless the format has a better one.</param>
/// <param name="File">The path of the file.</param>
/// <param name="Space">The issues and values that the preferences are about.</param>
/// <param name="Preferences">What the party wants.</param>
public sealed record Profile(string Name, string File, OutcomeSpace Space, PreferenceModel Preferences)
{
    /// <summary>What the party has without agreement.</summary>
    public Fallback Fallback { get; init; } = Fallback.None;

    /// <summary>Where its file says what the party has without agreement; the file as a whole where that is not known.</summary>
    internal Place FallbackPlace { get; init; } = new(File);

    /// <summary>How the worth of an agreement falls with time.</summary>
    public Patience Patience { get; init; } = Patience.Endless;
}
