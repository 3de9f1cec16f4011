using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What a lead may agree to of numbers: from one to another, and never beyond without asking.</summary>
public class MandateTests
{
    private static readonly RoomSetup Numbers = Setup with
    {
        Space = new OutcomeSpace(
            [
                new Issue.Integer("price", 0, 1_000_000, 5),
                new Issue.Real("share", 0, 1),
                new Issue.Real("days", 1, 9, (Rational)1 / 2),
                new Issue.YesNo("liaison"),
            ],
            []
        ),
        StatusQuo = Of("price: 0, share: 0, days: 1, liaison: no"),
    };

    [Theory]
    [InlineData("price: 100", true)]
    [InlineData("price: 105", true)]
    [InlineData("price: 500", true)]
    [InlineData("price: 95", false)]
    [InlineData("price: 505", false)]
    [InlineData("share: 1/3", true)]
    [InlineData("share: 0.5", true)]
    [InlineData("share: 2/3", false)]
    [InlineData("days: 2.5", true)]
    [InlineData("days: 5", true)]
    [InlineData("days: 2", false)]
    [InlineData("days: 7", false)]
    [InlineData("liaison: yes", true)]
    [InlineData("liaison: yes, price: 100, share: 0.5", true)]
    [InlineData("liaison: yes, price: 100, share: 1", false)]
    public async Task Within_its_numbers_a_lead_moves_at_once_and_beyond_them_the_move_waits(
        string terms,
        bool isAtOnce
    )
    {
        using Table table = await OpenAsync(Numbers);
        await table.KeptAsync(Principal, Mandate(("price", "100", "500"), ("share", "0", "0.5"), ("days", "2.5", "5")));
        if (isAtOnce)
        {
            await table.DoneAsync(North, Offer(terms));
            return;
        }

        await table.KeptAsync(North, Offer(terms));
        Assert.Empty((await table.ViewAsync(South)).Offers);
        await table.KeptAsync(Principal, new RoomCommand.AnswerApproval(1, false));
        await table.KeptAsync(North, Offer(terms));
        await table.DoneAsync(Principal, new RoomCommand.AnswerApproval(2, true));
        Assert.Single((await table.ViewAsync(South)).Offers);
    }

    [Theory]
    [InlineData("price", "5", "1", RefusalKind.OutOfRange)]
    [InlineData("price", "low", "high", RefusalKind.OutOfRange)]
    [InlineData("price", "", "5", RefusalKind.OutOfRange)]
    [InlineData("liaison", "0", "1", RefusalKind.OutOfRange)]
    [InlineData("weather", "0", "1", RefusalKind.NoSuchIssue)]
    public async Task Numbers_that_make_no_range_are_refused_and_the_mandate_stays(
        string issue,
        string from,
        string to,
        RefusalKind kind
    )
    {
        using Table table = await OpenAsync(Numbers);
        await table.KeptAsync(Principal, Mandate(("share", "0", "0.5")));
        Assert.Equal(kind, await table.RefusedAsync(Principal, Mandate((issue, from, to))));
        OwnView own = (await table.ViewAsync(North)).Own!;
        Assert.Equal(new MandateRange("0", "0.5"), own.MandateRanges["share"]);
    }

    [Fact]
    public async Task The_numbers_are_seen_by_the_delegation_and_by_a_mediator_whom_it_lets_and_by_nobody_else()
    {
        using Table table = await OpenAsync(Numbers);
        await table.KeptAsync(Principal, Mandate(("price", "100", "500")));
        Assert.Single((await table.ViewAsync(Adviser)).Own!.MandateRanges);
        Assert.Empty((await table.ViewAsync(South)).Own!.MandateRanges);
        Assert.Empty((await table.ViewAsync(Mediator)).Allowed[0].MandateRanges);
        await table.KeptAsync(North, Allow(preferences: false, mandate: true));
        Assert.Equal(
            new MandateRange("100", "500"),
            (await table.ViewAsync(Mediator)).Allowed[0].MandateRanges["price"]
        );
        Assert.Empty((await table.ViewAsync(Mediator)).Allowed[1].MandateRanges);
    }

    private static RoomCommand.GiveMandate Mandate(params (string Issue, string From, string To)[] ranges) =>
        new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal))
        {
            Ranges = ranges.ToImmutableSortedDictionary(
                each => each.Issue,
                each => new MandateRange(each.From, each.To),
                StringComparer.Ordinal
            ),
        };
}
