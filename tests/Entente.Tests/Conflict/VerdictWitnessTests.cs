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

                        // And were those alone taken otherwise that it names, to tempt, the verdict would be the other.
                        if (IsStable(_ => !tempts, _ => deters) != isStable)
                        {
                            Interlocked.Increment(ref decided[(int)extension]);
                            Assert.NotEqual(
                                isStable,
                                IsStable(to => tempts ^ verdict.Deciding.Contains(to), _ => deters)
                            );
                        }
                        else if (!deters && IsStable(_ => tempts, _ => true) != isStable)
                        {
                            Assert.True(IsStable(_ => tempts, verdict.Deciding.Contains));
                        }
                    }
                }
            },
            iter: 40
        );
        Assert.True(decided.Min() >= 20, $"By temptation are decided only {string.Join(", ", decided)} verdicts.");
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
