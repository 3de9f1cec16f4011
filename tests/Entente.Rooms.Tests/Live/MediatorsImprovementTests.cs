using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Rules;
using Entente.Rooms.Tests.Views;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A package of a mediator's own after a deal: laid by unseen, looked at with the wishes, and answered the same whoever wishes and whenever.</summary>
public class MediatorsImprovementTests
{
    private const string Deal = "relief: some, sites: one, liaison: yes";
    private const string Own = "relief: some, sites: all, liaison: no";
    private const string Found = "relief: all, sites: one, liaison: no";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // All that a party can say of its wish until the look: in one, two or no words.
    private static readonly bool[][] Wishes =
    [
        [],
        [true],
        [false],
        [true, false],
        [false, true],
    ];

    [Fact]
    public async Task What_a_mediator_laid_by_is_offered_at_the_look_when_all_wish_it_and_none_is_found()
    {
        using Table table = await DealAsync(new Finder(null, isOpen: true));
        await table.KeptAsync(Mediator, Package(table, Found));
        await table.KeptAsync(Mediator, Package(table, Own));
        Assert.Equal(new PreparedImprovement(Of(Own), 10 * Minute), (await table.ViewAsync(Mediator)).Own!.Prepared);
        await WishAsync(table);
        table.Clock.Advance(3 * Minute);
        RoomView view = await table.UntilAsync(seen => seen.LookAt is null);
        Improvement made = Assert.Single(view.Improvements);
        Assert.Equal((Of(Own), table.Clock.GetUtcNow() + (10 * Minute)), (made.Terms, made.AnswerBy));
        Assert.Equal(
            [new Release.PostSettlementOffer(ImprovementStep.Offered, 1, Of(Own))],
            view.Timeline.SelectMany(item => item.Events).Select(Release.Of).OfType<Release>()
        );
    }

    [Fact]
    public async Task What_the_table_finds_is_offered_first_and_the_mediators_own_when_it_was_answered()
    {
        using Table table = await DealAsync(new Finder(Of(Found), isOpen: true));
        await table.KeptAsync(Mediator, Package(table, Own));
        await WishAsync(table);
        table.Clock.Advance(3 * Minute);
        RoomView view = await table.UntilAsync(seen => !seen.Improvements.IsEmpty);
        Assert.Equal(Of(Found), view.Improvements[0].Terms);
        Assert.Equal(RefusalKind.GoingOn, await table.RefusedAsync(Mediator, Package(table, Own)));
        table.Clock.Advance(Bounds.RealAnswer);
        await table.DoneAsync(Mediator, Package(table, Own));
        Assert.Equal(Of(Own), (await table.ViewAsync(North)).Improvements[1].Terms);
    }

    [Fact]
    public async Task What_was_laid_by_waits_for_the_look_at_which_all_wish_it_and_can_be_taken_back()
    {
        using Table table = await DealAsync(new Finder(null, isOpen: true));
        await table.KeptAsync(Mediator, Package(table, Own));
        table.Clock.Advance(3 * Minute);
        await WishAsync(table);
        table.Clock.Advance(57 * Minute);
        Assert.Equal(Of(Own), (await table.UntilAsync(seen => !seen.Improvements.IsEmpty)).Improvements[0].Terms);

        using Table other = await DealAsync(new Finder(null, isOpen: true));
        await other.KeptAsync(Mediator, Package(other, Own));
        await other.KeptAsync(Mediator, new RoomCommand.OfferImprovement(Offers.Terms.None, default));
        Assert.Null((await other.ViewAsync(Mediator)).Own!.Prepared);
        await WishAsync(other);
        other.Clock.Advance(3 * Minute);
        Assert.Empty((await other.UntilAsync(seen => seen.LookAt is null)).Improvements);
    }

