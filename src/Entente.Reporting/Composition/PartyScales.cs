using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Composition;

/// <summary>How each party's utilities are written: with as many decimals as tell outcomes apart, and no more.</summary>
internal sealed class PartyScales
{
    private readonly ImmutableArray<PartySummary> parties;
    private readonly Language language;

    public PartyScales(ScenarioAnalysis analysis, IEnumerable<NamedOutcome> outcomes, Language language)
    {
        parties = analysis.Parties;
        this.language = language;
        ImmutableArray<NamedOutcome> shown = [.. outcomes];
        Decimals = [.. parties.Select((party, i) => DecimalsOf(party, shown.Select(each => each.Point.Utilities[i])))];
    }

    /// <summary>By party.</summary>
    public ImmutableArray<int> Decimals { get; }

    /// <summary>A utility of a party, or a dash.</summary>
    public string Value(int party, Rational? utility) =>
        utility is { } known ? language.Number(known.ToDouble(), Decimals[party]) : "–";

    /// <summary>A utility of a party with what it counts.</summary>
    public string WithUnit(int party, Rational? utility) =>
        utility is null ? Value(party, utility) : UnitNames.Count(Value(party, utility), parties[party].Unit, language);

    /// <summary>How much of what it could gain at best a utility gives a party; null when it can gain nothing or has no scores.</summary>
    public double? GainShare(int party, Rational? utility) =>
        parties[party] is { Reservation: { } reservation, BestAcceptable: { } best }
        && utility is { } known
        && best > reservation
            ? ((known - reservation) / (best - reservation)).ToDouble()
            : null;

    private static int DecimalsOf(PartySummary party, IEnumerable<Rational?> utilities)
    {
        if (party is not { Min: { } min, Max: { } max })
        {
            return 0;
        }

        double range = (max - min).ToDouble();
        int most =
            range <= 2 ? 3
            : range <= 20 ? 2
            : range <= 200 ? 1
            : 0;
        Rational[] shown = [.. utilities.Append(party.Reservation).Append(min).Append(max).OfType<Rational>()];
        Rational step = 1;
        for (int decimals = 0; decimals < most; decimals++)
        {
            if (shown.All(each => (each * step).IsWhole))
            {
                return decimals;
            }

            step *= 10;
        }

        return most;
    }
}
