using System.Collections.Immutable;
using Entente.Formats.NegMas;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Recognition;

/// <summary>All deals of a centre as one scenario, where the centre is paid for its best deal (<c>MaxCenterUFun</c>).</summary>
/// <remarks>
/// An outcome says of every edge which deal is made, or that none is. An edge without a deal has its reservation value; the centre has the
/// largest of its sides' worths, a side without a deal being worth the side's reservation value. At least one deal is made: otherwise there is
/// no agreement.
/// </remarks>
internal sealed class CenterScenario
{
    private const string NoDeal = "no deal";

    private readonly ImmutableArray<Issue>.Builder issues = ImmutableArray.CreateBuilder<Issue>();
    private readonly ImmutableArray<Rule>.Builder rules = ImmutableArray.CreateBuilder<Rule>();
    private readonly ImmutableArray<Term>.Builder sides = ImmutableArray.CreateBuilder<Term>();
    private readonly ImmutableArray<Party>.Builder parties = ImmutableArray.CreateBuilder<Party>();
    private readonly ImmutableArray<Condition>.Builder nothing = ImmutableArray.CreateBuilder<Condition>();

    private CenterScenario() { }

    /// <summary>The scenario; null when the centre is paid in another way, or some side or edge is not additive over finite issues.</summary>
    /// <param name="name">The name of the centre as a party.</param>
    /// <param name="center">The centre.</param>
    /// <param name="deals">The centre's side and the edge of every deal.</param>
    public static Scenario? Of(string name, NegMasCenter center, ImmutableArray<CenterDeal> deals)
    {
        if (center.Type != "MaxCenterUFun" || deals.IsEmpty)
        {
            return null;
        }

        var scenario = new CenterScenario();
        foreach (CenterDeal deal in deals)
        {
            if (
                deal.Edge.Space.Issues.Any(issue => !(issue.Size <= AdditiveScores.MostListed))
                || AdditiveScores.Of(deal.Edge.Space, deal.Edge.Preferences, out _) is not { } edge
                || AdditiveScores.Of(deal.Side.Space, deal.Side.Preferences, out _) is not { } side
            )
            {
                return null;
            }

            scenario.Add(deal, side, edge);
        }

        scenario.rules.Add(new Rule(scenario.nothing.ToImmutable()) { Name = "no deal at all" });
        var preferences = new PreferenceModel.Scores([
            new Term.Combined(Aggregation.Max, scenario.sides.ToImmutable()),
        ]);
        var party = new Party(name) { Preferences = preferences, Fallback = center.Fallback };
        return new Scenario(
            new OutcomeSpace(scenario.issues.ToImmutable(), scenario.rules.ToImmutable()),
            [party, .. scenario.parties]
        );
    }

    private void Add(CenterDeal deal, AdditiveScores side, AdditiveScores edge)
    {
        OutcomeSpace space = deal.Edge.Space;
        int first = issues.Count;
        foreach (Issue issue in space.Issues)
        {
            IEnumerable<string> values = Enumerable.Range(0, (int)issue.Size!.Value).Select(issue.NameOf);
            issues.Add(
                new Issue.Choice(
                    $"{deal.Edge.Name}: {issue.Name}",
                    [.. values.Append(NoDeal).Select(value => new Option(value))]
                )
                {
                    Group = deal.Edge.Name,
                }
            );
        }

        nothing.Add(Undone(space, first, 0));
        for (int i = 1; i < space.Issues.Length; i++)
        {
            rules.Add(
                new Rule([Undone(space, first, 0), Done(space, first, i)]) { Name = $"{deal.Edge.Name}: whole deals" }
            );
            rules.Add(
                new Rule([Done(space, first, 0), Undone(space, first, i)]) { Name = $"{deal.Edge.Name}: whole deals" }
            );
        }

        sides.Add(new Term.Combined(Aggregation.Sum, TermsOf(side, space, first, WithoutDeal(deal.Side, side))));
        parties.Add(
            new Party(deal.Edge.Name)
            {
                Preferences = new PreferenceModel.Scores(TermsOf(edge, space, first, WithoutDeal(deal.Edge, edge))),
                Fallback = deal.Edge.Fallback,
            }
        );
    }

    private static Rational WithoutDeal(Profile profile, AdditiveScores scores) =>
        profile.Fallback.Worth?.Likely ?? Rational.Min(Rational.Zero, scores.Smallest(profile.Space));

    // The first issue carries the constant and, where there is no deal, all of the worth.
    private static ImmutableArray<Term> TermsOf(
        AdditiveScores scores,
        OutcomeSpace space,
        int first,
        Rational withoutDeal
    ) =>
        [
            .. scores.Issues.Select(
                (value, i) =>
                    (Term)
                        new Term.OfIssue(
                            first + i,
                            new ValueFunction.Table([
                                .. value
                                    .Scores(space.Issues[i])
                                    .Select(score =>
                                        (value.Weight * score) + (i == 0 ? scores.Constant : Rational.Zero)
                                    )
                                    .Append(i == 0 ? withoutDeal : Rational.Zero)
                                    .Select(score => (Estimate)score),
                            ])
                        )
            ),
        ];

    private static Condition.OneOf Undone(OutcomeSpace space, int first, int issue) =>
        new Condition.OneOf(first + issue, [(int)space.Issues[issue].Size!.Value]);

    private static Condition.NoneOf Done(OutcomeSpace space, int first, int issue) =>
        new Condition.NoneOf(first + issue, [(int)space.Issues[issue].Size!.Value]);
}
