using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Records;

public class GrownSheetTests
{
    private static GrownSheet SheetOf(RoomView view) =>
        GrownSheet.Of(view, view.Own!.Preferences!, view.Own.AdditionScores)!;

    private static OwnStake StakeOf(RoomView view)
    {
        GrownSheet sheet = SheetOf(view);
        return OwnStake.Of(sheet, SeatDesk.OwnParty(view, sheet.Scenario)!, Addition.Of(view))!;
    }

    [Fact]
    public async Task What_was_added_to_an_exercise_is_worth_nobody_knows_what_until_the_side_has_scored_it()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        OwnStake before = StakeOf(await table.ViewAsync(1));
        RoomView today = await table.ViewAsync(1);
        double none = before.RangeOf(today.StatusQuo)!.Value.Low;
        double five = before.RangeOf(today.StatusQuo.With(Terms("dismantlement: yongbyon")))!.Value.Low;

        await AddAsync(table, Flags, Two);
        RoomView view = await table.ViewAsync(1);
        OwnStake unscored = StakeOf(view);
        Assert.Equal([1, 2], unscored.Unscored.Select(each => each.Proposal));
        Assert.Null(unscored.RangeOf(view.StatusQuo.With(Terms("flags: yes"))));
        Assert.Null(unscored.RangeOf(view.StatusQuo.With(Terms("dismantlement: half of yongbyon"))));
        Assert.Equal(
            "dismantlement",
            Assert.Single(unscored.UnscoredIn(Terms("dismantlement: half of yongbyon"))).Issue
        );
        Assert.Equal(none, unscored.RangeOf(view.StatusQuo)!.Value.Low);

        await KeptAsync(table, 1, Points(1, "-1", "6.5"));
        await KeptAsync(table, 1, Like(2, "yongbyon", "3"));
        view = await table.ViewAsync(1);
        OwnStake scored = StakeOf(view);
        Assert.Empty(scored.Unscored);
        Assert.Equal(before.Fallback, scored.Fallback);
        Assert.Equal(none + 6.5, scored.RangeOf(view.StatusQuo.With(Terms("flags: yes")))!.Value.Low);
        // As things stand the flags are not agreed, and add nothing.
        Assert.Equal(new StakeRange(none, none), scored.RangeOf(view.StatusQuo));
        Assert.Equal(
            five + 3 - 1,
            scored.RangeOf(view.StatusQuo.With(Terms("flags: no; dismantlement: half of yongbyon")))!.Value.Low
        );
        Assert.Equal(2, StakeOf(await table.ViewAsync(2)).Unscored.Length);
    }

    [Fact]
    public async Task An_option_that_is_held_against_an_unscored_one_is_unscored_itself()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Two, new AgendaChange.AddOption("dismantlement", new Option("a third of yongbyon")));
        await KeptAsync(table, 1, Like(2, "half of yongbyon", "1"));
        Assert.Equal([1, 2], SheetOf(await table.ViewAsync(1)).Unscored.Select(each => each.Proposal));
        await KeptAsync(table, 1, Like(1, "yongbyon", "1"));
        Assert.Empty(SheetOf(await table.ViewAsync(1)).Unscored);
    }

    [Fact]
    public async Task What_a_real_party_says_anew_covers_what_it_names_and_the_rest_is_asked_for()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        await AddAsync(table, Flags, new AgendaChange.AddIssue(new Issue.YesNo("anthems")));
        RoomView view = await table.ViewAsync(1);
        Scenario shared = PrivateDocuments.SharedOf(view);
        int flags = view.Space!.IndexOf("flags");
        Party mine = shared.Parties[0] with
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(flags, new ValueFunction.Table([0, 9]))]),
        };
        await KeptAsync(table, 1, new RoomCommand.SetPreferences(PrivateDocuments.Of(shared, mine)));
        view = await table.ViewAsync(1);
        Assert.Equal("anthems", Assert.Single(SheetOf(view).Unscored).Issue);
        Assert.Equal(9, StakeOf(view).RangeOf(Terms("flags: yes"))!.Value.Low);
        await KeptAsync(table, 1, Points(2, "0", "2"));
        Assert.Equal(11, StakeOf(await table.ViewAsync(1)).RangeOf(Terms("flags: yes; anthems: yes"))!.Value.Low);
    }

    [Fact]
    public async Task A_document_of_before_is_read_as_it_was_meant_when_an_option_is_added_later()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        RoomView view = await table.ViewAsync(1);
        Party american = Hanoi.Scenario.As("stated").Parties[0];
        Scenario shared = PrivateDocuments.SharedOf(view);
        await KeptAsync(table, 1, new RoomCommand.SetPreferences(PrivateDocuments.Of(shared, american)));
        double before = StakeOf(await table.ViewAsync(1)).RangeOf(view.StatusQuo)!.Value.Low;
        await AddAsync(table, Two);
        OwnStake stake = StakeOf(await table.ViewAsync(1));
        Assert.Equal(before, stake.RangeOf(view.StatusQuo)!.Value.Low);
        Assert.Equal("half of yongbyon", Assert.Single(stake.Unscored).Option);
    }

    [Fact]
    public async Task After_the_release_an_exercise_counts_what_all_parties_showed_and_its_offers_of_before_stay()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags, Two);
        await KeptAsync(table, 1, Points(1, "0", "5"));
        await KeptAsync(table, 2, Points(1, "0", "-2"));
        await KeptAsync(table, 1, Like(2, "yongbyon", "3"));
        Scenario played = Hanoi.Scenario.As("stated");
        await table.DoneAsync(0, new RoomCommand.Release());
        Assert.Same(played.Space, GrownExercise.Of(await table.ViewAsync(1), played).Scenario.Space);
        Assert.Equal(2, DebriefDesk.LeftOut(await table.ViewAsync(1)).Length);

        await table.DoneAsync(1, new RoomCommand.AllowDebrief(true));
        await table.DoneAsync(2, new RoomCommand.AllowDebrief(true));
        RoomView view = await table.ViewAsync(3);
        GrownScenario grown = GrownExercise.Of(view, played);
        Assert.Equal([2], DebriefDesk.LeftOut(view).Select(each => each.Proposal));
        Assert.Empty(ScenarioCheck.Faults(grown.Scenario));
        Issue flags = grown.Scenario.Space.Issues[^1];
        Assert.Equal(["no", "yes", "not agreed"], Enumerable.Range(0, 3).Select(flags.NameOf));
        Assert.Equal("not agreed", grown.Unsaid["flags"]);
        Outcome today = grown.Scenario.StatusQuo!;
        foreach ((int party, int gain) in new[] { (0, 5), (1, -2) })
        {
            Party wishes = grown.Scenario.Parties[party];
            var worth = new UtilityFunction(grown.Scenario.Space, wishes.Preferences!);
            Assert.Equal(
                new UtilityFunction(played.Space, played.Parties[party].Preferences!).Of(played.StatusQuo!),
                worth.Of(today)
            );
            var yes = new Outcome(today.Values.SetItem(today.Values.Length - 1, IssueValue.At(1)));
            Assert.Equal(worth.Of(today) + gain, worth.Of(yes));
        }
    }
}
