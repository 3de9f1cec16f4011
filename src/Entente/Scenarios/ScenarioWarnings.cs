using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>What looks wrong with a scenario.</summary>
internal sealed class ScenarioWarnings(Scenario scenario)
{
    // Where all outcomes are looked at: the most outcomes times conditions.
    private const int MostSteps = 5_000_000;

    public void Add(PartRemarks warnings)
    {
        AddForbidden(warnings);
        for (int i = 0; i < scenario.Space.Rules.Length; i++)
        {
            ConditionWarnings.Add(scenario.Space, scenario.Space.Rules[i].Forbids, warnings.In("rules", i));
        }

        foreach (Party party in scenario.Parties)
        {
            Add(party, warnings.In("parties").In(party.Name));
        }

        foreach (Party party in scenario.ThirdParties)
        {
            Add(party, warnings.In("thirdParties").In(party.Name));
        }

        AddWithoutInterest(warnings);
        // One reading may be what the parties themselves say.
        Reading[] unsaid =
        [
            .. scenario.Readings.Where(each => !All.Any(party => party.Readings.ContainsKey(each.Name))),
        ];
        foreach (Reading reading in unsaid.Skip(1))
        {
            warnings
                .In("readings")
                .In(reading.Name)
                .Add(
                    new(
                        $"Reading '{reading.Name}' is the same as '{unsaid[0].Name}': no party says anything for it.",
                        $"Lezing '{reading.Name}' is gelijk aan '{unsaid[0].Name}': geen partij zegt er iets voor."
                    )
                );
        }
    }

    private IEnumerable<Party> All => scenario.Parties.Concat(scenario.ThirdParties);

    private void Add(Party party, PartRemarks warnings)
    {
        Add(party, party.Preferences, party.Fallback, warnings);
        for (int i = 0; i < party.DealBreakers.Length; i++)
        {
            ConditionWarnings.Add(scenario.Space, party.DealBreakers[i].Conditions, warnings.In("dealBreakers", i));
        }

        foreach ((string name, PartyReading reading) in party.Readings)
        {
            if (reading.Preferences is not null || reading.Fallback is not null)
            {
                Add(
                    party,
                    reading.Preferences ?? party.Preferences,
                    reading.Fallback ?? party.Fallback,
                    warnings.In("readings").In(name)
                );
            }
        }
    }

    private void Add(Party party, PreferenceModel? model, Fallback fallback, PartRemarks warnings)
    {
        if (model is null)
        {
            return;
        }

        if (fallback.Worth is { Likely: var worth } && UtilitySpan.Of(model) is { } span && span.High < worth)
        {
            warnings
                .In("fallback")
                .Add(
                    new(
                        $"The fallback of '{party.Name}' is worth {worth}, more than any deal ({span.High} at most): it can accept none.",
                        $"De terugvaloptie van '{party.Name}' is {worth} waard, meer dan enig akkoord (hoogstens {span.High}): deze partij kan er geen aanvaarden."
                    )
                );
        }

        if (model is PreferenceModel.Scores scores && WeightSum(scores) is { } sum)
        {
            warnings
                .In("preferences")
                .Add(
                    new(
                        $"The weights of '{party.Name}' sum to {sum}, not to 1.",
                        $"De gewichten van '{party.Name}' zijn samen {sum}, niet 1."
                    )
                );
        }

        if (
            model is PreferenceModel.Listed { Otherwise: null } listed
            && scenario.Space.Combinations > listed.Outcomes.Length
        )
        {
            warnings
                .In("preferences")
                .Add(
                    new(
                        $"'{party.Name}' lists {listed.Outcomes.Length:N0} of {scenario.Space.Combinations:N0} outcomes and refuses the others; give 'otherwise' if it does not.",
                        $"'{party.Name}' vermeldt {listed.Outcomes.Length:N0} van {scenario.Space.Combinations:N0} uitkomsten en weigert de andere; geef 'otherwise' als dat niet zo is."
                    )
                );
        }
    }

    // Weights that are meant as shares: none above 1, some below.
    private static Rational? WeightSum(PreferenceModel.Scores scores)
    {
        var sum = Rational.Zero;
        bool hasShare = false;
        foreach (Term term in scores.Terms)
        {
            Rational weight = term.Weight.Likely;
            hasShare |= !weight.IsWhole;
            if (
                term is not Term.OfIssue
                || weight.Sign < 0
                || weight > Rational.One
                || sum.Denominator.GetBitLength() > 1_000
            )
            {
                return null;
            }

            sum += weight;
        }

        return hasShare && sum != Rational.One ? sum : null;
    }

    private void AddWithoutInterest(PartRemarks warnings)
    {
        if (
            All.Any(party =>
                party.Preferences is null && party.Readings.Values.All(reading => reading.Preferences is null)
            )
        )
        {
            return;
        }

        var interesting = new HashSet<int>();
        foreach (Party party in All)
        {
            IEnumerable<PreferenceModel?> models = party.Readings.Values.Select(reading => reading.Preferences);
            foreach (PreferenceModel model in models.Append(party.Preferences).OfType<PreferenceModel>())
            {
                IssueInterest.Add(model, scenario.Space.Issues.Length, interesting);
            }

            IEnumerable<DealBreaker> breakers = party.Readings.Values.SelectMany(reading =>
                reading.DealBreakers.IsDefault ? [] : reading.DealBreakers
            );
            interesting.UnionWith(
                breakers.Concat(party.DealBreakers).SelectMany(each => each.Conditions).Select(each => each.Issue)
            );
        }

        for (int i = 0; i < scenario.Space.Issues.Length; i++)
        {
            if (!interesting.Contains(i))
            {
                string name = scenario.Space.Issues[i].Name;
                warnings
                    .In("issues")
                    .In(name)
                    .Add(
                        new(
                            $"Nobody cares about issue '{name}': no preferences depend on it.",
                            $"Niemand geeft om onderwerp '{name}': geen voorkeur hangt ervan af."
                        )
                    );
            }
        }
    }

    private void AddForbidden(PartRemarks warnings)
    {
        if (scenario.StatusQuo is { } statusQuo && !scenario.Space.Allows(statusQuo))
        {
            warnings.In("statusQuo").Add(new("The rules forbid the status quo.", "De regels verbieden de status quo."));
        }

        foreach (Package package in scenario.Packages.Where(package => !scenario.Space.Allows(package.Outcome)))
        {
            warnings
                .In("packages")
                .In(package.Name)
                .Add(
                    new($"The rules forbid package '{package.Name}'.", $"De regels verbieden pakket '{package.Name}'.")
                );
        }

        if (ForbidsAll())
        {
            warnings.In("rules").Add(new("The rules forbid every outcome.", "De regels verbieden elke uitkomst."));
        }
    }

    private bool ForbidsAll()
    {
        int conditions = scenario.Space.Rules.Sum(rule => rule.Forbids.Length);
        if (
            conditions == 0
            || scenario.Space.Combinations is not { } combinations
            || combinations * conditions > MostSteps
        )
        {
            return false;
        }

        return !Outcomes((int)combinations).Any(scenario.Space.Allows);
    }

    private IEnumerable<Outcome> Outcomes(int count)
    {
        ImmutableArray<int> sizes = [.. scenario.Space.Issues.Select(issue => (int)(issue.Size ?? BigInteger.One))];
        var indexes = new int[sizes.Length];
        for (int n = 0; n < count; n++)
        {
            int rest = n;
            for (int i = sizes.Length - 1; i >= 0; i--)
            {
                (rest, indexes[i]) = Math.DivRem(rest, sizes[i]);
            }

            yield return Outcome.At(indexes);
        }
    }
}
