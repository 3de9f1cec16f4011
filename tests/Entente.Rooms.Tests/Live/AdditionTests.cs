using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class AdditionTests
{
    private static readonly AgendaChange Flags = new AgendaChange.AddIssue(new Issue.YesNo("flags"));
    private static readonly AgendaChange Two = new AgendaChange.AddOption("sites", new Option("two"));

    private static AdditionScore.OfIssue Points(params string[] points) =>
        new(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                points
                    .Select(each => each.Split(": "))
                    .Select(each => new KeyValuePair<string, string>(each[0], each[1]))
            )
        );

    private static RoomCommand.ScoreAddition Score(int proposal, AdditionScore score) => new(proposal, score);

    private static async Task<Table> GrownAsync(TableKind kind, params AgendaChange[] changes)
    {
        Table table = await OpenAsync(Setup with { Kind = kind });
        for (int i = 0; i < changes.Length; i++)
        {
            await table.DoneAsync(North, new RoomCommand.ProposeAgenda(changes[i]));
            await table.DoneAsync(South, new RoomCommand.AnswerAgenda(i + 1, true));
        }

        return table;
    }

    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task Each_party_scores_what_was_added_and_nobody_else_learns_of_it(TableKind kind)
    {
        using Table table = await GrownAsync(kind, Flags, Two);
        ImmutableArray<LogEntry> before = await table.LogAsync();
        await table.KeptAsync(North, Score(1, Points("yes: 1/3", "no: 0")));
        await table.KeptAsync(Principal, Score(2, new AdditionScore.OfOption("one", "-2.5")));
        await table.KeptAsync(ThirdParty, Score(1, Points("no: 4", "yes: 0")));
        Assert.Equal(before.Length, (await table.LogAsync()).Length);

        ImmutableSortedDictionary<int, AdditionScore> own = (await table.ViewAsync(Adviser)).Own!.AdditionScores;
        Assert.Equal("1/3", Assert.IsType<AdditionScore.OfIssue>(own[1]).Points["yes"]);
        Assert.Equal(new AdditionScore.OfOption("one", "-2.5"), own[2]);
        Assert.Empty((await table.ViewAsync(South)).Own!.AdditionScores);
        Assert.All((await table.ViewAsync(Mediator)).Allowed, each => Assert.Empty(each.AdditionScores));

        await table.KeptAsync(North, Score(2, new AdditionScore.OfOption("all", "0")));
        Assert.Equal(new AdditionScore.OfOption("all", "0"), (await table.ViewAsync(North)).Own!.AdditionScores[2]);
    }

    [Fact]
    public async Task The_mediator_and_the_debrief_show_scores_with_the_preferences_by_consent_alone()
    {
        using Table table = await GrownAsync(TableKind.Exercise, Two);
        await table.KeptAsync(North, Score(1, new AdditionScore.OfOption("one", "2")));
        await table.KeptAsync(South, Score(1, new AdditionScore.OfOption("one", "3")));
        await table.KeptAsync(North, Allow(preferences: true, mandate: false));
        ImmutableArray<AllowedView> allowed = (await table.ViewAsync(Mediator)).Allowed;
        Assert.Equal([1, 0], allowed.Select(each => each.AdditionScores.Count));

        await table.KeptAsync(South, new RoomCommand.AllowDebrief(true));
        await table.DoneAsync(Host, new RoomCommand.Release());
        DebriefView shown = Assert.Single((await table.ViewAsync(Observer)).Debrief);
        Assert.Equal((1, new AdditionScore.OfOption("one", "3")), (shown.Party, shown.AdditionScores[1]));
        Assert.Equal(
            RefusalKind.DebriefIsOpen,
            await table.RefusedAsync(South, Score(1, new AdditionScore.OfOption("one", "4")))
        );
    }

    [Fact]
    public async Task Preferences_that_are_set_anew_say_all()
    {
        using Table table = await GrownAsync(TableKind.Real, Two);
        await table.KeptAsync(North, Score(1, new AdditionScore.OfOption("one", "2")));
        await table.KeptAsync(North, new RoomCommand.SetPreferences("everything"));
        Assert.Empty((await table.ViewAsync(North)).Own!.AdditionScores);
    }

    [Fact]
    public async Task What_was_not_added_cannot_be_scored()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(North, new RoomCommand.ProposeAgenda(Flags));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, Score(1, Points("yes: 1", "no: 0"))));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, Score(2, Points("yes: 1", "no: 0"))));
        await table.DoneAsync(South, new RoomCommand.AnswerAgenda(1, true));
        await table.DoneAsync(North, new RoomCommand.ProposeAgenda(new AgendaChange.Park("liaison")));
        await table.DoneAsync(South, new RoomCommand.AnswerAgenda(2, true));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, Score(2, Points("yes: 1", "no: 0"))));
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(Adviser, Score(1, Points("yes: 1", "no: 0"))));
    }

    [Theory]
    [InlineData("yes: 1")]
    [InlineData("yes: 1, no: 0, perhaps: 2")]
    [InlineData("yes: 1, true: 2, no: 0")]
    [InlineData("yes: much, no: 0")]
    [InlineData("yes: 1e99, no: 0")]
    public async Task Every_value_of_an_added_issue_has_its_points_once_and_they_are_numbers(string points)
    {
        using Table table = await GrownAsync(TableKind.Exercise, Flags);
        Assert.Equal(RefusalKind.BadScore, await table.RefusedAsync(North, Score(1, Points(points.Split(", ")))));
    }

    [Fact]
    public async Task Of_numbers_the_lowest_and_the_highest_are_enough()
    {
        using Table table = await GrownAsync(
            TableKind.Exercise,
            new AgendaChange.AddIssue(new Issue.Integer("inspectors", 10, 100, 10)),
            new AgendaChange.AddIssue(new Issue.Real("share", 0, 1))
        );
        await table.KeptAsync(North, Score(1, Points("10: 0", "100: 18")));
        await table.KeptAsync(North, Score(1, Points("10: 0", "50: 16", "100: 18")));
        await table.KeptAsync(North, Score(2, Points("0: 0", "1/3: 4", "1: 5")));
        Assert.Equal(RefusalKind.BadScore, await table.RefusedAsync(North, Score(1, Points("10: 0", "90: 18"))));
        Assert.Equal(
            RefusalKind.BadScore,
            await table.RefusedAsync(North, Score(1, Points("10: 0", "100: 18", "55: 1")))
        );
    }

    [Fact]
    public async Task An_added_option_is_held_against_one_that_was_there_before_it()
    {
        using Table table = await GrownAsync(
            TableKind.Exercise,
            Two,
            new AgendaChange.AddOption("sites", new Option("three"))
        );
        await table.KeptAsync(North, Score(2, new AdditionScore.OfOption("two", "1")));
        foreach (
            AdditionScore bad in new AdditionScore[]
            {
                new AdditionScore.OfOption("two", "1"),
                new AdditionScore.OfOption("three", "1"),
                new AdditionScore.OfOption("nowhere", "1"),
                new AdditionScore.OfOption("one", ""),
                Points("two: 1"),
            }
        )
        {
            Assert.Equal(RefusalKind.BadScore, await table.RefusedAsync(North, Score(1, bad)));
        }
    }
}
