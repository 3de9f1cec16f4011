namespace Entente.Formats.Recognition;

/// <summary>One deal of a centre.</summary>
/// <param name="Side">What the centre gains from it.</param>
/// <param name="Edge">What the other side gains from it, about the same issues and values.</param>
internal sealed record CenterDeal(Profile Side, Profile Edge);
