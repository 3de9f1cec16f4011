using Entente.Protocols;
using Entente.Web.Library;
using Entente.Web.Rehearsing;

namespace Entente.Web.Tests.Rehearsing;

public class RehearsalStageTests
{
    private static readonly ShelvedScenario Summit = new ScenarioShelf().Find("hanoi-2019")!;

    private static Task<RehearsalAnswer> Play(RehearsalPlan plan, RehearsalBudget? budget = null) =>
        Stage(budget).PlayAsync(Summit.Scenario, "interests", plan, null);

    private static RehearsalStage Stage(RehearsalBudget? budget) =>
        new(budget ?? new RehearsalBudget(TimeSpan.FromMinutes(5), 2, 20_000), TimeProvider.System);

    [Fact]
    public async Task The_same_plan_gives_the_same_talks()
    {
        var plan = new RehearsalPlan(["random", "boulware"]) { Rounds = 12, Seed = 7 };
        var one = Assert.IsType<RehearsalAnswer.Done>(await Play(plan));
        var other = Assert.IsType<RehearsalAnswer.Done>(await Play(plan));
        Assert.NotEmpty(one.Session.Result.Log);
        Assert.Equal(
            one.Session.Result.Log.Select(each => each.Event),
            other.Session.Result.Log.Select(each => each.Event)
        );
        Assert.Equal(one.Session.Result.Utilities, other.Session.Result.Utilities);
    }

    [Fact]
    public async Task Who_is_to_open_opens()
    {
        var plan = new RehearsalPlan(["boulware", "conceder"]) { Rounds = 10, First = 1 };
        var done = Assert.IsType<RehearsalAnswer.Done>(await Play(plan));
        Assert.Equal(1, done.Session.Result.Log[0].Event.Party);
        Assert.Equal(SessionEventKind.OfferMade, done.Session.Result.Log[0].Event.Kind);
    }

    [Fact]
    public async Task Talks_that_take_longer_than_a_page_may_take_are_stopped()
    {
        var plan = new RehearsalPlan(["boulware", "conceder"]);
        RehearsalBudget none = RehearsalBudget.Ordinary with { Time = TimeSpan.Zero };
        Assert.IsType<RehearsalAnswer.TooLong>(await Play(plan, none));
    }

    [Theory]
    [InlineData("no-such-strategy", 10, 0, "no strategy")]
    [InlineData("boulware", 0, 0, "1 to 1000 rounds")]
    [InlineData("boulware", 1001, 0, "1 to 1000 rounds")]
    [InlineData("boulware", 10, 2, "no party 3")]
    [InlineData("boulware", 10, -1, "no party 0")]
    public async Task A_plan_that_cannot_be_played_says_why(string strategy, int rounds, int first, string why)
    {
        var plan = new RehearsalPlan([strategy, "conceder"]) { Rounds = rounds, First = first };
        var refused = Assert.IsType<RehearsalAnswer.Refused>(await Play(plan));
        Assert.Contains(why, refused.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_strategy_for_two_seats_is_refused()
    {
        var refused = Assert.IsType<RehearsalAnswer.Refused>(await Play(new RehearsalPlan(["boulware"])));
        Assert.Contains("2 parties need as many strategies", refused.Reason.English, StringComparison.Ordinal);
        Assert.Contains("2 partijen hebben even veel", refused.Reason.Dutch, StringComparison.Ordinal);
    }
}
