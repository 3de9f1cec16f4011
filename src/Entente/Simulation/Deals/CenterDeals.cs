using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Simulation.Deals;

/// <summary>A scenario seen as a centre that makes a separate deal with each of several edges.</summary>
/// <remarks>
/// The first party is the centre, every other an edge. An issue belongs to the deal with the edge whose name is its <see cref="Issue.Group"/>, and each has an option called
/// <c>no deal</c>. An outcome of the scenario is a combination of deals: where a deal is not made, all its issues have that option. Rules say which combinations cannot be.
/// Immutable.
/// </remarks>
public sealed class CenterDeals
{
    /// <summary>The option that says that a deal is not made.</summary>
    public const string NoDeal = "no deal";

    private const int MostChoices = 1 << 16;
    private readonly ImmutableArray<UtilityFunction> utilities;
    private readonly ImmutableArray<int> none;

    private CenterDeals(Scenario scenario, ImmutableArray<int> none)
    {
        this.none = none;
        Scenario = scenario;
        utilities = [.. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!))];
        IssuesOf =
        [
            .. scenario
                .Parties.Skip(1)
                .Select(edge =>
                    Enumerable
                        .Range(0, scenario.Space.Issues.Length)
                        .Where(issue => scenario.Space.Issues[issue].Group == edge.Name)
                        .ToImmutableArray()
                ),
        ];
        Choices = [.. Enumerable.Range(0, IssuesOf.Length).Select(ChoicesOf)];
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>How many deals there are: one with each edge.</summary>
    public int Count => IssuesOf.Length;

    /// <summary>By deal: the numbers of its issues.</summary>
    public ImmutableArray<ImmutableArray<int>> IssuesOf { get; }

    /// <summary>By deal, by choice: the values of its issues, in which none is <c>no deal</c>.</summary>
    internal ImmutableArray<ImmutableArray<ImmutableArray<int>>> Choices { get; }

    /// <summary>The scenario as a sequence of deals.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">It has not that form; the message says why.</exception>
    public static CenterDeals Of(Scenario scenario) =>
        MisfitOf(scenario) is { } misfit
            ? throw new ArgumentException(misfit, nameof(scenario))
            : new CenterDeals(
                scenario,
                [
                    .. scenario.Space.Issues.Select(issue =>
                        issue.TryFind(NoDeal, out IssueValue value) ? value.Index : -1
                    ),
                ]
            );

    /// <summary>Why a scenario is no sequence of deals, as a sentence in English; null when it is one.</summary>
    /// <param name="scenario">The scenario.</param>
    public static string? MisfitOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ImmutableArray<Party> parties = scenario.Parties;
        if (parties.Length is < 2 or > SessionTable.MostParties)
        {
            return $"A sequence of deals needs a centre and 1 to {SessionTable.MostParties - 1} edges.";
        }

        foreach (Issue issue in scenario.Space.Issues)
        {
            if (!parties.Skip(1).Any(edge => edge.Name == issue.Group))
            {
                return $"Issue '{issue.Name}' belongs to no deal: its group is not the name of a party after the first.";
            }

            if (issue.IsContinuous || !issue.TryFind(NoDeal, out _))
            {
                return $"Issue '{issue.Name}' has no option '{NoDeal}'.";
            }
        }

        foreach (Party party in parties)
        {
            if (!Analysis.AnalysisRun.HasScores(party))
            {
                return $"Party '{party.Name}' has no scores.";
            }
        }

        foreach (Party edge in parties.Skip(1))
        {
            ImmutableArray<Issue> issues = [.. scenario.Space.Issues.Where(issue => issue.Group == edge.Name)];
            if (issues.IsEmpty)
            {
                return $"There is no issue about the deal with '{edge.Name}'.";
            }

            if (issues.Aggregate(1.0, (count, issue) => count * ((double)issue.Size!.Value - 1)) > MostChoices)
            {
                return $"The deal with '{edge.Name}' has more than {MostChoices} outcomes.";
            }
        }

        return null;
    }

    /// <summary>The combination of deals as an outcome of the scenario.</summary>
    /// <param name="made">By deal: the number of its choice; -1 where it is not made.</param>
    public Outcome OutcomeOf(ReadOnlySpan<int> made)
    {
        int[] values = [.. none];
        for (int deal = 0; deal < made.Length; deal++)
        {
            if (made[deal] >= 0)
            {
                ImmutableArray<int> choice = Choices[deal][made[deal]];
                for (int i = 0; i < choice.Length; i++)
                {
                    values[IssuesOf[deal][i]] = choice[i];
                }
            }
        }

        return Outcome.At(values);
    }

    /// <summary>The number of the value that an outcome of a deal gives an issue.</summary>
    /// <param name="deal">The number of the deal.</param>
    /// <param name="choice">The number of the outcome among those of the deal.</param>
    /// <param name="issue">The number of an issue of the deal.</param>
    public int ValueOf(int deal, long choice, int issue) => Choices[deal][(int)choice][IssuesOf[deal].IndexOf(issue)];

    /// <summary>The number of an outcome of a deal; -1 when the deal has no such outcome.</summary>
    /// <param name="deal">The number of the deal.</param>
    /// <param name="values">The values of its issues, in their order.</param>
    public int ChoiceOf(int deal, ReadOnlySpan<int> values)
    {
        for (int choice = 0; choice < Choices[deal].Length; choice++)
        {
            if (Choices[deal][choice].AsSpan().SequenceEqual(values))
            {
                return choice;
            }
        }

        return -1;
    }

    /// <summary>Whether rules and the deal-breakers of those concerned allow a combination; that no deal at all is made is always possible.</summary>
    /// <param name="made">By deal: the number of its choice; -1 where it is not made.</param>
    public bool Allows(ReadOnlySpan<int> made)
    {
        if (made.IndexOfAnyExcept(-1) < 0)
        {
            return true;
        }

        Outcome outcome = OutcomeOf(made);
        if (!Scenario.Space.Allows(outcome))
        {
            return false;
        }

        for (int party = 0; party < Scenario.Parties.Length; party++)
        {
            bool isConcerned = party == 0 || made[party - 1] >= 0;
            if (
                isConcerned
                && Scenario.Parties[party].DealBreakers.Any(each => Scenario.Space.Matches(each.Conditions, outcome))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a combination of deals is worth to a party: to an edge without a deal, and to a centre without any, its fallback.</summary>
    /// <param name="party">The number of the party; 0 for the centre.</param>
    /// <param name="made">By deal: the number of its choice; -1 where it is not made.</param>
    public Rational WorthTo(int party, ReadOnlySpan<int> made)
    {
        bool hasDeal = party == 0 ? made.IndexOfAnyExcept(-1) >= 0 : made[party - 1] >= 0;
        return hasDeal ? utilities[party].Of(OutcomeOf(made)) : FallbackOf(party);
    }

    private Rational FallbackOf(int party)
    {
        Fallback fallback = Scenario.Parties[party].Fallback;
        return fallback.Worth?.Likely
            ?? (fallback.Outcome is { } outcome ? utilities[party].Of(outcome) : Rational.Zero);
    }

    // All combinations of the values of a deal's issues, the last issue fastest.
    private ImmutableArray<ImmutableArray<int>> ChoicesOf(int deal)
    {
        IEnumerable<ImmutableArray<int>> choices =
        [
            [],
        ];
        foreach (int issue in IssuesOf[deal])
        {
            int size = (int)Scenario.Space.Issues[issue].Size!.Value;
            choices = choices.SelectMany(choice =>
                Enumerable.Range(0, size).Where(value => value != none[issue]).Select(value => choice.Add(value))
            );
        }

        return [.. choices];
    }
}
