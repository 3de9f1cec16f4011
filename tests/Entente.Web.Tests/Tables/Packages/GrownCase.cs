using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Scenarios;

namespace Entente.Web.Tests.Tables.Packages;

/// <summary>A table of two issues, to which something was added that each side may have scored.</summary>
internal sealed record GrownCase(
    bool IsReal,
    bool IsTied,
    int[][][] Scores,
    string[] Changes,
    (bool IsScored, bool IsLike, int Like, int[] Points)[][] Said,
    int[] Deal
)
{
    public Scenario Scenario
    {
        get
        {
            Party north = AddedPackagesTests.PartyOf("North", Scores[0]);
            var scores = (PreferenceModel.Scores)north.Preferences!;
            var tie = new Term.Rectangle([new Bound(0, 2, 2), new Bound(1, 1, 2)], 4);
            return new Scenario(
                new OutcomeSpace([
                    .. Enumerable
                        .Range(0, 2)
                        .Select(i => new Issue.Choice($"i{i}", [new Option("v0"), new Option("v1"), new Option("v2")])),
                ]),
                [
                    IsTied ? north with { Preferences = scores with { Terms = scores.Terms.Add(tie) } } : north,
                    AddedPackagesTests.PartyOf("South", Scores[1]),
                ]
            );
        }
    }

    public static AgendaChange ChangeOf(string kind) =>
        kind switch
        {
            "option" => new AgendaChange.AddOption("i0", new Option("v3")),
            "issue" => new AgendaChange.AddIssue(new Issue.Choice("x", [new Option("v0"), new Option("v1")])),
            "number" => new AgendaChange.AddIssue(new Issue.Integer("n", 0, 3)),
            _ => new AgendaChange.AddOption("x", new Option("v2")),
        };

    // Two in three of what was added; the first bit alone would leave too little that both scored.
    public AdditionScore? ScoreOf(int addition, int party)
    {
        (bool isScored, bool isLike, int like, int[] points) = Said[addition][party];
        return !isScored && !isLike
            ? null
            : Changes[addition] switch
            {
                "option" => new AdditionScore.OfOption($"v{like}", $"{points[0]}"),
                "later" => new AdditionScore.OfOption($"v{like % 2}", $"{points[0]}"),
                "issue" => Points("v0", "v1"),
                _ => Points("0", "3"),
            };

        AdditionScore Points(string first, string second) =>
            new AdditionScore.OfIssue(
                ImmutableSortedDictionary<string, string>
                    .Empty.WithComparers(StringComparer.Ordinal)
                    .Add(first, $"{3 * points[0]}")
                    .Add(second, $"{3 * points[1]}")
            );
    }
}
