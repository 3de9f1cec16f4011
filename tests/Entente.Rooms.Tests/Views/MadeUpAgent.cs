using System.Collections.Immutable;
using System.Globalization;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Views;

/// <summary>An agent at a made-up table: it plays by what its seat sees and by nothing else. Of what is open it asks for the best for its side, and gives in early or late, as its strategy says.</summary>
internal static class MadeUpAgent
{
    private const double Rounds = 8;

    /// <summary>What it does now; null for nothing.</summary>
    /// <param name="view">What its seat sees.</param>
    public static RoomCommand? Next(RoomView view)
    {
        if (
            view
                is not {
                    Phase: TalkPhase.Talking,
                    You.Agent: { } strategy,
                    Own.Preferences: { } wishes,
                    Space: { } space
                }
            || view.Turn is { IsYours: false }
        )
        {
            return null;
        }

        ImmutableArray<Issue> open =
        [
            .. space.Issues.Where(issue => view.Settled[issue.Name] is null && !view.Parked.Contains(issue.Name)),
        ];
        ImmutableArray<Offer> offers = [.. view.Offers.Select(each => each.Offer)];
        bool isAnswered = offers.IsEmpty || offers[^1].Party != view.You.Party;
        if (open.IsEmpty || !isAnswered)
        {
            return null;
        }

        var worth = Worth.Read(wishes);
        Terms[] packages = [.. Packages(open, 0, Terms.None).OrderByDescending(worth.Of)];
        double gone = Math.Min(1, offers.Count(each => each.Party == view.You.Party) / Rounds);
        Terms next = packages[(int)((packages.Length - 1) * Math.Pow(gone, strategy == "boulware" ? 4 : 0.5))];
        return
            view.Offers.LastOrDefault(each => each.CanYouAccept)?.Offer is { } theirs
            && worth.Of(theirs.Terms) >= worth.Of(next)
            ? new RoomCommand.AcceptOffer(theirs.Number, theirs.Terms)
            : new RoomCommand.MakeOffer(next);
    }

    private static IEnumerable<Terms> Packages(ImmutableArray<Issue> open, int at, Terms begun) =>
        at == open.Length
            ? [begun]
            : Enumerable
                .Range(0, (int)open[at].Size!)
                .SelectMany(value =>
                    Packages(
                        open,
                        at + 1,
                        begun.With(new Terms([KeyValuePair.Create(open[at].Name, open[at].NameOf(value))]))
                    )
                );

    // As a made-up table writes what a party wants: of each issue what every value is worth.
    private sealed class Worth(ImmutableSortedDictionary<string, int> scores)
    {
        public static Worth Read(string wishes) =>
            new(
                wishes
                    .Split('\n')
                    .Select(line => line.Split(": "))
                    .Where(line => line.Length == 2)
                    .SelectMany(line => line[1].Split(' ').Select(each => $"{line[0]}: {each}".Split('=')))
                    .ToImmutableSortedDictionary(
                        each => each[0],
                        each => int.Parse(each[1], CultureInfo.InvariantCulture),
                        StringComparer.Ordinal
                    )
            );

        public int Of(Terms terms) => terms.Values.Sum(each => scores.GetValueOrDefault($"{each.Key}: {each.Value}"));
    }
}
