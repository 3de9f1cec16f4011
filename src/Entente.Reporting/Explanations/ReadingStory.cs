using System.Collections.Immutable;
using System.Numerics;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>One reading of the evidence in a handful of statements.</summary>
internal sealed class ReadingStory(ExplanationWords words)
{
    private const int MostOffers = 4;
    private const int MostInterim = 1;
    private const int MostChanges = 6;
    private const int MostOfFocus = 2;
    private const int MostFiner = 6;

    private readonly DealExplanation explanation = words.Explanation;
    private readonly ChangeWords changes = new(words);

    /// <summary>The statements, in the order in which one asks.</summary>
    public IEnumerable<RichText> Statements() =>
        [
            new RoomWords(words).Statement(),
            .. Offers(),
            .. Conflict(),
            .. StickingPoint(),
            .. new FocusWords(words).Statements(),
            .. Openings(),
            .. SaidInPublic(),
            .. Possible(),
            .. Contingent(),
            .. Interim(),
            .. Time(),
            .. new RerunWords(words).Statements(),
        ];

    private IEnumerable<RichText> Offers()
    {
        TabledOffer[] told = Told();
        if (told.Length == 0)
        {
            yield break;
        }

        RichText text = told.Any(offer => offer.IsDeal)
            ? Head("What was on the table.", "Wat er op tafel lag.")
            : Head(
                "Nothing on the table was good enough for everybody.",
                "Niets op tafel was voor iedereen goed genoeg."
            );
        for (int i = 0; i < told.Length; i++)
        {
            text += (i == 0 ? RichText.Empty : "; ") + OfOffer(told[i]);
        }

        int more = explanation.Tabled.Length - told.Length;
        yield return text
            + (more == 0 ? "." : Say($"; and {more} more, none good enough.", $"; en nog {more}, geen goed genoeg."));
    }

    /// <summary>What was on the table; of a session, what was good enough and what each side said last.</summary>
    public TabledOffer[] Told() =>
        explanation.Session is null
            ? [.. explanation.Tabled]
            :
            [
                .. explanation
                    .Tabled.Where(offer => offer.IsDeal)
                    .Take(MostOffers - 1)
                    .Concat(explanation.Tabled.GroupBy(offer => offer.Party).Select(own => own.Last()))
                    .Distinct()
                    .OrderBy(offer => offer.Place),
            ];

    private RichText OfOffer(TabledOffer offer)
    {
        RichText name = RichText.Strong(words.OfferName(offer));
        if (!offer.IsAllowed)
        {
            return name + Say(" cannot be agreed at all", " kan in het geheel niet");
        }

        if (offer.IsDeal)
        {
            return name + Say(" was good enough (", " was goed genoeg (") + words.Worths(offer.Utilities) + ")";
        }

        RichText text = name + ": ";
        for (int i = 0; i < offer.NotMet.Length; i++)
        {
            Demand demand = explanation.Demands[offer.NotMet[i]];
            text +=
                (i == 0 ? "" : Say(", and ", ", en "))
                + (
                    demand is Demand.Fallback
                        ? RichText.Of(
                            Say(
                                $"worth only {words.Number(offer.Utilities[demand.Party])} to {words.PartyAt(demand.Party)}, where walking away is worth {Fallback(demand.Party)}",
                                $"maar {words.Number(offer.Utilities[demand.Party])} waard voor {words.PartyAt(demand.Party)}, waar weglopen {Fallback(demand.Party)} waard is"
                            ),
                            Tone.Plain
                        )
                        : Say("ruled out by ", "uitgesloten door ") + words.Demand(offer.NotMet[i])
                );
        }

        return text;
    }

    /// <summary>The demands that clash, where nothing is good enough for everybody.</summary>
    public IEnumerable<RichText> Conflict()
    {
        if (explanation.Conflicts.IsEmpty)
        {
            yield break;
        }

        yield return Head("What cannot be had together.", "Wat niet samengaat.")
            + words.DemandList(explanation.Conflicts[0])
            + (
                explanation.ConflictsFound == 2
                    ? Say(". There is one more such combination.", ". Er is nog één zo'n combinatie.")
                : explanation.ConflictsFound > 2
                    ? Say(
                        $". There are {explanation.ConflictsFound - 1} more such combinations.",
                        $". Er zijn nog {explanation.ConflictsFound - 1} van zulke combinaties."
                    )
                : "."
            );
    }

