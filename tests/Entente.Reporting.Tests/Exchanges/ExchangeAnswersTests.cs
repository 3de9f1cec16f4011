using System.Globalization;
using System.Net;
using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Exchanges;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Reporting.Web;

namespace Entente.Reporting.Tests.Exchanges;

/// <summary>What is said of exchanges that bring each sentence about, the numbers in it reckoned by hand or by the definitions.</summary>
public sealed class ExchangeAnswersTests
{
    // ann would give 6 and get 4, and have a future of 1: 4 - 6 + 1 = -1. bob would give 4, get 10 and have 1: 7.
    private static readonly Exchange Losing = new(
        new ExchangeParty("ann") { Future = 1 },
        new ExchangeParty("bob") { Future = 1 },
        [Step("goods", 0, 6, 10), Step("money", 1, 4, 4)]
    );

    // What ann has to pay comes later and counts half: 4 - 5/2 = 1.5, but 4 - 5 = -1 if it counted in full. The penalty of 6 keeps it from stopping before it pays.
    private static readonly Exchange PayingLate = new(
        new ExchangeParty("ann") { Discount = Rational.Of(1, 2), Penalty = 6 },
        new ExchangeParty("bob"),
        [Step("money", 1, 4, 4), Step("goods", 0, 5, 7) with { After = [0] }]
    );

    // bob keeps the money back in any order: it comes last and there is no future. Before the goods ann has 4 and would lose 5 by stopping; with the goods gone and no money it is left with 4 - 3 = 1, which is no less than beginning nothing.
    private static readonly Exchange SureOfItself = new(
        new ExchangeParty("ann") { Penalty = 5 },
        new ExchangeParty("bob"),
        [
            Step("map", 1, 1, 4),
            Step("goods", 0, 3, 10) with
            {
                After = [0],
            },
            Step("money", 1, 8, 8) with
            {
                After = [1],
            },
        ]
    );

    // Nothing that ann gives is worth a thing to bob, who would have to pay 2 for it and has a future of 1 after two steps, each of which leaves half: at best the payment comes second, -2 / 2 + 1 / 4.
    private static readonly Exchange Discounting = new(
        new ExchangeParty("ann") { Future = 9 },
        new ExchangeParty("bob") { Future = 1, Discount = Rational.Of(1, 2) },
        [Step("goods", 0, 1, 0), Step("money", 1, 2, 3)]
    );

    [Fact]
    public void Whoever_loses_by_all_of_it_is_named_with_what_cannot_help()
    {
        AssertSaid(
            Losing,
            "All of it together is worth less than nothing to ann: −1, in whatever order. It does better by not beginning, so no order can help.",
            "Alles samen is voor ann minder dan niets waard: −1, in welke volgorde ook. Niet beginnen is dan beter, dus geen volgorde kan helpen."
        );
        AssertSaid(
            Losing,
            "Smaller steps do not help, however small and however many: all of it together is worth less than nothing to ann, which would not begin.",
            "Kleinere stappen helpen niet, hoe klein ook en hoeveel ook: alles samen is voor ann minder dan niets waard, dus die begint er niet aan."
        );
        AssertSaid(
            Losing,
            "Verification does not help, however good: not beginning stays better for ann.",
            "Controle helpt niet, hoe goed ook: niet beginnen blijft beter voor ann."
        );
        AssertSaid(
            Losing,
            "No deposit helps: not beginning stays better for ann.",
            "Geen borg helpt: niet beginnen blijft beter voor ann."
        );

        // The goods last: 1 more makes ann begin, and 6 - 1 = 5 more make it give; the money last: 1 more makes it begin and bob, to give 4, lacks 3.
        AssertSaid(
            Losing,
            "A future to lose: the relationship afterwards worth more, 1 for ann and 3 for bob; or 5 for ann.",
            "Een toekomst die te verliezen is: de relatie daarna meer waard, 1 voor ann en 3 voor bob; of 5 voor ann."
        );
    }

