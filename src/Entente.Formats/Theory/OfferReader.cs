using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Bargaining;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>offers</c> (in turn), <c>trade</c> (a sealed bid and ask) and <c>bids</c> (taken or left).</summary>
internal sealed class OfferReader(Findings findings)
{
    private const int MostRounds = 1_000;

    /// <summary>Twenty digits.</summary>
    private const int MostBits = 67;

    public Asked Read(Node.Map map, string kind, ImmutableArray<string> parties)
    {
        if (findings.AsMap(map[kind], Sentence.Key(kind)) is not { } own)
        {
            return new Asked(null, parties);
        }

        return kind switch
        {
            "offers" => new Asked(Offers(own), findings.PairOf(map, parties, "1", "2")),
            "trade" => new Asked(Trade(own), findings.PairOf(map, parties, "buyer", "seller")),
            _ => new Asked(Bids(own), parties),
        };
    }

    private Question? Offers(Node.Map map)
    {
        findings.Only(map, Sentence.Key("offers"), "discounts", "rounds", "outside", "rates", "period");
        if (map["discounts"] is null == map["rates"] is null)
        {
            findings.Lacks(
                map,
                map.Place,
                new(
                    "'offers' has either 'discounts' (what a period leaves of the worth) or 'rates' (at which worth falls).",
                    "'offers' heeft 'discounts' (wat een tijdvak van de waarde overlaat) of 'rates' (hoe snel de waarde daalt)."
                )
            );
            findings.Numbers(map["discounts"], Sentence.Key("discounts"), 2, Rational.Zero, Rational.One);
            findings.Numbers(map["rates"], Sentence.Key("rates"), 2, Rational.Zero);
            findings.Numbers(map["outside"], Sentence.Key("outside"), 2, Rational.Zero);
            findings.Optional(map, "rounds", Rational.One, MostRounds, isWhole: true);
            findings.Optional(map, "period", Rational.Zero, isOpen: true);
            return null;
        }

        return map["rates"] is not null ? Rates(map) : Discounts(map);
    }

    private Question.OfRates? Rates(Node.Map map)
    {
        foreach (string key in new[] { "rounds", "outside" }.Where(map.Has))
        {
            findings.Fault(
                map[key]?.Place ?? map.Place,
                new($"'{key}' goes with 'discounts'.", $"'{key}' hoort bij 'discounts'.")
            );
        }

        Rational? period = findings.Optional(map, "period", Rational.Zero, isOpen: true);
        if (findings.Numbers(map["rates"], Sentence.Key("rates"), 2, Rational.Zero) is not { } rates)
        {
            return null;
        }

        if (period is { } length && (!IsCountable(length) || rates.Any(rate => rate.Sign > 0 && !IsCountable(rate))))
        {
            findings.Fault(
                map["period"]!.Place,
                new(
                    "With a 'period' it and the 'rates' are numbers from 10^-12 to 10^12; leave it out for the exact share where periods are short.",
                    "Met een 'period' zijn die en de 'rates' getallen van 10^-12 tot 10^12; laat hem weg voor het precieze deel bij korte perioden."
                )
            );
        }

        if (rates.Any(rate => rate.Sign == 0))
        {
            findings.Fault(map["rates"]!.Place, new("'rates' are above 0.", "'rates' zijn groter dan 0."));
        }

        return findings.HasFaults ? null : new Question.OfRates(rates[0], rates[1], period);
    }

    private static bool IsCountable(Rational number) =>
        number >= Rational.Parse("1e-12") && number <= Rational.Parse("1e12");

    private Question.OfOffers? Discounts(Node.Map map)
    {
        if (map.Has("period"))
        {
            findings.Fault(
                map["period"]?.Place ?? map.Place,
                new("'period' goes with 'rates'.", "'period' hoort bij 'rates'.")
            );
        }

        ImmutableArray<Rational>? discounts = findings.Numbers(
            map["discounts"],
            Sentence.Key("discounts"),
            2,
            Rational.Zero,
            Rational.One
        );
        ImmutableArray<Rational> outside = map["outside"] is { } node
            ? findings.Numbers(node, Sentence.Key("outside"), 2, Rational.Zero) ?? []
            : [Rational.Zero, Rational.Zero];
        Rational? rounds = findings.Optional(map, "rounds", Rational.One, MostRounds, isWhole: true);
        if (rounds is { IsWhole: false })
        {
            findings.Fault(
                map["rounds"]!.Place,
                new($"'rounds' is a whole number, not {rounds}.", $"'rounds' is een geheel getal, niet {rounds}.")
            );
        }

        if (discounts is { } given)
        {
            AreFit(given, map);
        }

        if (!outside.IsEmpty && outside[0] + outside[1] > Rational.One)
        {
            findings.Fault(
                map["outside"]!.Place,
                new(
                    "What both could take instead is together no more than the pie of 1.",
                    "Wat beide in plaats daarvan kunnen krijgen, is samen niet meer dan de taart van 1."
                )
            );
        }

        return findings.HasFaults || discounts is not { } left
            ? null
            : new Question.OfOffers(
                new OfferGame(left[0], left[1]) { FirstOutside = outside[0], SecondOutside = outside[1] },
                rounds is { } count ? (int)count.Numerator : null
            );
    }

    private void AreFit(ImmutableArray<Rational> discounts, Node.Map map)
    {
        Sentence? fault = discounts.All(each => each == Rational.One)
            ? map["rounds"] is null
                ? new(
                    "'discounts' are numbers from 0 to 1, not both 1 where offers go on for ever.",
                    "'discounts' zijn getallen van 0 tot en met 1, niet beide 1 waar voorstellen eindeloos doorgaan."
                )
                : new(
                    "One of the 'discounts' is below 1; write 0.999999 for hardly any loss.",
                    "Een van de 'discounts' is lager dan 1; schrijf 0.999999 voor nauwelijks verlies."
                )
            : map["rounds"] is not null && discounts.Any(each => each.Denominator.GetBitLength() > MostBits)
                ? new(
                    "With 'rounds', 'discounts' have at most 20 digits: every round makes the exact share longer by as many.",
                    "Met 'rounds' hebben 'discounts' hoogstens 20 cijfers: elke ronde maakt het precieze deel evenveel langer."
                )
                : null;
        if (fault is { } said)
        {
            findings.Fault(map["discounts"]!.Place, said);
        }
    }

    private Question.OfSealedTrade? Trade(Node.Map map)
    {
        findings.Only(map, Sentence.Key("trade"), "weight", "value", "cost");
        Rational? weight = findings.Optional(map, "weight", Rational.Zero, Rational.One);
        Rational? value = findings.Optional(map, "value", Rational.Zero, Rational.One);
        Rational? cost = findings.Optional(map, "cost", Rational.Zero, Rational.One);
        return findings.HasFaults
            ? null
            : new Question.OfSealedTrade(new DoubleAuction(weight ?? Rational.Of(1, 2)), value, cost);
    }

    private Question.OfBids? Bids(Node.Map map)
    {
        findings.Only(map, Sentence.Key("bids"), "buyers");
        if (findings.Number(map, "buyers", Rational.One, 1_000, isWhole: true) is not { } buyers)
        {
            return null;
        }

        if (!buyers.IsWhole)
        {
            findings.Fault(
                map["buyers"]!.Place,
                new($"'buyers' is a whole number, not {buyers}.", $"'buyers' is een geheel getal, niet {buyers}.")
            );
            return null;
        }

        return new Question.OfBids(new SealedBids((int)buyers.Numerator));
    }
}
