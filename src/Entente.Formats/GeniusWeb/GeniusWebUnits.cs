using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.GeniusWeb;

/// <summary>The numbers that GeniusWeb wants between 0 and 1: utilities and weights.</summary>
internal static class GeniusWebUnits
{
    /// <summary>A number, with a warning where GeniusWeb would refuse it; null, with a fault, when it is none.</summary>
    /// <param name="findings">What is found.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is.</param>
    public static Rational? AsUnit(this Findings findings, Node? node, Sentence what)
    {
        Rational? number = findings.AsNumber(node, what);
        if (number is { } some && (some.Sign < 0 || some > Rational.One))
        {
            findings.Warn(
                node!.Place,
                new(
                    $"{what} is {some}, and GeniusWeb wants 0 to 1; it is taken as it is.",
                    $"{what} is {some}, en GeniusWeb wil 0 tot en met 1; het geldt zoals het er staat."
                )
            );
        }

        return number;
    }
}
