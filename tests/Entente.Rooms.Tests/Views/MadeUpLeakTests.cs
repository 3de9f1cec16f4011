using System.Globalization;
using Entente.Rooms.Mediation;

namespace Entente.Rooms.Tests.Views;

/// <summary>
/// Nothing leaks at made-up tables: real ones and exercises, of two and of three parties, with delegations and mandates, mediators, agents, observers and a third party, lines that are lost and found, by every rule for that. What one
/// party keeps to itself changes nothing that is delivered to another seat, or to the public, but by the releases that are named.
/// </summary>
public class MadeUpLeakTests
{
    private const int Least = 80;

    // What is to be met is met by 80 pairs, and may need more as soon as anything is made up in another order.
    private const int Most = 4 * Least;

    // Of 500 pairs four in five stay the same to the end, and are the same for nearly nine steps in ten. The others part because the party's own answers, consents, or agent's moves are other at each, which the scripts make up freely.
    private const double LeastSame = 0.7;
    private const double LeastCompared = 0.8;

    private static readonly string[] Releases =
    [
        .. typeof(Release).GetNestedTypes().Select(each => each.Name).Order(StringComparer.Ordinal),
    ];

    /// <summary>How many pairs of tables are played at least, each from a seed of its own: <c>ENTENTE_TWINS</c>, or 80.</summary>
    private static readonly int Pairs = Math.Max(
        Least,
        int.Parse(Environment.GetEnvironmentVariable("ENTENTE_TWINS") ?? "0", CultureInfo.InvariantCulture)
    );

    /// <summary>What at least one of the pairs has.</summary>
    private static readonly string[] ToMeet =
    [
        "Real",
        "Exercise",
        "2 parties",
        "3 parties",
        "1 issues",
        "2 issues",
        "3 issues",
        "4 issues",
        "Free",
        "InTurn",
        "0 mediators",
        "1 mediators",
        "2 mediators",
        "confides in a mediator",
        "confides in the table",
        "a Lead of the side",
        "a Adviser of the side",
        "a Principal of the side",
        "delivered to Host",
        "delivered to Lead",
        "delivered to Adviser",
        "delivered to Principal",
        "delivered to Mediator",
        "delivered to Observer",
        "delivered to ThirdParty",
        "delivered to an outsider of the side",
        "public",
        "not public",
        "boulware made an offer",
        "conceder made an offer",
        "an agent of the side told them apart",
        "held back AtOne",
        "erased",
        "found",
        "lost: Pause, Pause, Exercise",
        "lost: GoOn, GoOn, Real",
        "lost: GoOn, GoOn, Exercise",
        "lost: Agent, Agent, Exercise",
        "lost: Agent, Pause, Exercise",
        "lost: Agent, Pause, Real",
        "lost: MediatorProposes, MediatorProposes, Real",
        "lost: MediatorProposes, MediatorProposes, Exercise",
        "lost: End, End, Real",
        "lost: End, End, Exercise",
        "improvement: NotWishedByAll",
        "improvement: Offered",
        "kept SetPreferences",
        "kept GiveMandate",
        "kept AnswerApproval",
        "kept ScoreAddition",
        "kept AllowMediator",
        "kept Caucus",
        "kept Confer",
        "kept KeepNote",
        "kept AnswerBlind",
        "kept WishImprovement",
        "kept AnswerImprovement",
        "kept AllowDebrief",
    ];

    [Fact]
    public async Task Given_equal_releases_all_that_is_delivered_to_others_is_the_same_byte_for_byte()
    {
        int same = 0;
        int compared = 0;
        int pairs = 0;
        var released = new HashSet<string>(StringComparer.Ordinal);
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (pairs < Pairs || (pairs < Most && (ToMeet.Except(met).Any() || Releases.Except(released).Any())))
        {
            MadeUpTwins twins = await MadeUpTwins.PlayAsync(pairs++);
            same += twins.IsSame ? 1 : 0;
            compared += twins.Compared;
            released.UnionWith(twins.Released.Select(each => each.GetType().Name));
            met.UnionWith(twins.Met);
        }

        Assert.Empty(ToMeet.Except(met));
        Assert.Empty(Releases.Except(released));
        Assert.True(same < pairs, "No release ever depended on what was kept.");
        Assert.True(same >= LeastSame * pairs, $"Only {same} of {pairs} pairs of tables released the same.");
        Assert.True(
            compared >= LeastCompared * MadeUpTwins.Steps * pairs,
            $"Only {compared} steps of {pairs} pairs were compared."
        );
    }

    /// <summary>The list of releases is closed: whoever adds one changes what is promised, and says so in <c>docs/concepts/rooms-privacy.md</c>.</summary>
    [Fact]
    public void There_are_five_releases_and_no_other() =>
        Assert.Equal(
            ["AgentPlays", "BlindMatch", "ConsentedDebrief", "MediatorProposal", "PostSettlementOffer"],
            Releases
        );
}
