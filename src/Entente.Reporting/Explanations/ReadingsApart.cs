using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>In what two readings of the evidence differ, and what would tell them apart.</summary>
internal sealed class ReadingsApart(ImmutableArray<ExplainedReading> readings, ImmutableArray<ExplanationWords> words)
{
    /// <summary>A statement for a reading with conditions that the other has not; empty where the two differ in scores alone, or where there are not two.</summary>
    public RichText Statement()
    {
        if (readings.Length != 2)
        {
            return RichText.Empty;
        }

        int[] own = [.. Enumerable.Range(0, 2).Select(Own)];
        if (own[0] == 0 == (own[1] == 0))
        {
            return RichText.Empty;
        }

        int firm = own[0] > 0 ? 0 : 1;
        string here = Title(firm);
        string there = Title(1 - firm);
        return RichText.Strong(Say("What would tell the readings apart. ", "Wat de lezingen zou scheiden. "))
            + Say(
                own[firm] == 1
                    ? $"One condition counts in “{here}” alone. "
                    : $"{words[0].Language.Count(own[firm])} conditions count in “{here}” alone. ",
                own[firm] == 1
                    ? $"Eén voorwaarde telt alleen in ‘{here}’. "
                    : $"{words[0].Language.Count(own[firm])} voorwaarden tellen alleen in ‘{here}’. "
            )
            + Say(
                $"A side that proposed, or would have taken, something against its own condition speaks for “{there}”; one that let go of such a package although it gained by it, for “{here}”.",
                $"Een kant die iets voorstelde of had willen aannemen tegen de eigen voorwaarde, spreekt voor ‘{there}’; een die zo'n pakket liet lopen hoewel het winst was, voor ‘{here}’."
            )
            + (IsScoredApart() ? Say(" The scores differ too.", " Ook de scores verschillen.") : "");
    }

    // How many conditions of a reading the other does not have.
    private int Own(int reading) => Limits(reading).Except(Limits(1 - reading), StringComparer.Ordinal).Count();

    private IEnumerable<string> Limits(int reading)
    {
        ImmutableArray<Demand> demands = readings[reading].Explanation.Demands;
        return Enumerable
            .Range(0, demands.Length)
            .Where(i => demands[i] is Demand.Limit)
            .Select(i => words[reading].Demand(i).Plain);
    }

    private bool IsScoredApart() =>
        !readings[0]
            .Explanation.Tabled.SelectMany(offer => offer.Utilities)
            .SequenceEqual(readings[1].Explanation.Tabled.SelectMany(offer => offer.Utilities));

    private string Title(int reading) =>
        words[reading].Names.Of(readings[reading].Reading!.Title, readings[reading].Reading!.Name);

    private string Say(string english, string dutch) => words[0].Say(english, dutch);
}