    [Fact]
    public void Whoever_loses_by_all_of_it_as_it_counts_what_comes_later_is_told_the_most_there_is() =>
        AssertSaid(
            Discounting,
            "All of it together is worth less than nothing to bob: at most −0.75, in whatever order, as it counts what comes later. It does better by not beginning, so no order can help.",
            "Alles samen is voor bob minder dan niets waard: hoogstens −0,75, in welke volgorde ook, zoals daar telt wat later komt. Niet beginnen is dan beter, dus geen volgorde kan helpen."
        );

    [Fact]
    public void With_too_many_orders_the_one_who_loses_is_named_and_what_was_not_looked_for()
    {
        // ann gives 13 times 4 and gets 12 times 3: -16.
        var many = new Exchange(
            new ExchangeParty("ann"),
            new ExchangeParty("bob"),
            [.. Enumerable.Range(0, 25).Select(i => Step($"s{i}", i % 2, i % 2 == 0 ? 4 : 1, 3))]
        );
        ExchangePlan plan = ExchangePlanner.Plan(many, null, TestContext.Current.CancellationToken);
        Assert.True(plan.IsCut);
        Assert.Equal(-16, plan.Unwilling.Single().Most);
        AssertSaid(
            plan,
            "No deposit and no verification helps: not beginning stays better for ann. • What else would do was not looked for: there are too many ways to order these steps; say which wait for which ('after'), or take fewer.",
            "Geen borg en geen controle helpt: niet beginnen blijft beter voor ann. • Wat verder zou volstaan is niet gezocht: er zijn te veel manieren om deze stappen te ordenen; zeg welke op welke wachten ('after'), of neem er minder."
        );
        AssertSaid(
            plan,
            "That all of it is worth less than nothing was calculated again, step by step.",
            "Dat alles samen minder dan niets waard is, is opnieuw berekend, stap voor stap."
        );
    }

