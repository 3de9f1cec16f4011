using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Genius;

/// <summary>Numbers in attributes.</summary>
internal static class GeniusNumbers
{
    /// <summary>The number in an attribute; a fault and null when there is none.</summary>
    public static Rational? Read(MarkupElement tag, string attribute, Findings findings)
    {
        MarkupAttribute? found = tag.Find(attribute);
        if (found is null)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"The tag <{tag.Name}> has no attribute '{attribute}'; add one with a number.",
                    $"De tag <{tag.Name}> heeft geen attribuut '{attribute}'; voeg het toe, met een getal."
                )
            );
            return null;
        }

        if (!Rational.TryParse(found.Value, out Rational number))
        {
            findings.Fault(
                found.Place,
                new(
                    $"'{Excerpt.Of(found.Value)}' is not a number; '{attribute}' needs one such as 0.25.",
                    $"'{Excerpt.Of(found.Value)}' is geen getal; '{attribute}' vraagt er een, zoals 0.25."
                )
            );
            return null;
        }

        return number;
    }
}
