using CsCheck;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Every verdict comes with what shows it, and that is so by the definitions.</summary>
public class VerdictWitnessTests
{
    [Theory]
    [InlineData(SanctionReading.Legal)]
    [InlineData(SanctionReading.Once)]
    [InlineData(SanctionReading.Single)]
    public void Ordinary_and_strong_verdicts_agree_with_the_definitions_improvement_by_improvement(
        SanctionReading reading
    ) =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                var weak = new NaiveStability(graph, reading);
                foreach (bool isStrong in new[] { false, true })
                {
                    var naive = new NaiveStability(graph, reading, isStrong);
                    foreach (
                        StabilityVerdict verdict in Verdicts(graph, new() { Reading = reading, IsStrong = isStrong })
                    )
                    {
                        (StabilityConcept concept, int i, int s) = (
                            verdict.Concept,
                            verdict.DecisionMaker,
                            verdict.State
                        );
                        Assert.Equal(naive.IsStable(concept, i, s), verdict.IsStable);
                        Assert.Equal(naive.Improvements(i, s), verdict.Improvements.Select(each => each.To));
                        Assert.Empty(verdict.Deciding);
                        foreach (AnsweredImprovement each in verdict.Improvements)
                        {
                            Assert.Equal(naive.IsAnswered(concept, i, each.To, s), each.Sanction is not null);
                            Assert.Equal(
                                isStrong && each.Sanction is null && weak.IsAnswered(concept, i, each.To, s),
                                each.Weak is not null
                            );
                            AssertAnswer(graph, naive, verdict, each.To, each.Sanction);
                            AssertAnswer(graph, weak, verdict, each.To, each.Weak);
                        }
                    }
                }
            },
            iter: 100
        );

    [Theory]
    [InlineData(SanctionReading.Legal)]
    [InlineData(SanctionReading.Once)]
    [InlineData(SanctionReading.Single)]
    public void Verdicts_on_what_is_not_known_agree_with_the_definitions_and_name_what_decides(SanctionReading reading)
    {
        int[] decided = new int[4];
        int[] together = new int[4];
        ModelGen.Uncertain.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                var naive = new NaiveUncertainty(graph, reading);
                foreach (UncertaintyExtension extension in Enum.GetValues<UncertaintyExtension>())
                {
                    (bool tempts, bool deters) = Taken(extension);
                    foreach (
                        StabilityVerdict verdict in Verdicts(graph, new() { Reading = reading, Extension = extension })
                    )
                    {
                        (StabilityConcept concept, int i, int s) = (
                            verdict.Concept,
                            verdict.DecisionMaker,
                            verdict.State
                        );
                        bool IsStable(Func<int, bool> tempting, Func<int, bool> deterring) =>
                            naive.IsStable(concept, i, s, tempting, deterring);
                        bool isStable = IsStable(_ => tempts, _ => deters);
                        Assert.Equal(isStable, verdict.IsStable);
                        Assert.All(
                            verdict.Improvements.Where(each => each.Sanction is not null),
                            each => AssertAnswer(graph, verdict, each, deters)
                        );
                        Assert.All(
                            verdict.Deciding,
                            each => Assert.Equal(Comparison.Unknown, graph.Compare(i, each, s))
                        );

                        // It is decided by what is not known exactly where some extension says otherwise.
                        bool differs = Enum.GetValues<UncertaintyExtension>()
                            .Select(Taken)
                            .Any(other => IsStable(_ => other.Tempts, _ => other.Deters) != isStable);
                        Assert.Equal(differs, !verdict.Deciding.IsEmpty);

                        // And were those alone taken otherwise that it names, to tempt, to deter or both, the verdict would be the other.
                        bool byTempting = IsStable(_ => !tempts, _ => deters) != isStable;
                        bool byDeterring = IsStable(_ => tempts, _ => !deters) != isStable;
                        bool Tempts(int to) => tempts ^ verdict.Deciding.Contains(to);
                        bool Deters(int end) => deters ^ verdict.Deciding.Contains(end);
                        if (byTempting)
                        {
                            Interlocked.Increment(ref decided[(int)extension]);
                            Assert.NotEqual(isStable, IsStable(Tempts, _ => deters));
                        }

                        if (byDeterring)
                        {
                            Assert.NotEqual(isStable, IsStable(_ => tempts, Deters));
                        }

                        if (differs && !byTempting && !byDeterring)
                        {
                            Interlocked.Increment(ref together[(int)extension]);
                            Assert.NotEqual(isStable, IsStable(Tempts, Deters));
                        }
                    }
                }
            },
            iter: 40
        );
        Assert.True(decided.Min() >= 20, $"By temptation are decided only {string.Join(", ", decided)} verdicts.");
        Assert.True(
            together[(int)UncertaintyExtension.D] >= 20,
            $"By both together are decided only {string.Join(", ", together)} verdicts."
        );
    }

    // One may or may not like 2 better than 1, from where Two goes on to 3, of which it is as unsure: staying hangs on both, under d on both together.
    [Theory]
    [InlineData(UncertaintyExtension.A, false, "2 3")]
    [InlineData(UncertaintyExtension.B, true, "2")]
    [InlineData(UncertaintyExtension.C, true, "3")]
    [InlineData(UncertaintyExtension.D, true, "2 3")]
    public void The_answer_to_what_may_tempt_is_named_beside_it(
        UncertaintyExtension extension,
        bool isStable,
        string deciding
    ) => AssertDeciding("1 2 3 4", "1>2", [1, 2], "2>3", extension, isStable, deciding);

    // Of two answers to what may tempt both would have to be none.
    [Fact]
    public void All_answers_are_named_on_which_staying_leans() =>
        AssertDeciding("1 2 3 4", "1>2", [1, 2, 3], "2>3 2>4", UncertaintyExtension.C, isStable: true, "3 4");

    // One likes 2 better, from where Two may go on to 4; and may like 3, from where nobody goes on.
    [Theory]
    [InlineData(UncertaintyExtension.A, false, "3 4")]
    [InlineData(UncertaintyExtension.B, false, "4")]
    [InlineData(UncertaintyExtension.C, false, "3")]
    [InlineData(UncertaintyExtension.D, true, "3 4")]
    public void A_move_that_may_tempt_is_named_beside_the_answer_to_another(
        UncertaintyExtension extension,
        bool isStable,
        string deciding
    ) => AssertDeciding("2 1 3 4", "1>2 1>3", [2, 3], "2>4", extension, isStable, deciding);

    // Whether One stays at 1, and what decides it; what One does not know is how 1 compares with some states.
    private static void AssertDeciding(
        string ranking,
        string moves,
        int[] unknown,
        string answers,
        UncertaintyExtension extension,
        bool isStable,
        string deciding
    )
    {
        ConflictGraph graph = ConflictGraph.Of(
            new ConflictModel
            {
                Listed = ["s1", "s2", "s3", "s4"],
                DecisionMakers =
                [
                    new DecisionMaker("One")
                    {
                        Ranking = Models.Ranking(ranking),
                        Moves = Models.Arcs(moves),
                        Unknown =
                        [
                            new UnknownPreference(
                                new StateCondition.IsOneOf([0]),
                                new StateCondition.IsOneOf([.. unknown])
                            ),
                        ],
                    },
                    Models.Ranked("Two", [], "4 3 2 1") with
                    {
                        Moves = Models.Arcs(answers),
                    },
                ],
            }
        );
        StabilityVerdict verdict = VerdictFinder.Of(
            graph,
            0,
            0,
            StabilityConcept.GeneralMetarational,
            new() { Extension = extension }
        );
        Assert.Equal(isStable, verdict.IsStable);
        Assert.Equal(deciding, string.Join(" ", verdict.Deciding.Select(each => each + 1)));
    }

    // One moves from 1 to 2, and Two answers with 3; a gulf below 1 makes that much worse for One.
    [Theory]
    [InlineData("2 1 3", true, true, false)]
    [InlineData("2 1 3", false, false, true)]
    [InlineData("2 3 1", false, false, false)]
    public void A_sanction_is_strong_or_weak_or_none(string ranking, bool hasGulf, bool isStrong, bool isWeak)
    {
        StateRanking one = Models.Ranking(ranking) with { StrongAfter = hasGulf ? [1] : [] };
        ConflictGraph graph = ConflictGraph.Of(
            new ConflictModel
            {
                Listed = ["s1", "s2", "s3"],
                DecisionMakers =
                [
                    new DecisionMaker("One") { Ranking = one, Moves = Models.Arcs("1>2") },
                    Models.Ranked("Two", [], "3 2 1") with
                    {
                        Moves = Models.Arcs("2>3"),
                    },
                ],
            }
        );
        AnsweredImprovement found = Assert.Single(
            VerdictFinder.Of(graph, 0, 0, StabilityConcept.Sequential, new() { IsStrong = true }).Improvements
        );
        Assert.Equal(1, found.To);
        Assert.Equal(isStrong, found.Sanction is not null);
        Assert.Equal(isWeak, found.Weak is not null);
        Assert.Equal(isStrong || isWeak ? 2 : null, (found.Sanction ?? found.Weak)?.End);
    }

    private static (bool Tempts, bool Deters) Taken(UncertaintyExtension extension) =>
        (
            extension is UncertaintyExtension.A or UncertaintyExtension.C,
            extension is UncertaintyExtension.C or UncertaintyExtension.D
        );

    private static IEnumerable<StabilityVerdict> Verdicts(ConflictGraph graph, StabilityOptions options) =>
        from concept in StabilityAnalyzer.Analyze(graph, options).Concepts
        from maker in Enumerable.Range(0, graph.DecisionMakers)
        from state in Enumerable.Range(0, graph.Space.Count)
        select VerdictFinder.Of(graph, maker, state, concept.Concept, options);

    private static void AssertAnswer(
        ConflictGraph graph,
        NaiveStability naive,
        StabilityVerdict verdict,
        int to,
        Sanction? sanction
    )
    {
        if (sanction is null)
        {
            return;
        }

        (int i, int s) = (verdict.DecisionMaker, verdict.State);
        Assert.True(naive.Hurts(i, sanction.End, s));
        Assert.True(
            verdict.Concept != StabilityConcept.SymmetricMetarational
                || graph.MovesOf(i, sanction.End).All(further => naive.Hurts(i, further, s))
        );
        Assert.True(
            verdict.Concept == StabilityConcept.Simultaneous
                ? Witnesses.IsTogether(graph, i, s, to, sanction)
                : Witnesses.IsSequence(
                    graph,
                    i,
                    to,
                    sanction,
                    verdict.Options.Reading,
                    credible: verdict.Concept == StabilityConcept.Sequential
                )
        );
    }

    private static void AssertAnswer(
        ConflictGraph graph,
        StabilityVerdict verdict,
        AnsweredImprovement improvement,
        bool deters
    )
    {
        (int i, int s) = (verdict.DecisionMaker, verdict.State);
        Sanction sanction = improvement.Sanction!;
        IEnumerable<int> judged =
            verdict.Concept == StabilityConcept.SymmetricMetarational
                ? graph.MovesOf(i, sanction.End).Prepend(sanction.End)
                : [sanction.End];
        Assert.All(
            judged,
            end =>
                Assert.True(
                    graph.Compare(i, end, s) is Comparison.Worse or Comparison.Equal
                        || (deters && graph.Compare(i, end, s) == Comparison.Unknown)
                )
        );
        Assert.True(
            Witnesses.IsSequence(
                graph,
                i,
                improvement.To,
                sanction,
                verdict.Options.Reading,
                credible: verdict.Concept == StabilityConcept.Sequential
            )
        );
    }
}
