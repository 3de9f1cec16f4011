using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Offers;
using Entente.Strategies.Models;

namespace Entente.Web.Tables.Packages;

/// <summary>A guess at what the other side wants, from its offers and from nothing else.</summary>
/// <remarks>
/// Two frequency models of the library (<see cref="FrequencyKind.HardHeaded"/> and <see cref="FrequencyKind.Smith"/>) see the offers in order. An offer on a part of the issues is completed by
/// what the same side last said of the others, else by how things stand. Of an issue that was not on the agenda when it was made, or on which nothing was said and nothing stands, it is silent: HardHeaded then does with the others what it
/// does where there are no more issues, and leaves that one's weight as it is; Smith takes the share of the most frequent value among the offers that are not silent, and an issue of which all are has the weight of an
/// average one. So an issue that is added changes nothing about how the others compare. The guess is the mean of the two; the spread is what either comes to when any one offer is left out.
/// </remarks>
/// <param name="Offers">How many offers it rests on.</param>
/// <param name="Weights">The issues, in their order; all weights together are 1.</param>
public sealed record OpponentPicture(int Offers, ImmutableArray<WeightGuess> Weights)
{
    /// <summary>Below so many offers there is nothing to guess from.</summary>
    public const int Fewest = 2;

    private const int MostOffers = 60;
    private const double Gain = 0.2;

    /// <summary>The picture that offers give.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="offers">What the other side offered, in order; of more than sixty the last ones count, and none that speaks of values that there are not.</param>
    /// <param name="statusQuo">How things stand.</param>
    /// <returns>Null when there are too few offers.</returns>
    public static OpponentPicture? Of(OutcomeSpace space, IEnumerable<SeenOffer> offers, Terms statusQuo)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(statusQuo);
        ImmutableArray<SeenOffer> seen = [.. offers.TakeLast(MostOffers)];
        ImmutableArray<IssueValue?[]> said = [.. Said(space, seen, statusQuo)];
        if (said.Length < Fewest)
        {
            return null;
        }

        int issues = space.Issues.Length;
        double[][] whole = [HardHeaded(said, issues), Smith(said, issues)];
        double[][] all =
        [
            .. whole,
            .. said.Length == Fewest
                ? []
                : Enumerable
                    .Range(0, said.Length)
                    .Select(left => said.RemoveAt(left))
                    .SelectMany(rest => new[] { HardHeaded(rest, issues), Smith(rest, issues) }),
        ];
        return new OpponentPicture(
            said.Length,
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
                        {
                            IsSilent = said.All(each => each[i] is null),
                        }
                ),
            ]
        );
    }

    // What each offer says of every issue; null where it is silent.
    private static IEnumerable<IssueValue?[]> Said(
        OutcomeSpace space,
        ImmutableArray<SeenOffer> offers,
        Terms statusQuo
    )
    {
        Terms last = statusQuo;
        foreach (SeenOffer offer in offers)
        {
            last = last.With(offer.Terms);
            var values = new IssueValue?[space.Issues.Length];
            bool isRead = true;
            for (int i = 0; i < values.Length; i++)
            {
                if (!offer.Silent.Contains(space.Issues[i].Name) && last[space.Issues[i].Name] is { } text)
                {
                    isRead &= space.Issues[i].TryFind(text, out IssueValue value);
                    values[i] = value;
                }
            }

            if (isRead)
            {
                yield return values;
            }
        }
    }

    // After every offer an issue whose value is the one that was last said of it gains, as a share of what those have that are spoken of.
    private static double[] HardHeaded(ImmutableArray<IssueValue?[]> said, int issues)
    {
        double[] weights = [.. Enumerable.Repeat(1.0 / issues, issues)];
        var last = new IssueValue?[issues];
        foreach (IssueValue?[] offer in said)
        {
            int[] spoken = [.. Enumerable.Range(0, issues).Where(i => offer[i] is not null)];
            double before = spoken.Sum(i => weights[i]);
            foreach (int i in spoken)
            {
                weights[i] += offer[i] == last[i] ? before * Gain / spoken.Length : 0;
                last[i] = offer[i];
            }

            double after = spoken.Sum(i => weights[i]);
            foreach (int i in spoken)
            {
                weights[i] *= before / after;
            }
        }

        return weights;
    }

    private static double[] Smith(ImmutableArray<IssueValue?[]> said, int issues)
    {
        double?[] shares =
        [
            .. Enumerable
                .Range(0, issues)
                .Select(i =>
                    said.Where(offer => offer[i] is not null).ToArray() is { Length: > 0 } spoken
                        ? spoken.GroupBy(offer => offer[i]).Max(group => group.Count()) / (double)spoken.Length
                        : (double?)null
                ),
        ];
        double sum = shares.Sum() ?? 0;
        double known = shares.Count(share => share is not null) / (double)issues;
        return [.. shares.Select(share => share is { } own ? known * own / sum : 1.0 / issues)];
    }

    private static string Asked(ImmutableArray<SeenOffer> offers, string issue) =>
        offers
            .Select(offer => offer.Terms[issue])
            .OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault("");
}
