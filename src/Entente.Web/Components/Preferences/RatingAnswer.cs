using Entente.Outcomes;

namespace Entente.Web.Components.Preferences;

/// <summary>A package that a person was asked about, and what was typed.</summary>
/// <param name="Package">The package.</param>
/// <param name="Rating">What was typed; empty while it is not rated.</param>
public sealed record RatingAnswer(Outcome Package, string Rating);
