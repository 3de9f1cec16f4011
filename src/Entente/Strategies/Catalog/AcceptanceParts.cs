using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Every acceptance condition of the catalogue.</summary>
internal static class AcceptanceParts
{
    private const string Comparison = "Baarslag, Hindriks and Jonker 2013";
    private const string Stopping = "Baarslag and Hindriks 2013";
    private const StrategyTraits Timed =
        StrategyTraits.Deterministic | StrategyTraits.UsesTime | StrategyTraits.NeedsDeadline;
    private static readonly PartParameter Scale = new("a", 1, 0, 100, "Scales the worth of what is offered.");
    private static readonly PartParameter Shift = new("b", 0, -100, 100, "Is added to the worth of what is offered.");

    public static ImmutableArray<AcceptancePart> All { get; } =
    [
        new(
            new PartDescription(
                "next",
                "AC_next: accepts what is worth at least as much as its own next offer.",
                Comparison,
                StrategyTraits.Deterministic,
                [Scale, Shift]
            ),
            (arguments, _, _) => new NextAcceptance(arguments["a"], arguments["b"])
        ),
        new(
            new PartDescription(
                "prev",
                "AC_prev: accepts what is worth at least as much as its own last offer.",
                Comparison,
                StrategyTraits.Deterministic,
                [Scale, Shift]
            ),
            (arguments, seat, _) => new PreviousAcceptance(seat, arguments["a"], arguments["b"])
        ),
        new(
            new PartDescription(
                "const",
                "AC_const: accepts what is worth at least a share of its best outcome.",
                Comparison,
                StrategyTraits.Deterministic,
                [new PartParameter("c", 0.9, 0, 1, "The share.")]
            ),
            (arguments, seat, _) => new ConstantAcceptance(seat, arguments["c"])
        ),
        new(
            new PartDescription(
                "time",
                "AC_time: accepts anything from a moment on.",
                Comparison,
                Timed,
                [Moment(0.99)]
            ),
            (arguments, _, _) => new TimeAcceptance(arguments["t"])
        ),
        new(
            new PartDescription(
                "combi-max",
                "AC_combi(max): AC_next, and from a moment on also what equals the best offer in a window as long as the time left.",
                Comparison,
                Timed,
                [Moment(0.98)]
            ),
            (arguments, seat, _) => new CombinedAcceptance(seat, arguments["t"], isMean: false)
        ),
        new(
            new PartDescription(
                "combi-avg",
                "AC_combi(average): AC_next, and from a moment on also what equals the mean of the offers in a window as long as the time left.",
                Comparison,
                Timed,
                [Moment(0.98)]
            ),
            (arguments, seat, _) => new CombinedAcceptance(seat, arguments["t"], isMean: true)
        ),
        new(
            new PartDescription(
                "asp",
                "AC_asp: accepts what reaches an aspiration that falls with time.",
                "",
                Timed,
                [new PartParameter("e", 1, 0, 1000, "How the aspiration bends with time.")]
            ),
            (arguments, seat, _) => new AspirationAcceptance(seat, Concession.Polynomial(arguments["e"]))
        ),
        new(
            new PartDescription(
                "optimal",
                "AC_optimal: accepts what is worth at least as much as the offers that may still come, if they go on along the trend of those seen.",
                Stopping,
                Timed | StrategyTraits.Adapts | StrategyTraits.Bilateral,
                []
            )
            {
                Fidelity =
                    "After the paper: the value of refusing by backward induction, `v = E max(X, v')` from the fallback after the last offer. Ours: the belief, a regression line through what the offers were worth with a normal "
                    + "spread about it, uniform until there are four offers; the paper has an estimate of its own for parties of unknown kind.",
            },
            (_, seat, _) => new OptimalAcceptance(seat, StoppingBelief.Trend)
        ),
        new(
            new PartDescription(
                "optimal-uniform",
                "AC_optimal against offers that may be worth anything: `v = 1/2 + v'^2 / 2` on a range from 0 to 1.",
                Stopping,
                Timed,
                []
            ),
            (_, seat, _) => new OptimalAcceptance(seat, StoppingBelief.Uniform)
        ),
        .. TextAcceptanceParts.All,
    ];

    private static PartParameter Moment(double otherwise) =>
        new("t", otherwise, 0, 1, "The share of the time from which on.");
}
