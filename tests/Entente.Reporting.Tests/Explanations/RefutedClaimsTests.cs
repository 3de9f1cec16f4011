using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>An explanation in which one thing was made wrong: the check refutes that, and it is named in both languages.</summary>
public sealed class RefutedClaimsTests
{
    private const string ValleyWants = "The valley wants at least what walking away is worth to it (6)";
    private const string TownWants = "The town wants at least what walking away is worth to it (5)";
    private const string DalWil = "Het dal: minstens wat weglopen waard is (6)";
    private const string StadWil = "De stad: minstens wat weglopen waard is (5)";

    // None, some or all of a share: worth 0, 4, 10 to the valley, which wants 6, and 10, 4, 0 to the town, which wants 5.
    private static readonly Scenario Apart = Sharing([0, 4, 10], 6, [10, 4, 0], 5);

    private static readonly DealExplanation Why = Explain(Apart);

    // The valley takes neither none nor all, and would take some; the town takes nothing but none.
    private static readonly DealExplanation Guarded = Explain(
        Sharing([0, 4, 10], 0, [10, 4, 0], 10, Never(0, "Something", "Iets"), Never(2, "Not all", "Niet alles"))
    );

    [Fact]
    public void What_was_not_made_wrong_holds()
    {
        foreach (DealExplanation why in new[] { Why, Guarded })
        {
            Assert.Empty(ExplanationChecker.Check(why, TestContext.Current.CancellationToken)!.Refuted);
        }
    }

    [Fact]
    public void Whether_there_is_a_deal() =>
        Refutation.Of(
            Why with
            {
                Verdict = DealVerdict.Refused,
            },
            "Whether there is a deal is told rightly.",
            "Of er een akkoord is, klopt."
        );

    // All is worth 10 to the valley; its fallback and that of the town together are met by none, with or without what the valley never takes.
    [Fact]
    public void Which_demands_cannot_stand_together()
    {
        Refutation.Of(
            Why with
            {
                Conflicts =
                [
                    [0],
                ],
            },
            $"No package meets all of this: {ValleyWants}.",
            $"Geen pakket voldoet aan dit alles: {DalWil}."
        );
        DealExplanation limited = Explain(Sharing([0, 4, 10], 6, [10, 4, 0], 5, Never(0, "Something", "Iets")));
        Refutation.Of(
            limited with
            {
                Conflicts =
                [
                    [0, 1, 2],
                ],
            },
            $"Without any one of these some package meets the others: {ValleyWants}; {TownWants} and The valley: “Something”.",
            $"Zonder een van deze voldoet een pakket aan de andere: {DalWil}; {StadWil} en Het dal: “Iets”."
        );
    }

    // Some breaks both fallbacks; all breaks that of the town alone.
    [Fact]
    public void Which_demands_would_have_to_give_way()
    {
        Refutation.Of(
            Why with
            {
                Ways = [new WayOut([1], Outcome.At(1), [4, 4])],
            },
            $"The package given breaks these and nothing else: {TownWants}.",
            $"Het genoemde pakket gaat hiertegen in en tegen niets anders: {StadWil}."
        );
        Refutation.Of(
            Why with
            {
                Ways = [new WayOut([0, 1], Outcome.At(1), [4, 4])],
            },
            $"No package breaks only a part of these: {ValleyWants} and {TownWants}.",
            $"Geen pakket gaat tegen maar een deel hiervan in: {DalWil} en {StadWil}."
        );
    }

    // None is worth 10 to the town and leaves the valley 6 short, all leaves the town 5 short; some leaves them 2 and 1 short, at most a fifth of the 10 that their scales are long.
    [Fact]
    public void How_far_fallbacks_would_have_to_fall()
    {
        LeastChange.LowerFallback valley = Why
            .Changes.OfType<LeastChange.LowerFallback>()
            .Single(each => each.Party == 0);
        LeastChange.LowerFallbacks all = Why.Changes.OfType<LeastChange.LowerFallbacks>().Single();
        Assert.Equal(6, valley.Amount);
        Assert.Equal(Rational.Of(1, 5), all.Share);
        Refutation.Of(
            Instead(Why, valley, valley with { Amount = 5 }),
            "This opens a deal: a lower fallback of The valley.",
            "Dit opent een akkoord: een lagere ondergrens van Het dal."
        );
        Refutation.Of(
            Instead(Why, valley, valley with { Amount = 7 }),
            "Less of this does not open a deal: a lower fallback of The valley.",
            "Minder hiervan opent geen akkoord: een lagere ondergrens van Het dal."
        );
        Refutation.Of(
            Without(Why, valley),
            "A lower fallback of The valley opens a deal exactly if it is listed.",
            "Een lagere ondergrens van Het dal opent een akkoord precies als ze genoemd is."
        );
        Refutation.Of(
            Instead(Why, all, all with { Share = Rational.Of(1, 10) }),
            "This opens a deal: lower fallbacks of all together.",
            "Dit opent een akkoord: lagere ondergrenzen van allen samen."
        );
        Refutation.Of(
            Instead(Why, all, all with { Share = Rational.Of(1, 4) }),
            "Less of this does not open a deal: lower fallbacks of all together.",
            "Minder hiervan opent geen akkoord: lagere ondergrenzen van allen samen."
        );
        Refutation.Of(
            Without(Why, all),
            "Lower fallbacks of all together open a deal exactly if they are listed.",
            "Lagere ondergrenzen van allen samen openen een akkoord precies als ze genoemd zijn."
        );
        Refutation.Of(
            Instead(Why, all, all with { Utilities = [5, 4] }),
            $"The package of change {Why.Changes.IndexOf(all) + 1} is allowed and worth what is said.",
            $"Het pakket van verandering {Why.Changes.IndexOf(all) + 1} mag en is waard wat er staat."
        );
    }

