using Entente.Annotations;

namespace Entente.Web.Library;

/// <summary>A reading of the evidence, as one chooses what to play.</summary>
/// <param name="Name">Its name; empty where the scenario has no readings.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="HasDeal">Whether it has an outcome that no party would rather do without; null when that is not known.</param>
public sealed record PlayableReading(string Name, LocalizedText Title, bool? HasDeal);
