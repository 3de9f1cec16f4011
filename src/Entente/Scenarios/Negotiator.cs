using Entente.Annotations;

namespace Entente.Scenarios;

/// <summary>A person at the table for a party.</summary>
/// <param name="Name">The person's name or function.</param>
/// <param name="Role">What the person does: <c>lead</c>, <c>adviser</c>, or another word.</param>
public sealed record Negotiator(string Name, string Role)
{
    /// <summary>What else there is to know, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