    // Where the town gets all it wants, none, the valley lacks 6.
    [Fact]
    public void How_much_more_a_value_would_have_to_be_worth()
    {
        LeastChange.RaiseScore raise = Why.Changes.OfType<LeastChange.RaiseScore>().Single(each => each.Party == 0);
        Assert.Equal((0, 0, (Rational)6), (raise.Issue, raise.Value, raise.Amount));
        Refutation.Of(
            Instead(Why, raise, raise with { Amount = 5 }),
            "This opens a deal: “Share: none” worth more to The valley.",
            "Dit opent een akkoord: ‘Deel: niets’ meer waard voor Het dal."
        );
        Refutation.Of(
            Instead(Why, raise, raise with { Amount = 7 }),
            "Less of this does not open a deal: “Share: none” worth more to The valley.",
            "Minder hiervan opent geen akkoord: ‘Deel: niets’ meer waard voor Het dal."
        );
    }

    // With all the valley spares 4 and the town lacks 5; with none the town spares 5 and the valley lacks 6.
    [Fact]
    public void What_a_payment_would_have_to_bring()
    {
        LeastChange.Pay pay = Why.Changes.OfType<LeastChange.Pay>().Single(each => each.Payer == 0);
        Assert.Equal(Rational.Of(5, 4), pay.Rate);
        Refutation.Of(
            Instead(Why, pay, pay with { Rate = 1 }),
            "This opens a deal: a payment of The valley to The town.",
            "Dit opent een akkoord: een betaling van Het dal aan De stad."
        );
        Refutation.Of(
            Instead(Why, pay, pay with { Rate = 2 }),
            "Less of this does not open a deal: a payment of The valley to The town.",
            "Minder hiervan opent geen akkoord: een betaling van Het dal aan De stad."
        );
        Refutation.Of(
            Without(Why, pay),
            "A payment of The valley to The town opens a deal exactly if it is listed.",
            "Een betaling van Het dal aan De stad opent een akkoord precies als ze genoemd is."
        );
    }

    // A new value of the only issue has to be worth 6 and 5, something new beside some 2 and 1.
    [Fact]
    public void What_something_new_would_have_to_be_worth()
    {
        LeastChange.AddOption option = Why.Changes.OfType<LeastChange.AddOption>().Single();
        LeastChange.AddIssue issue = Why.Changes.OfType<LeastChange.AddIssue>().Single();
        Assert.Equal([6, 5], option.Worths);
        Assert.Equal([2, 1], issue.Worths);
        Refutation.Of(
            Instead(Why, option, option with { Worths = [5, 5] }),
            "This opens a deal: a new value of “Share”.",
            "Dit opent een akkoord: een nieuwe waarde van ‘Deel’."
        );
        Refutation.Of(
            Instead(Why, option, option with { Share = 1 }),
            "Less of this does not open a deal: a new value of “Share”.",
            "Minder hiervan opent geen akkoord: een nieuwe waarde van ‘Deel’."
        );
        Refutation.Of(
            Instead(Why, issue, issue with { Worths = [1, 1] }),
            "This opens a deal: a new issue.",
            "Dit opent een akkoord: een nieuw onderwerp."
        );
        Refutation.Of(
            Instead(Why, issue, issue with { Share = 1 }),
            "Less of this does not open a deal: a new issue.",
            "Minder hiervan opent geen akkoord: een nieuw onderwerp."
        );
    }

    // With none the town has its 10, and the valley would have to take it; lower fallbacks but for that help neither.
    [Fact]
    public void Which_conditions_would_have_to_be_given_up()
    {
        LeastChange.GiveUp given = Guarded.Changes.OfType<LeastChange.GiveUp>().Single();
        Assert.Equal([2], given.Demands);
        Refutation.Of(
            Instead(Guarded, given, given with { Demands = [3] }),
            "This opens a deal: giving up a condition (The valley: “Not all”).",
            "Dit opent een akkoord: een eis laten vallen (Het dal: “Niet alles”)."
        );
        Refutation.Of(
            Instead(Guarded, given, given with { Demands = [2, 3] }),
            "Less of this does not open a deal: giving up conditions (The valley: “Something” and The valley: “Not all”).",
            "Minder hiervan opent geen akkoord: eisen laten vallen (Het dal: “Iets” en Het dal: “Niet alles”)."
        );
        Refutation.Of(
            Without(Guarded, given),
            "Giving up conditions opens a deal exactly if that is listed.",
            "Eisen laten vallen opent een akkoord precies als dat genoemd is."
        );
    }

