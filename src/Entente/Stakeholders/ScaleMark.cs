using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>What a place on the scale of a question means.</summary>
/// <param name="At">The place.</param>
/// <param name="Title">What it means, for people.</param>
public sealed record ScaleMark(Rational At, LocalizedText Title);