    [Fact]
    public async Task What_somebody_laid_by_who_does_not_mediate_any_more_is_not_offered()
    {
        using Table table = await DealAsync(new Finder(null, isOpen: true));
        await table.KeptAsync(Mediator, Package(table, Own));
        await WishAsync(table);
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Mediator));
        table.Clock.Advance(3 * Minute);
        RoomView view = await table.UntilAsync(seen => seen.LookAt is null);
        Assert.Equal([new RoomEvent.ImprovementSought(true)], view.Timeline[^1].Events);
    }

    [Fact]
    public async Task A_wish_that_all_were_told_of_is_not_taken_back_and_a_mediator_is_answered_the_same_after_it()
    {
        using Table table = await DealAsync(new Finder(null, isOpen: true));
        await WishAsync(table);
        await table.KeptAsync(North, new RoomCommand.WishImprovement(false));
        await table.KeptAsync(North, new RoomCommand.WishImprovement(true));
        table.Clock.Advance(3 * Minute);
        Assert.True((await table.UntilAsync(seen => seen.LookAt is null)).IsImprovementWished);
        Assert.Equal(RefusalKind.WishIsKnown, await table.RefusedAsync(North, new RoomCommand.WishImprovement(false)));
        await table.DoneAsync(Mediator, Package(table, Own));
    }

    [Fact]
    public async Task Where_nothing_is_looked_at_any_more_a_mediator_can_offer_nothing_whoever_wishes_by_then()
    {
        using Table table = await DealAsync(new Finder(null, isOpen: true));
        DateTimeOffset deal = table.Clock.GetUtcNow();
        foreach (TimeSpan look in Bounds.Looks)
        {
            await table.KeptAsync(Mediator, Package(table, Own));
            table.Clock.Advance(deal + look - table.Clock.GetUtcNow());
        }

        Assert.Equal(RefusalKind.NotWished, await table.RefusedAsync(Mediator, Package(table, Own)));
        await WishAsync(table);
        Assert.Equal(RefusalKind.NotWished, await table.RefusedAsync(Mediator, Package(table, Own)));
    }

    /// <summary>All that two parties can say of their wishes before a look, with a mediator who asks after each word: answers and views of the mediator are the same up to the look, and tell after it whether all wish it.</summary>
    [Fact]
    public async Task What_a_mediator_is_delivered_until_the_look_is_the_same_for_all_wishes_of_two_parties()
    {
        var before = new HashSet<string>();
        var after = new Dictionary<string, HashSet<bool>>();
        foreach (bool[] north in Wishes)
        {
            foreach (bool[] south in Wishes)
            {
                using TwinTables twins = await TwinTables.OpenAsync(Setup, [Mediator]);
                await twins.BothAsync(North, Offer(Deal));
                await twins.BothAsync(South, Accept(1, Deal));
                for (int step = 0; step < 2; step++)
                {
                    await SayAsync(twins, North, north, step);
                    await AskAsync(twins);
                    await SayAsync(twins, South, south, step);
                    await AskAsync(twins);
                }

                before.Add(twins.Delivered(Mediator));
                bool isWished = north is [.., true] && south is [.., true];
                await twins.WaitAsync(3 * Minute);
                await AskAsync(twins);
                string told = twins.Delivered(Mediator);
                after.TryAdd(told, []);
                after[told].Add(isWished);
            }
        }

        Assert.True(Assert.Single(before).Length > 10_000);
        Assert.Equal(2, after.Count);
        Assert.All(after.Values, each => Assert.Single(each));
    }

    private static Task SayAsync(TwinTables twins, int seat, bool[] words, int step) =>
        twins.EachAsync(seat, step < words.Length ? new RoomCommand.WishImprovement(words[step]) : null, null);

    private static Task AskAsync(TwinTables twins) => twins.BothAsync(Mediator, Package(twins.One, Own));

    private static RoomCommand.OfferImprovement Package(Table table, string terms) =>
        new RoomCommand.OfferImprovement(Of(terms), table.Clock.GetUtcNow() + (10 * Minute));

    private static async Task WishAsync(Table table)
    {
        await table.KeptAsync(North, new RoomCommand.WishImprovement(true));
        await table.KeptAsync(South, new RoomCommand.WishImprovement(true));
    }

    private static async Task<Table> DealAsync(IPackageFinder finder)
    {
        Table table = await OpenAsync(packages: finder);
        await table.KeptAsync(North, new RoomCommand.SetPreferences("aye, what North wants"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("boo, what South wants"));
        await table.DoneAsync(North, Offer(Deal));
        await table.DoneAsync(South, Accept(1, Deal));
        return table;
    }
}