    private IEnumerable<RichText> StickingPoint()
    {
        if (new FocusWords(words).Kept is not { } kept)
        {
            yield break;
        }

        string value = words.IssueAndValue(kept.Issue, kept.Value);
        string where = In(kept.Tabled, explanation.Tabled.Sum(offer => offer.Times));
        RichText text =
            Head("The sticking point.", "Het struikelblok.")
            + Say(
                $"“{value}” was in {where}, and every package with it falls short for somebody or breaks a condition.",
                $"‘{value}’ zat in {where}, en elk pakket daarmee schiet voor iemand tekort of schendt een voorwaarde."
            );
        bool isToldNext = explanation.Changes.Any(change =>
            change is LeastChange.GiveUp give && give.Demands.SequenceEqual(kept.Ways[0].Demands)
        );
        yield return isToldNext
            ? text
            : text
                + Say(" What keeps it out: ", " Wat het buiten houdt: ")
                + words.DemandList(kept.Ways[0].Demands)
                + ".";
    }

    private string In(int some, int all) =>
        all == 1 ? Say("the only proposal", "het enige voorstel")
        : some == all && all == 2 ? Say("both proposals", "beide voorstellen")
        : some == all
            ? Say($"all {words.Language.Count(all)} proposals", $"alle {words.Language.Count(all)} voorstellen")
        : some == 1
            ? Say(
                $"one of the {words.Language.Count(all)} proposals",
                $"een van de {words.Language.Count(all)} voorstellen"
            )
        : Say(
            $"{words.Language.Count(some)} of the {words.Language.Count(all)} proposals",
            $"{words.Language.Count(some)} van de {words.Language.Count(all)} voorstellen"
        );

    /// <summary>The changes worth a sentence each, the smallest first.</summary>
    public IEnumerable<RichText> Openings()
    {
        int most = explanation.Focus.IsEmpty ? MostChanges : MostOfFocus;
        ImmutableArray<LeastChange> telling = [.. changes.Telling().Take(most)];
        foreach (LeastChange change in telling)
        {
            RichText head =
                change == telling[0]
                    ? explanation.Focus.IsEmpty
                        ? Head(
                            "The smallest change that would open a deal.",
                            "De kleinste verandering die een akkoord opent."
                        )
                        : Head(
                            $"The smallest change for a deal with “{words.Focus()}”.",
                            $"De kleinste verandering voor een akkoord met ‘{words.Focus()}’."
                        )
                    : Head("Or:", "Of:");
            yield return head + changes.Of(change);
        }

        foreach (RichText nothing in new FocusWords(words).NoChange())
        {
            yield return nothing;
        }
    }

    /// <summary>Which public demands cannot be had together, where something else was good enough.</summary>
    public IEnumerable<RichText> SaidInPublic()
    {
        ImmutableArray<int> telling = explanation.StatedConflicts.FirstOrDefault(
            each => each.All(demand => explanation.Demands[demand] is Demand.Stated),
            []
        );
        if (
            telling.IsEmpty
            || explanation.Verdict is DealVerdict.NoZone or DealVerdict.NotTabled
            || explanation.Session is not null
        )
        {
            yield break;
        }

        yield return (
            explanation.Verdict == DealVerdict.Refused
                ? Head("What may have kept it from being taken.", "Wat het aannemen in de weg kan hebben gestaan.")
                    + Say(
                        "By what the sides are thought to care about it was good enough. But no package meets all that they demanded in public; what excludes each other: ",
                        "Naar wat de kanten naar schatting ter harte gaat, was het goed genoeg. Maar geen pakket voldoet aan alles wat zij in het openbaar eisten; wat elkaar uitsluit: "
                    )
                : Head("What was said cannot be had together.", "Wat is gezegd, gaat niet samen.")
        )
            + words.DemandList(telling)
            + (
                explanation.StatedWays.Any(way => way.Demands.Length == 1)
                    ? Say(
                        ". Had one of them been withdrawn, some package would have met all the others. A side may demand more than it needs.",
                        ". Was een daarvan ingetrokken, dan had een pakket aan alle andere voldaan. Een kant kan meer eisen dan die nodig heeft."
                    )
                    : "."
            );
    }