    // None and all are worth 0 and 10 to the one and the reverse to the other, who want 4: half of the way is enough.
    [Fact]
    public void How_many_stages_there_would_have_to_be()
    {
        DealExplanation why = Explain(Sharing([0, 0, 10], 4, [10, 0, 0], 4));
        LeastChange.Split split = why.Changes.OfType<LeastChange.Split>().Single();
        Assert.Equal((2, 1), (split.Stages, split.Taken));
        Refutation.Of(
            Instead(why, split, split with { Least = split.Least - Rational.Of(1, 50) }),
            "This opens a deal: 1 of 2 stages of “Share”.",
            "Dit opent een akkoord: 1 van 2 stappen van ‘Deel’."
        );
        Refutation.Of(
            Instead(why, split, split with { Taken = 2, Stages = 4 }),
            "Less of this does not open a deal: 4 stages of “Share”.",
            "Minder hiervan opent geen akkoord: 4 stappen van ‘Deel’."
        );
    }

    // Something is left out that both would do without: what is left is worth less than both want.
    [Fact]
    public void What_could_be_left_out() =>
        Refutation.Of(
            Why with
            {
                Changes =
                [
                    .. Why.Changes,
                    new LeastChange.SetAside(0) { Outcome = Outcome.At(0), Utilities = [0, 10] },
                ],
            },
            "This opens a deal: leaving out “Share”.",
            "Dit opent een akkoord: weglaten van ‘Deel’."
        );

    // All if it happens, worth 10 to the valley, which wants 6; none if not, worth 10 to the town, which wants 5.
    [Fact]
    public void What_hangs_on_an_event()
    {
        ContingentDeal deal = Why.Contingent!;
        Assert.Equal((Rational.Of(3, 5), Rational.Of(1, 2)), (deal.FirstAtLeast, deal.SecondAtMost));
        DealExplanation wrong = Why with { Contingent = deal with { FirstAtLeast = Rational.Of(7, 10) } };
        Refutation.Of(
            wrong,
            "The deal that hangs on an event is acceptable at the chances given.",
            "Het akkoord dat van een gebeurtenis afhangt, is bij de genoemde kansen aanvaardbaar."
        );
        Refutation.Of(
            wrong,
            "No other deal that hangs on an event needs less disagreement about its chance.",
            "Geen ander akkoord dat van een gebeurtenis afhangt, vraagt minder verschil van inzicht over de kans."
        );
    }

    // None is best for the town.
    [Fact]
    public void What_is_not_superfluous_is_left_open()
    {
        DealExplanation wrong = Why with
        {
            Superfluous =
            [
                [0],
            ],
        };
        ExplanationCheck check = ExplanationChecker.Check(wrong, TestContext.Current.CancellationToken)!;
        ExplanationClaim open = check.Open.Single(claim => claim.Kind == ClaimKind.ValueSuperfluous);
        Assert.Equal(
            "In place of “Share: none” another value is at least as good for all.",
            Refutation.Said(wrong, open, Language.English)
        );
        Assert.Equal(
            "In plaats van ‘Deel: niets’ is een andere waarde voor allen minstens zo goed.",
            Refutation.Said(wrong, open, Language.Dutch)
        );
    }

    private static DealExplanation Instead(DealExplanation why, LeastChange right, LeastChange wrong) =>
        why with
        {
            Changes = why.Changes.Replace(right, wrong),
        };

    private static DealExplanation Without(DealExplanation why, LeastChange change) =>
        why with
        {
            Changes = why.Changes.Remove(change),
        };

    private static DealExplanation Explain(Scenario scenario) =>
        DealExplainer.Explain(scenario, null, TestContext.Current.CancellationToken);

    private static DealBreaker Never(int value, string english, string dutch) =>
        new([new Condition.OneOf(0, [value])]) { Why = Text(english, dutch) };

    private static Scenario Sharing(
        ImmutableArray<int> valley,
        int valleyWants,
        ImmutableArray<int> town,
        int townWants,
        params ImmutableArray<DealBreaker> never
    ) =>
        new(
            new OutcomeSpace([
                new Issue.Choice("share", [Option("none", "niets"), Option("some", "iets"), Option("all", "alles")])
                {
                    Title = Text("Share", "Deel"),
                },
            ]),
            [
                Side("valley", Text("The valley", "Het dal"), valley, valleyWants) with
                {
                    DealBreakers = never,
                },
                Side("town", Text("The town", "De stad"), town, townWants),
            ]
        );

    private static Party Side(string name, LocalizedText title, ImmutableArray<int> scores, int wants) =>
        new(name)
        {
            Title = title,
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([.. scores.Select(score => (Estimate)score)])),
            ]),
            Fallback = new Fallback { Worth = wants },
        };

    private static Option Option(string english, string dutch) => new(english) { Title = Text(english, dutch) };

    private static LocalizedText Text(string english, string dutch) =>
        LocalizedText.Of([new("en", english), new("nl", dutch)]);
}
