using System.Collections.Immutable;
using System.Text.Json;
using Entente.Annotations;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>Writes what an explanation says about parties, demands and offers.</summary>
internal sealed class ExplanationPartsJson(Utf8JsonWriter writer, DealExplanation explanation)
{
    private readonly OutcomeSpace space = explanation.Scenario.Space;
    private readonly ScoreSheet sheet = new(explanation.Scenario);

    public void Parties()
    {
        writer.WriteStartArray("parties");
        foreach (PartyStanding party in explanation.Parties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", party.Name);
            writer.WriteString("unit", party.Unit);
            JsonNumbers.Write(writer, "reservation", party.Reservation);
            JsonNumbers.Write(writer, "worst", party.Worst);
            JsonNumbers.Write(writer, "best", party.Best);
            JsonNumbers.Write(writer, "scale", party.Scale);
            JsonNumbers.Write(writer, "bestOffered", party.BestOffered);
            Entry("fallback", party.Fallback);
            JsonNumbers.Write(writer, "leftAtEnd", party.LeftAtEnd);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Demands(string language)
    {
        writer.WriteStartArray("demands");
        foreach (Demand demand in explanation.Demands)
        {
            Party party = explanation.Scenario.Parties[demand.Party];
            writer.WriteStartObject();
            writer.WriteString("party", party.Name);
            switch (demand)
            {
                case Demand.Limit limit:
                    writer.WriteString("kind", "limit");
                    writer.WriteString("text", party.DealBreakers[limit.Place].Why.In(language));
                    Evidence(party.DealBreakers[limit.Place].Evidence);
                    break;
                case Demand.Stated stated:
                    writer.WriteString("kind", "stated");
                    writer.WriteString("text", party.Positions[stated.Place].About.In(language));
                    Evidence(party.Positions[stated.Place].Evidence);
                    break;
                default:
                    writer.WriteString("kind", "fallback");
                    writer.WriteString("text", party.Fallback.About.In(language));
                    Evidence(explanation.Parties[demand.Party].Fallback?.Evidence);
                    break;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Sets(string name, ImmutableArray<ImmutableArray<int>> sets)
    {
        writer.WriteStartArray(name);
        foreach (ImmutableArray<int> set in sets)
        {
            writer.WriteStartArray();
            foreach (int demand in set)
            {
                writer.WriteNumberValue(demand);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    public void Ways(string name, ImmutableArray<WayOut> ways)
    {
        writer.WriteStartArray(name);
        foreach (WayOut way in ways)
        {
            writer.WriteStartObject();
            Numbers("demands", way.Demands);
            Worths("utilities", way.Utilities);
            Outcome("outcome", way.Outcome);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Offers(string name, ImmutableArray<TabledOffer> offers)
    {
        writer.WriteStartArray(name);
        foreach (TabledOffer offer in offers)
        {
            writer.WriteStartObject();
            writer.WriteString("package", offer.Package.Length > 0 ? offer.Package : null);
            writer.WriteString("party", offer.Party < 0 ? null : explanation.Scenario.Parties[offer.Party].Name);
            JsonNumbers.Write(writer, "place", offer.Place < 0 ? null : (double?)offer.Place);
            writer.WriteNumber("times", offer.Times);
            writer.WriteBoolean("allowed", offer.IsAllowed);
            writer.WriteBoolean("deal", offer.IsDeal);
            Numbers("notMet", offer.NotMet);
            Worths("utilities", offer.Utilities);
            Outcome("outcome", offer.Outcome);
            Scores(offer.Outcome);
            writer.WritePropertyName("nearby");
            if (offer.Nearby is { } nearby)
            {
                writer.WriteStartObject();
                Issues("issues", nearby.Issues);
                Worths("utilities", nearby.Utilities);
                Outcome("outcome", nearby.Outcome);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNullValue();
            }

            Gains("trades", offer.Trades);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The values that were left out, by issue; nothing where all were looked at.</summary>
    public void Numbers()
    {
        if (explanation.Numbers.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("numbers");
        foreach ((int issue, int count) in explanation.Numbers)
        {
            writer.WriteNumber(space.Issues[issue].Name, count);
        }

        writer.WriteEndObject();
    }

    public void Superfluous()
    {
        if (explanation.Superfluous.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("superfluous");
        for (int issue = 0; issue < explanation.Superfluous.Length; issue++)
        {
            if (!explanation.Superfluous[issue].IsEmpty)
            {
                writer.WriteStartArray(space.Issues[issue].Name);
                foreach (int value in explanation.Superfluous[issue])
                {
                    writer.WriteStringValue(space.Issues[issue].NameOf(value));
                }

                writer.WriteEndArray();
            }
        }

        writer.WriteEndObject();
    }

    public void KeptOut()
    {
        writer.WriteStartArray("keptOut");
        foreach (KeptOut kept in explanation.KeptOut)
        {
            writer.WriteStartObject();
            writer.WriteString("issue", space.Issues[kept.Issue].Name);
            writer.WriteString("value", space.Issues[kept.Issue].NameOf(kept.Value));
            writer.WriteNumber("tabled", kept.Tabled);
            Ways("ways", kept.Ways);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Gains(string name, ImmutableArray<JointGain> gains)
    {
        writer.WriteStartArray(name);
        foreach (JointGain gain in gains)
        {
            writer.WriteStartObject();
            Issues("issues", gain.Issues);
            Worths("gains", gain.Gains);
            Worths("utilities", gain.Utilities);
            writer.WriteBoolean("deal", gain.IsDeal);
            Outcome("outcome", gain.Outcome);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Contingent()
    {
        writer.WritePropertyName("contingent");
        if (explanation.Contingent is not { } deal)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        Outcome("if", deal.If);
        Outcome("otherwise", deal.Otherwise);
        JsonNumbers.Write(writer, "firstAtLeast", deal.FirstAtLeast);
        JsonNumbers.Write(writer, "secondAtMost", deal.SecondAtMost);
        JsonNumbers.Write(writer, "disagreement", deal.Disagreement);
        writer.WriteEndObject();
    }

    public void Reruns()
    {
        writer.WriteStartArray("reruns");
        foreach (Rerun rerun in explanation.Reruns)
        {
            writer.WriteStartObject();
            writer.WriteString(
                "kind",
                rerun.Kind switch
                {
                    RerunKind.TwiceTheTime => "twiceTheTime",
                    RerunKind.FourTimesTheTime => "fourTimesTheTime",
                    RerunKind.WithoutImpatience => "withoutImpatience",
                    RerunKind.WithOpenCards => "withOpenCards",
                    RerunKind.ReferenceByAll => "referenceByAll",
                    RerunKind.ReferenceByOne => "referenceByOne",
                    _ => "asPlayed",
                }
            );
            writer.WriteString("party", rerun.Party is { } party ? explanation.Parties[party].Name : null);
            writer.WriteStartArray("strategies");
            foreach (string strategy in rerun.Strategies)
            {
                writer.WriteStringValue(strategy);
            }

            writer.WriteEndArray();
            writer.WriteString("endedBy", ReviewJson.EndedBy(rerun.Ending));
            writer.WriteNumber("rounds", rerun.Rounds);
            writer.WritePropertyName("agreement");
            ReviewLeftJson.WriteOutcome(writer, rerun.Agreement, space);
            writer.WriteStartArray("utilities");
            foreach (double worth in rerun.Utilities)
            {
                writer.WriteNumberValue(worth);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What the scenario says about a number; null for nothing.</summary>
    public void Entry(string name, EntryRange? entry)
    {
        writer.WritePropertyName(name);
        EntryValue(entry);
    }

    /// <summary>How many; null where that is not known.</summary>
    public void Count(string name, int? count)
    {
        writer.WritePropertyName(name);
        if (count is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public void Worths(string name, IEnumerable<Rational> worths) =>
        JsonNumbers.WriteArray(writer, name, worths.Select(worth => (Rational?)worth));

    public void Numbers(string name, ImmutableArray<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (int number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    public void Outcome(string name, Outcome outcome)
    {
        writer.WritePropertyName(name);
        ReviewLeftJson.WriteOutcome(writer, outcome, space);
    }

    private void Issues(string name, ImmutableArray<int> issues)
    {
        writer.WriteStartArray(name);
        foreach (int issue in issues)
        {
            writer.WriteStringValue(space.Issues[issue].Name);
        }

        writer.WriteEndArray();
    }

    // By party, by issue: the single score of which the worth is made, with what it rests on.
    private void Scores(Outcome outcome)
    {
        writer.WriteStartArray("scores");
        for (int party = 0; party < explanation.Parties.Length; party++)
        {
            writer.WriteStartObject();
            for (int issue = 0; issue < space.Issues.Length; issue++)
            {
                writer.WritePropertyName(space.Issues[issue].Name);
                EntryValue(sheet.OfScore(party, issue, outcome.Values[issue].Index));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void EntryValue(EntryRange? entry)
    {
        if (entry is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        JsonNumbers.Write(writer, "low", entry.Low);
        JsonNumbers.Write(writer, "likely", entry.Likely);
        JsonNumbers.Write(writer, "high", entry.High);
        Evidence(entry.Evidence);
        writer.WriteEndObject();
    }

    private void Evidence(Evidence? evidence)
    {
        writer.WritePropertyName("evidence");
        if (evidence is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("kind", evidence.Kind == EvidenceKind.Reported ? "reported" : "estimate");
        writer.WriteString("source", evidence.Source);
        writer.WriteString("place", evidence.Place);
        writer.WriteEndObject();
    }
}