    [Fact]
    public void Where_no_deposit_helps_no_order_is_called_the_nearest()
    {
        AssertSaid(
            Losing,
            "The order of the file, and where it stops:",
            "De volgorde van het bestand, en waar zij vastloopt:"
        );
        AssertSaid(
            Losing,
            "No trust is enough for ann: in the order of the file, which begins with 'goods', it is itself better off not going on.",
            "Geen vertrouwen is genoeg voor ann: in de volgorde van het bestand, die met 'goods' begint, is die zelf beter af door niet verder te gaan."
        );
        Assert.DoesNotContain("nearest", Said(PlanOf(Losing), Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_loses_nothing_by_the_other_stopping_needs_no_trust()
    {
        Assert.Equal(0, PlanOf(SureOfItself).Schedule!.Trusts[0].Needed);
        AssertSaid(SureOfItself, "ann needs no trust in bob.", "ann hoeft bob niet te vertrouwen.");
    }

    [Fact]
    public void Whoever_goes_on_because_later_costs_count_for_less_is_told_that()
    {
        ExchangePlan plan = PlanOf(PayingLate);
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        Assert.Equal(Rational.Of(3, 2), plan.Schedule!.Points[0].GoingOn[0]);
        AssertSaid(
            plan,
            "ann goes on because what comes later counts for less to it: did that count like what comes now, it would not.",
            "Voor ann loont doorgaan doordat wat later komt daar minder telt: telde dat als wat nu komt, dan loonde het niet."
        );
    }

    [Fact]
    public void What_each_could_do_before_every_step_is_a_table()
    {
        ExchangePlan plan = PlanOf(PayingLate);
        AssertSaid(
            plan,
            "before side going on is worth stopping is worth only seeming to is worth",
            "vóór kant doorgaan is waard stoppen is waard doen alsof is waard"
        );

        // bob gives 4 for 7 and is watched; then ann gives 5, or stops or cheats for the penalty of 6, having got 4 that does not snap back.
        AssertSaid(
            plan,
            "1 money ann 1.5 0 – bob 3 0 0 2 goods ann −5 −6 −6 bob 7 0 –",
            "1 money ann 1,5 0 – bob 3 0 0 2 goods ann −5 −6 −6 bob 7 0 –"
        );
        AssertSaid(
            plan,
            "1 money bob 0 0 nobody 2 goods ann 4 −4 nobody",
            "1 money bob 0 0 niemand 2 goods ann 4 −4 niemand"
        );
    }

    [Fact]
    public void A_page_names_its_tables_and_its_picture()
    {
        ExchangePlan plan = PlanOf(PayingLate);
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            string page = WebUtility.HtmlDecode(ExchangeHtml.Write(plan, null, language));
            string picture = ExchangeSvg.Write(plan, plan.Schedule!, language);
            string title = language.Say("An exchange in steps", "Een ruil in stappen");
            Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
            Assert.Contains($"<title>{title}</title>", picture, StringComparison.Ordinal);
            Assert.Contains(
                language.Say(
                    "<caption>The order of the steps, and where each stands before each of them</caption>",
                    "<caption>De volgorde van de stappen, en waar elk vóór elke stap staat</caption>"
                ),
                page,
                StringComparison.Ordinal
            );
            Assert.Contains(
                language.Say(
                    "<caption>What each could do before every step, and what that is worth to it from there</caption>",
                    "<caption>Wat elk vóór elke stap kan doen, en wat dat vanaf daar waard is</caption>"
                ),
                page,
                StringComparison.Ordinal
            );
            Assert.Contains(language.Say("who is tempted", "wie komt in verleiding"), page, StringComparison.Ordinal);
            foreach (string party in new[] { "ann", "bob" })
            {
                Assert.Contains(
                    language.Say(
                        $">{party}: where it stands if the other stops<",
                        $">{party}: de stand als de ander stopt<"
                    ),
                    picture,
                    StringComparison.Ordinal
                );
            }
        }
    }

    // Three things that ann and bob give in turn or not, with a future: nothing snaps back and all is seen, so that stopping and cheating are worth 0 and an order is safe where going on never is below it.
    [Fact]
    public void The_least_patience_over_all_orders_is_told_beside_that_of_the_order_shown()
    {
        var exchange = new Exchange(
            new ExchangeParty("ann") { Discount = Rational.Of(9, 10), Future = 9 },
            new ExchangeParty("bob") { Discount = Rational.Of(9, 10), Future = 9 },
            [Step("a1", 0, 2, 4), Step("b1", 1, 2, 4), Step("a2", 0, 2, 4)]
        );
        ExchangePlan plan = PlanOf(exchange);
        int[][] orders =
        [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ];
        int shown = Least(
            exchange,
            [
                [.. plan.Schedule!.Order],
            ],
            isForBoth: false
        );
        int all = Least(exchange, orders, isForBoth: true);
        Assert.InRange(all, 1, shown - 1);
        string own = Thousandth(shown);
        string other = Thousandth(all);
        AssertSaid(
            plan,
            $"ann goes on at every step as long as a step later leaves at least 0.{own} of a worth; it is put at 0.9. Over all orders 0.{other} would be enough.",
            $"Voor ann loont doorgaan bij elke stap zolang een stap later minstens 0,{own} van een waarde overlaat; het is gesteld op 0,9. Over alle volgorden zou 0,{other} genoeg zijn."
        );
    }

    // 13 steps that wait for nothing can have been made in 8,192 sets.
    [Fact]
    public void With_too_many_orders_it_is_said_that_no_other_was_asked_for_patience()
    {
        var exchange = new Exchange(
            new ExchangeParty("ann") { Future = 30 },
            new ExchangeParty("bob") { Future = 30 },
            [.. Enumerable.Range(0, 13).Select(i => Step($"s{i}", i % 2, 1, 3))]
        );
        AssertSaid(
            ExchangePlanner.Plan(exchange, null, TestContext.Current.CancellationToken),
            "it is put at 1. Whether another order asks for less was not worked out: there are too many.",
            "het is gesteld op 1. Of een andere volgorde minder vraagt is niet uitgerekend: er zijn er te veel."
        );
    }

    // To give 2 now for 2 later is worth it only to somebody who counts later like now.
    [Fact]
    public void Where_only_full_patience_would_do_it_is_said_without_a_more() =>
        AssertSaid(
            new Exchange(
                new ExchangeParty("ann") { Discount = Rational.Of(1, 2), Future = 0 },
                new ExchangeParty("bob") { Future = 2 },
                [Step("goods", 0, 2, 3), Step("money", 1, 2, 2) with { After = [0] }]
            ),
            "Patience of ann: some order is safe only where what comes later counts like what comes now.",
            "Geduld van ann: een volgorde is pas veilig als wat later komt telt als wat nu komt."
        );

    // Five equal parts of goods and money do, with the map fifteen steps; of sequences of other sizes those of up to three more than there are steps are looked at: 4, 5 and 6.
    [Fact]
    public void Sizes_that_were_not_settled_are_told_with_what_is_known()
    {
        var exchange = new Exchange(
            new ExchangeParty("ann") { Future = 1 },
            new ExchangeParty("bob") { Future = 1 },
            [Step("goods", 0, 9, 10), Step("money", 1, 9, 11), Step("map", 0, 1, 1) with { IsDivisible = false }]
        );
        AssertSaid(
            exchange,
            "Steps of any size: no fewer than these 11 were found; fewer than 7 are not enough, whatever their sizes, and what lies between was not settled.",
            "Stappen van vrije grootte: minder dan deze 11 zijn niet gevonden; minder dan 7 zijn niet genoeg, hoe groot ook, en wat daartussen ligt is niet uitgemaakt."
        );
    }

    internal static ExchangeStep Step(string name, int by, int cost, int worth) =>
        new(name, by, by == 0 ? new ExchangeAmounts(-cost, worth) : new ExchangeAmounts(worth, -cost));

    private static ExchangePlan PlanOf(Exchange exchange) =>
        ExchangePlanner.Plan(exchange, null, TestContext.Current.CancellationToken);

    private static string Thousandth(int thousandths) =>
        thousandths.ToString("D3", CultureInfo.InvariantCulture).TrimEnd('0');

    // The least thousandth from which up to 1 ann goes on along some of the orders, bob's patience as it is; and bob too where that is asked for.
    private static int Least(Exchange exchange, int[][] orders, bool isForBoth)
    {
        int least = 1_001;
        while (
            least > 0
            && orders.Any(order =>
                GoesOn(exchange, order, 0, Rational.Of(least - 1, 1_000))
                && (!isForBoth || GoesOn(exchange, order, 1, exchange.Parties[1].Discount))
            )
        )
        {
            least--;
        }

        return least;
    }

    private static bool GoesOn(Exchange exchange, int[] order, int party, Rational discount)
    {
        Rational rest = exchange.Parties[party].Future;
        foreach (int step in order.Reverse())
        {
            rest = exchange.Steps[step].Gains[party] + (discount * rest);
            if (rest.Sign < 0)
            {
                return false;
            }
        }

        return true;
    }

    internal static void AssertSaid(Exchange exchange, string english, string dutch) =>
        AssertSaid(PlanOf(exchange), english, dutch);

    private static void AssertSaid(ExchangePlan plan, string english, string dutch)
    {
        Assert.Contains(english, Said(plan, Language.English), StringComparison.Ordinal);
        Assert.Contains(dutch, Said(plan, Language.Dutch), StringComparison.Ordinal);
    }

    // As one line, without the rules of tables.
    private static string Said(ExchangePlan plan, Language language) =>
        string.Join(
            ' ',
            ExchangeReport
                .Write(plan, CheckOf(plan), language, TerminalStyle.Plain with { Width = 200 })
                .Replace("─", "", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static ExchangeCheck? CheckOf(ExchangePlan plan) =>
        plan.States > 5_000 ? null : ExchangeChecker.Check(plan, TestContext.Current.CancellationToken);
}
