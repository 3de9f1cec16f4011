using System.Collections.Immutable;
using CsCheck;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Testing;

/// <summary>Generators of scenarios that use everything that can be said of a negotiation: for what reads, writes and shows scenarios.</summary>
public static class DescribedScenarioGen
{
    private static Gen<ImmutableArray<string>> Names { get; } =
        AnnotationGen.Name.Array[0, 2].Select(names => names.Distinct().ToImmutableArray());

    private static Gen<ImmutableArray<Source>> Sources { get; } =
        Gen.Select(
            Names,
            AnnotationGen.Text,
            AnnotationGen.Name,
            (names, title, date) =>
                names
                    .Select(
                        (name, i) =>
                            new Source(name)
                            {
                                Title = title,
                                Date = i == 0 ? date : "",
                                Address = i == 0 ? "" : "https://example.org/#a b",
                            }
                    )
                    .ToImmutableArray()
        );

    /// <summary>Scenarios without faults, with every kind of issue, preferences and annotation.</summary>
    public static Gen<Scenario> Scenario { get; } =
        from space in DescribedSpaceGen.Space
        from sources in Sources
        from readings in Names.Select(names => names.Select(name => new Reading(name)).ToImmutableArray())
        from texts in AnnotationGen.Text.Array[8]
        from names in AnnotationGen.Name.Array[6]
        from outcomes in DescribedSpaceGen.Outcome(space).Array[3]
        from evidence in AnnotationGen.Evidence(sources)
        from parties in Parties(space, sources, readings).Array[1, 3]
        from blocked in DescribedSpaceGen.Conditions(space)
        from flags in Gen.Int[0, 63]
        let says = SaysOf(flags, blocked, texts[7], evidence)
        from rounds in Gen.Int[1, 1000]
        select new Scenario(space, Named(parties.Take(2), "p", names)) with
        {
            Id = flags % 2 == 0 ? "" : names[0],
            Title = texts[0],
            About = texts[1],
            ThirdParties = [.. Named(parties.Skip(2), "t", names).Select(party => party with { Says = says })],
            Mediators = flags % 3 == 0 ? [] : [new Mediator(names[1]) { Title = texts[2], About = texts[3] }],
            StatusQuo = flags % 4 < 2 ? null : outcomes[0],
            Deadline =
                flags % 5 == 0
                    ? null
                    : new Deadline
                    {
                        Rounds = flags % 5 == 1 ? null : rounds,
                        Time = flags % 5 == 2 ? null : TimeSpan.FromSeconds(rounds * (long)(flags + 1)),
                    },
            Sources = sources,
            Readings = [.. readings.Select((reading, i) => reading with { Title = texts[4 + (i % 2)] })],
            Packages =
                flags < 16
                    ? []
                    :
                    [
                        new Package("plan " + names[2], outcomes[1]) { Title = texts[6], Evidence = evidence },
                        new Package("7", outcomes[2])
                        {
                            About = texts[7],
                            IsAgreed = flags % 2 == 1,
                            IsProposed = flags % 2 == 1 || flags % 3 > 0,
                        },
                    ],
            IsHostOnly = flags == 63,
        };

    private static ImmutableArray<Party> Named(IEnumerable<Party> parties, string prefix, string[] names) =>
        [.. parties.Select((party, i) => party with { Name = $"{prefix}{i}{names[3 + i]}" })];

    private static ImmutableArray<ThirdPartySay> SaysOf(
        int flags,
        ImmutableArray<Condition> blocked,
        LocalizedText why,
        Evidence? evidence
    ) =>
        (flags % 3) switch
        {
            0 => [],
            1 => [new ThirdPartySay(ThirdPartyRight.BeConsulted, []) { Why = why }],
            _ =>
            [
                new ThirdPartySay(ThirdPartyRight.BeConsulted, blocked) { Evidence = evidence },
                new ThirdPartySay(ThirdPartyRight.Block, blocked) { Why = why },
            ],
        };

    private static Gen<Party> Parties(
        OutcomeSpace space,
        ImmutableArray<Source> sources,
        ImmutableArray<Reading> readings
    ) =>
        from texts in AnnotationGen.Text.Array[5]
        from name in AnnotationGen.Name
        from evidence in AnnotationGen.Evidence(sources).Array[4]
        from preferences in PreferenceGen.Model(space, sources)
        from fallback in PreferenceGen.Fallback(space, sources)
        from other in PreferenceGen.Model(space, sources)
        from demands in DescribedSpaceGen.Conditions(space).Array[3]
        from flags in Gen.Int[0, 31]
        from discount in Gen.Int[1, 100]
        select new Party("party")
        {
            Title = texts[0],
            About = texts[1],
            Delegation =
                flags % 3 == 0
                    ? []
                    :
                    [
                        new Negotiator(name, "lead") { About = texts[2], Evidence = evidence[0] },
                        new Negotiator(flags % 3 == 1 ? name : name + "!", ""),
                    ],
            Preferences = flags % 7 == 0 ? null : preferences,
            Fallback = flags % 2 == 0 ? Preferences.Fallback.None : fallback,
            Patience =
                flags % 4 == 0
                    ? Preferences.Patience.Endless
                    : new Patience(Numbers.Rational.Of(discount, 100), flags % 4 == 1) { Evidence = evidence[1] },
            DealBreakers =
                flags % 5 < 3
                    ? []
                    :
                    [
                        new DealBreaker(demands[0])
                        {
                            Name = name,
                            Why = texts[3],
                            Evidence = evidence[2],
                        },
                    ],
            Positions =
                flags % 6 < 3
                    ? []
                    :
                    [
                        new Position([]) { About = texts[3] },
                        new Position(demands[1]) { When = name, Evidence = evidence[3] },
                    ],
            Readings = readings
                .Take(flags % 3)
                .ToImmutableSortedDictionary(
                    reading => reading.Name,
                    _ => new PartyReading
                    {
                        Preferences = flags % 2 == 0 ? null : other,
                        Fallback = flags % 5 == 0 ? null : fallback,
                        DealBreakers =
                            flags % 7 < 3 ? default
                            : flags % 7 < 5 ? []
                            : [new DealBreaker(demands[2])],
                    },
                    StringComparer.Ordinal
                ),
            Confidential = texts[4],
        };
}
