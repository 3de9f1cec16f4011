using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Every acceptance condition of the catalogue.</summary>
internal static class AcceptanceParts
{
    private const string Comparison = "Baarslag, Hindriks and Jonker 2013";
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
        .. TextAcceptanceParts.All,
    ];

    private static PartParameter Moment(double otherwise) =>
        new("t", otherwise, 0, 1, "The share of the time from which on.");
}