    /// <summary>What the deal could have been; nothing where there is none.</summary>
    public IEnumerable<RichText> Possible()
    {
        var made = new MadeDeal(words);
        foreach (RichText statement in made.Statements())
        {
            yield return statement;
        }

        if (explanation.Possible is not { } point || point.Outcome.Equals(made.Outcome))
        {
            yield break;
        }

        bool isNash =
            explanation.Analysis.Solutions.Nash.Points is [{ Outcome: var fair }, ..] && fair.Equals(point.Outcome);
        yield return (
            explanation.Verdict == DealVerdict.Agreed
                ? Head("What else it could have been.", "Wat het ook had kunnen zijn.")
            : explanation.Verdict == DealVerdict.NothingTabled ? Head("What it could be.", "Wat het kan zijn.")
            : Head("What it could have been.", "Wat het had kunnen zijn.")
        )
            + words.Opening(point.Outcome)
            + " ("
            + words.Worths([.. point.Utilities.Select(worth => worth!.Value)])
            + (
                isNash
                    ? Say(
                        "; the most balanced of all, by Nash’s measure).",
                        "; het meest in balans van alle, naar de maat van Nash)."
                    )
                    : Say(
                        "; the most balanced, by Nash’s measure, of those that nobody away from the table would block).",
                        "; het meest in balans, naar de maat van Nash, van wat niemand buiten de tafel zou tegenhouden)."
                    )
            )
            + new GivingIn(words).Statement(point.Outcome)
            + new AwayWords(words, [], []).Objection(point.Outcome);
    }

    /// <summary>A deal that hangs on an event, where there is no other.</summary>
    public IEnumerable<RichText> Contingent()
    {
        // A bet that a side has to think impossible, or certain, is no advice.
        if (
            explanation.Contingent is not { FirstAtLeast: var least, SecondAtMost: var most } deal
            || explanation.Verdict != DealVerdict.NoZone
            || least >= Rational.One
            || most.Sign <= 0
        )
        {
            yield break;
        }

        // As many decimals as it takes for a chance between the two to be one that is said to do.
        int finer = 0;
        if (deal.Disagreement.Sign <= 0)
        {
            while (finer < MostFiner && RoundedUp(least, finer) > RoundedDown(most, finer))
            {
                finer++;
            }
        }

        string first = words.PercentAtLeast(least, finer);
        string second = words.PercentAtMost(most, finer);
        string beliefs =
            deal.Disagreement.Sign <= 0
                ? first == second
                    ? Say(
                        $"the same chance of {first} will do for both",
                        $"dezelfde kans van {first} volstaat voor beide"
                    )
                    : Say(
                        $"the same chance, from {first} to {second}, will do for both",
                        $"dezelfde kans, van {first} tot {second}, volstaat voor beide"
                    )
                : Say(
                    $"if {words.PartyAt(0)} gives it a chance of at least {first} and {words.PartyAt(1)} of at most {second}",
                    $"als {words.PartyAt(0)} er minstens {first} kans aan geeft en {words.PartyAt(1)} hoogstens {second}"
                );
        yield return Head("A deal that hangs on an event.", "Een akkoord dat van een gebeurtenis afhangt.")
            + Say("If it happens: ", "Als die plaatsvindt: ")
            + words.Content(deal.If)
            + Say(". If not: ", ". Zo niet: ")
            + words.Content(deal.Otherwise)
            + $" – {beliefs}.";
    }

    private static Rational RoundedUp(Rational share, int decimals) =>
        (Rational)(share * (Rational)BigInteger.Pow(10, decimals + 2)).Ceiling()
        / (Rational)BigInteger.Pow(10, decimals + 2);

    private static Rational RoundedDown(Rational share, int decimals) => -RoundedUp(-share, decimals);

    private IEnumerable<RichText> Interim()
    {
        JointGain[] free = [.. explanation.Interim.OrderBy(gain => gain.Issues.Length).Take(MostInterim)];
        if (free.Length == 0)
        {
            yield break;
        }

        yield return Head(
            $"Steps that would have helped {words.Everybody} meanwhile,",
            $"Stappen die intussen voor {words.Everybody} winst waren geweest,"
        )
            + Say("whatever becomes of the rest: ", "wat er ook van de rest wordt: ")
            + string.Join(
                Say("; or ", "; of "),
                free.Select(gain =>
                    words.Values(gain.Outcome, gain.Issues)
                    + " ("
                    + words.Language.List([
                        .. gain.Gains.Select((more, party) => $"{words.PartyAt(party)} +{words.Number(more)}"),
                    ])
                    + ")"
                )
            )
            + ".";
    }

    /// <summary>From when on nothing would have been good enough any more.</summary>
    public IEnumerable<RichText> Time()
    {
        if (explanation.ClosesAt is { } closes)
        {
            yield return Head("Time.", "De tijd.")
                + Say(
                    $"After {words.Language.Percent(closes)} of the time nothing would have been good enough any more: deals lose worth by waiting, walking away does not.",
                    $"Na {words.Language.Percent(closes)} van de tijd was niets meer goed genoeg geweest: akkoorden verliezen waarde door wachten, weglopen niet."
                );
        }
    }

    private string Fallback(int party) => words.Number(explanation.Parties[party].Reservation);

    private RichText Head(string english, string dutch) => RichText.Strong(Say(english, dutch) + " ");

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
