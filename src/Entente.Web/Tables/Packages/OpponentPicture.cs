using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Rooms.Offers;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Web.Tables.Packages;

/// <summary>A guess at what the other side wants, from its offers and from nothing else.</summary>
/// <remarks>
/// Two frequency models of the library (<see cref="FrequencyKind.HardHeaded"/> and <see cref="FrequencyKind.Smith"/>) see the offers in order. An offer on a part of the issues is completed by
/// what the same side last said of the others, else by how things stand. The guess is the mean of the two; the spread is what either comes to when any one offer is left out.
/// </remarks>
/// <param name="Offers">How many offers it rests on.</param>
/// <param name="Weights">The issues, in their order.</param>
public sealed record OpponentPicture(int Offers, ImmutableArray<WeightGuess> Weights)
{
    /// <summary>Below so many offers there is nothing to guess from.</summary>
    public const int Fewest = 2;

    private const int MostOffers = 60;
    private static readonly ImmutableArray<FrequencyKind> Kinds = [FrequencyKind.HardHeaded, FrequencyKind.Smith];

    /// <summary>The picture that offers give.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="offers">The terms that the other side offered, in order; of more than sixty the last ones count.</param>
    /// <param name="statusQuo">How things stand.</param>
    /// <returns>Null when there are too few offers, or the space cannot be numbered.</returns>
    public static OpponentPicture? Of(OutcomeSpace space, IEnumerable<Terms> offers, Terms statusQuo)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(statusQuo);
        ImmutableArray<Terms> seen = [.. offers.TakeLast(MostOffers)];
        if (seen.Length < Fewest || Seated(space) is not { } seat)
        {
            return null;
        }

        ImmutableArray<long> bids =
        [
            .. Completed(space, seen, statusQuo).Select(terms => NumberOf(seat, terms)).Where(bid => bid >= 0),
        ];
        if (bids.Length < Fewest)
        {
            return null;
        }

        ImmutableArray<ImmutableArray<double>> whole = [.. Kinds.Select(kind => Learned(seat, kind, bids))];
        ImmutableArray<ImmutableArray<double>> all =
        [
            .. whole,
            .. bids.Length == Fewest
                ? []
                : Enumerable
                    .Range(0, bids.Length)
                    .SelectMany(left => Kinds.Select(kind => Learned(seat, kind, bids.RemoveAt(left)))),
        ];
        return new OpponentPicture(
            bids.Length,
            [
                .. space.Issues.Select(
                    (issue, i) =>
                        new WeightGuess(
                            issue.Name,
                            whole.Average(weights => weights[i]),
                            all.Min(weights => weights[i]),
                            all.Max(weights => weights[i]),
                            Asked(seen, issue.Name)
                        )
                ),
            ]
        );
    }

    private static Seat? Seated(OutcomeSpace space)
    {
        try
        {
            // Somebody to whom everything is the same, and no rules: only the numbering is needed, also of what an offer on a part was completed to.
            var nobody = new Party("nobody") { Preferences = new PreferenceModel.Scores([]) };
            var bids = BidSpace.Of(new Scenario(new OutcomeSpace(space.Issues, []), [nobody]));
            return new Seat(bids, bids.Open(), 0, new SessionLimits(), new RandomSequence(1));
        }
        catch (UnsupportedScenarioException)
        {
            return null;
        }
    }

    private static IEnumerable<Terms> Completed(OutcomeSpace space, ImmutableArray<Terms> offers, Terms statusQuo)
    {
        var first = new Terms(
            space
                .Issues.Where(issue => !issue.IsContinuous)
                .Select(issue => new KeyValuePair<string, string>(issue.Name, issue.NameOf(0)))
        );
        Terms last = first.With(statusQuo);
        foreach (Terms offer in offers)
        {
            last = last.With(offer);
            yield return last;
        }
    }

    private static long NumberOf(Seat seat, Terms terms)
    {
        OutcomeSpace space = seat.Space.Scenario.Space;
        var values = ImmutableArray.CreateBuilder<IssueValue>();
        foreach (Issue issue in space.Issues)
        {
            if (!issue.TryFind(terms[issue.Name] ?? Lowest(issue), out IssueValue value))
            {
                return -1;
            }

            values.Add(value);
        }

        var parts = new int[seat.Book.Groups];
        return seat.Space.TryParts(new Outcome(values.ToImmutable()), parts) ? seat.Book.NumberOf(parts) : -1;
    }

    private static string Lowest(Issue issue) => issue is Issue.Real real ? real.Low.ToString() : issue.NameOf(0);

    private static ImmutableArray<double> Learned(Seat seat, FrequencyKind kind, ImmutableArray<long> bids)
    {
        var model = new FrequencyModel(seat, kind);
        for (int i = 0; i < bids.Length; i++)
        {
            model.Learn(bids[i], (i + 1.0) / (bids.Length + 1));
        }

        return [.. Enumerable.Range(0, seat.Space.Issues).Select(model.WeightOf)];
    }

    private static string Asked(ImmutableArray<Terms> offers, string issue) =>
        offers
            .Select(offer => offer[issue])
            .OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault("");
}
