using AngleSharp.Dom;
using Bunit;
using CsCheck;
using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Packages.GrownPackages;

namespace Entente.Web.Tests.Tables.Packages;

/// <summary>A package that a mediator laid by, at a table to whose agenda something was added: what each side's page says of it, against what it said, added up by hand.</summary>
public class LaidByPackagesTests
{
    private const int Mediator = 3;
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(10);

    [Fact]
    public void What_a_mediator_laid_by_is_shown_to_each_side_with_what_it_said_itself_and_the_tables_own_goes_first() =>
        Gen.Select(Cases, Gen.Int[0, 9_999])
            .Sample((each, package) => HoldsAsync(each, package).GetAwaiter().GetResult(), iter: 60, threads: 1);

    private static async Task HoldsAsync(GrownCase each, int package)
    {
        TableKind kind = each.IsReal ? TableKind.Real : TableKind.Exercise;
        using Rooms table = await BegunAsync(each.Scenario, kind, hasMediator: true);
        Terms deal = await GrowAsync(table, each);
        Terms[] others = [.. All((await table.ViewAsync(0)).Space!).Where(terms => !terms.Equals(deal))];
        Terms laid = others[package % others.Length];
        await table.DoneAsync(1, new RoomCommand.MakeOffer(deal));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, deal));
        await KeptAsync(table, Mediator, new RoomCommand.OfferImprovement(laid, table.Clock.GetUtcNow() + Minutes));
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), seen => seen.LookAt is null);

        Improvement first = (await table.ViewAsync(1)).Improvements.Single();
        if (Best([await table.ViewAsync(1), await table.ViewAsync(2)], deal) is { } best)
        {
            Assert.Equal(best, first.Terms);
            await AssertShownAsync(table, each, deal, best, isOfTable: true);
            await table.UntilAsync(TimeSpan.FromDays(1), seen => seen.Improvements[0].State != ImprovementState.Open);
            await table.DoneAsync(Mediator, new RoomCommand.OfferImprovement(laid, table.Clock.GetUtcNow() + Minutes));
        }
        else
        {
            Assert.Equal(laid, first.Terms);
        }

        await AssertShownAsync(table, each, deal, laid, isOfTable: false);
    }

    private static async Task AssertShownAsync(Rooms table, GrownCase each, Terms deal, Terms terms, bool isOfTable)
    {
        var english = new PageLanguage(Language.English);
        for (int party = 0; party < 2; party++)
        {
            await using SeatPage page = await SeatPage.OpenAsync(table, party + 1);
            RoomView view = page.Desk.View!;
            Assert.Equal(terms, view.Improvements[^1].Terms);
            Assert.Equal(isOfTable, view.Own!.Gains.ContainsKey(view.Improvements[^1].Number));
            IElement article = page.Show<ProposalsPanel>().Find("article");
            (double? before, double? after) = (WorthOf(each, party, deal), WorthOf(each, party, terms));
            string worth = article.QuerySelector(".worth strong")!.TextContent;
            Assert.Equal(after is { } known ? english.Worth(known) : "not known", worth);
            IElement? change = article.QuerySelector("[data-change]");
            if (isOfTable || before is null || after is null)
            {
                Assert.Null(change);
            }
            else
            {
                Assert.Contains(
                    $"from {english.Worth(before.Value)} to {english.Worth(after.Value)}",
                    change!.TextContent,
                    StringComparison.Ordinal
                );
                double gain = after.Value - before.Value;
                Assert.Equal(
                    $"{(gain > 0 ? "+" : "")}{english.Worth(gain)}",
                    change.QuerySelector("strong")!.TextContent
                );
            }

            if (isOfTable && before is not null && after is not null)
            {
                OwnGain told = view.Own.Gains[view.Improvements[^1].Number];
                Assert.Equal((before, after, after - before), (told.Deal, told.Package, told.Gain));
                Assert.Contains($"+{english.Worth(told.Gain)}", article.TextContent, StringComparison.Ordinal);
            }
        }
    }

    // What a side said: its scores, what goes together, and what it scored of what was added; null where it has not scored something that the package says.
    private static double? WorthOf(GrownCase each, int party, Terms package)
    {
        double more = 0;
        var values = new Dictionary<string, string>(package.Values, StringComparer.Ordinal);
        for (int i = each.Changes.Length - 1; i >= 0; i--)
        {
            AdditionScore? score = each.ScoreOf(i, party);
            (string issue, string? option) = each.Changes[i] switch
            {
                "option" => ("i0", "v3"),
                "later" => ("x", "v2"),
                "issue" => ("x", null),
                _ => ("n", null as string),
            };
            if (option is not null && values[issue] != option)
            {
                continue;
            }

            switch (score)
            {
                case null:
                    return null;
                case AdditionScore.OfOption of:
                    values[issue] = of.Like;
                    more += double.Parse(of.More);
                    break;
                case AdditionScore.OfIssue { Points: var points } when issue == "x":
                    more += double.Parse(points[values[issue]]);
                    break;
                case AdditionScore.OfIssue { Points: var points }:
                    double low = double.Parse(points["0"]);
                    more += low + ((double.Parse(points["3"]) - low) * int.Parse(values[issue]) / 3);
                    break;
            }
        }

        int first = values["i0"][1] - '0';
        int second = values["i1"][1] - '0';
        int tie = each.IsTied && party == 0 && first == 2 && second >= 1 ? 4 : 0;
        return each.Scores[party][0][first] + each.Scores[party][1][second] + tie + more;
    }
}
