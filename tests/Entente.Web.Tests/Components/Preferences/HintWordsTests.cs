using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Web.Components.Preferences;

namespace Entente.Web.Tests.Components.Preferences;

public class HintWordsTests
{
    private static readonly OutcomeSpace Space = new([new Issue.Choice("relief", [new("none"), new("some")])]);

    public static TheoryData<ConsistencyHint, string, string> Hints { get; } =
        new()
        {
            { new ConsistencyHint.RatedAgainstParts(1, 0), "You rate B above A", "U beoordeelt B hoger dan A" },
            { new ConsistencyHint.RatedTwice(0, 1), "A and B are the same package", "A en B zijn hetzelfde pakket" },
            { new ConsistencyHint.EqualPartsRatedApart(1, 0), "B and A differ only", "B en A verschillen alleen" },
            { new ConsistencyHint.FarFromParts(0, 12), "A 12 points above", "A 12 punten hoger" },
            { new ConsistencyHint.FarFromParts(1, -12), "B 12 points below", "B 12 punten lager" },
            {
                new ConsistencyHint.DifferenceGone(0, [IssueValue.At(1)], [IssueValue.At(0)]),
                "relief: you scored “some” above “none”",
                "relief: u scoorde ‘some’ hoger dan ‘none’"
            },
            { new ConsistencyHint.ComparedAgainstParts(0), "You prefer A to B", "U verkiest A boven B" },
            { new ConsistencyHint.TiedAgainstParts(0), "A and B as good as each other", "A en B even goed" },
            { new ConsistencyHint.TiedAndRatedApart(0), "rate them apart", "beoordeelt ze verschillend" },
            { new ConsistencyHint.Circle([Outcome.At(0), Outcome.At(1)]), "circle", "lopen rond" },
        };

    [Theory]
    [MemberData(nameof(Hints), DisableDiscoveryEnumeration = true)]
    public void Every_hint_is_told_in_both_languages(ConsistencyHint hint, string english, string dutch)
    {
        ImmutableArray<string> names = ["A", "B"];
        Assert.Contains(
            english,
            new HintWords(new(Language.English), Space, names) { Compared = [new("A", "B")] }.Of(hint),
            StringComparison.Ordinal
        );
        Assert.Contains(
            dutch,
            new HintWords(new(Language.Dutch), Space, names) { Compared = [new("A", "B")] }.Of(hint),
            StringComparison.Ordinal
        );
    }
}
