using System.Collections.Immutable;
using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Packages;

/// <summary>Generated tables to whose agenda something was added, and what looking at every package by the sides' own pages says of them.</summary>
internal static class GrownPackages
{
    public static readonly Gen<GrownCase> Cases =
        from isReal in Gen.Bool
        from tied in Gen.Bool
        from scores in Gen.Int[0, 9].Array[3].Array[2].Array[2]
        from changes in Gen.Shuffle(new[] { "option", "issue", "number" }, 0, 3)
        from late in Gen.Bool
        from said in Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Int[-9, 9].Array[3]).Array[2].Array[4]
        from deal in Gen.Int[0, 999].Array[4]
        select new GrownCase(
            isReal,
            tied,
            scores,
            [.. changes, .. late && changes.Contains("issue") ? new[] { "later" } : []],
            said,
            deal
        );

    /// <summary>A table at which all sit and have said what they want, and the first meeting is begun.</summary>
    public static async Task<Rooms> BegunAsync(Scenario scenario, TableKind kind, bool hasMediator = false)
    {
        Rooms table = await Rooms.OfAsync(scenario, kind, hasMediator);
        for (int seat = 0; seat < (hasMediator ? 4 : 3); seat++)
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        if (kind == TableKind.Real)
        {
            for (int party = 0; party < 2; party++)
            {
                Scenario shared = PrivateDocuments.SharedOf(await table.ViewAsync(party + 1));
                string document = PrivateDocuments.Of(shared, scenario.Parties[party]);
                await KeptAsync(table, party + 1, new RoomCommand.SetPreferences(document));
            }
        }

        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        return table;
    }

    /// <summary>Adds what a case adds, and lets each side score what it scores of it.</summary>
    /// <returns>What the parties will agree.</returns>
    public static async Task<Terms> GrowAsync(Rooms table, GrownCase each)
    {
        for (int i = 0; i < each.Changes.Length; i++)
        {
            await AddAsync(table, GrownCase.ChangeOf(each.Changes[i]));
            for (int party = 0; party < 2; party++)
            {
                if (each.ScoreOf(i, party) is { } score)
                {
                    await KeptAsync(table, party + 1, new RoomCommand.ScoreAddition(i + 1, score));
                }
            }
        }

        RoomView begun = await table.ViewAsync(0);
        return new Terms(
            begun.Space!.Issues.Select(
                (issue, i) => KeyValuePair.Create(issue.Name, issue.NameOf(each.Deal[i] % (int)issue.Size!.Value))
            )
        );
    }

    /// <summary>The best of every package in which what somebody has not scored is as it is in the deal; null where none is better for all.</summary>
    public static Terms? Best(RoomView[] sides, Terms deal)
    {
        ImmutableArray<Addition> unscored = [.. sides.SelectMany(side => StakeOf(side).Unscored).Distinct()];
        if (sides.Any(side => IsTied(side, deal)))
        {
            return null;
        }

        Terms[] packages =
        [
            .. All(sides[0].Space!)
                .Where(package =>
                    unscored.All(each => package[each.Issue] == deal[each.Issue] || IsFree(each, package))
                ),
        ];
        int[][] worths = [.. packages.Select(package => sides.Select(side => WorthOf(side, package)).ToArray())];
        int[] scales = [.. sides.Select((_, i) => worths.Max(each => each[i]) - worths.Min(each => each[i]))];
        int[] now = [.. sides.Select(side => WorthOf(side, deal))];
        if (scales.Contains(0))
        {
            return null;
        }

        (Rational Least, Rational Sum, Terms Package)? best = null;
        for (int i = 0; i < packages.Length; i++)
        {
            Rational[] shares = [.. scales.Select((scale, side) => Rational.Of(worths[i][side] - now[side], scale))];
            (Rational Least, Rational Sum) found = (shares.Min(), shares[0] + shares[1]);
            if (found.Least.Sign > 0 && (best is not { } known || found.CompareTo((known.Least, known.Sum)) > 0))
            {
                best = (found.Least, found.Sum, packages[i]);
            }
        }

        return best?.Package;

        bool IsFree(Addition added, Terms package) =>
            added.Option is not null && !added.IsIn(deal) && !added.IsIn(package);
    }

    // It has agreed to an option that it has not scored, and what that issue is worth hangs together with another.
    private static bool IsTied(RoomView side, Terms deal) =>
        StakeOf(side) is var own
        && own.Party.Preferences is PreferenceModel.Scores scores
        && own.UnscoredIn(deal)
            .Any(each =>
                each.Option is not null
                && side.Space!.IndexOf(each.Issue) is var issue
                && scores.Terms.Any(term => term is not Term.OfIssue && GrownSheet.Names(term, issue))
            );

    /// <summary>What the own page says of all that the side has scored.</summary>
    public static int WorthOf(RoomView side, Terms package)
    {
        OwnStake own = StakeOf(side);
        // The page counts nothing for an added issue of which nothing is said, and the least for any other.
        string[] added = [.. Addition.Of(side).Where(each => each.Option is null).Select(each => each.Issue)];
        Terms scored = package.Without(own.UnscoredIn(package).Select(each => each.Issue));
        StakeRange range = own.RangeOf(scored)!.Value;
        double free = own.UnscoredIn(package)
            .Where(each => each.Option is not null)
            .Select(each => each.Issue)
            .Distinct()
            .Except(added)
            .Sum(issue => LowestOf(own, SheetOf(side).Scenario.Space.IndexOf(issue)));
        return (int)Math.Round(range.Low - free);
    }

    private static double LowestOf(OwnStake own, int issue) =>
        ((PreferenceModel.Scores)own.Party.Preferences!)
            .Terms.OfType<Term.OfIssue>()
            .Where(term => term.Issue == issue)
            .Sum(term => ((ValueFunction.Table)term.Value).Scores.Min(score => score.Likely.ToDouble()));

    public static IEnumerable<Terms> All(OutcomeSpace space) =>
        space.Issues.Aggregate(
            (IEnumerable<Terms>)[Entente.Rooms.Offers.Terms.None],
            (sofar, issue) =>
                sofar.SelectMany(each =>
                    Enumerable
                        .Range(0, (int)issue.Size!.Value)
                        .Select(value => each.With(new Terms([new(issue.Name, issue.NameOf(value))])))
                )
        );

    private static GrownSheet SheetOf(RoomView view) =>
        GrownSheet.Of(view, view.Own!.Preferences!, view.Own.AdditionScores)!;

    public static OwnStake StakeOf(RoomView view)
    {
        GrownSheet sheet = SheetOf(view);
        return OwnStake.Of(sheet, SeatDesk.OwnParty(view, sheet.Scenario)!, Addition.Of(view))!;
    }
}
