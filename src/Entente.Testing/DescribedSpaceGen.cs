using System.Collections.Immutable;
using CsCheck;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Testing;

/// <summary>Generators of spaces with every kind of issue, with titles and rules.</summary>
public static class DescribedSpaceGen
{
    /// <summary>Spaces of one to four issues of every kind, with up to two rules that leave each issue a value.</summary>
    public static Gen<OutcomeSpace> Space { get; } =
        from issues in AnnotationGen.Name.Array[1, 4].SelectMany(names => Issues([.. names.Distinct()]))
        from rules in Conditions(new OutcomeSpace(issues)).Array[0, 2]
        from why in AnnotationGen.Text
        from name in AnnotationGen.Name
        from evidence in AnnotationGen.Evidence([])
        let ruled = new OutcomeSpace(
            issues,
            [
                .. rules.Select(
                    (rule, i) =>
                        i == 0
                            ? new Rule(rule)
                            {
                                Why = why,
                                Name = name,
                                Evidence = evidence,
                            }
                            : new Rule(rule)
                ),
            ]
        )
        select LeftValues.AreInEach(ruled) ? ruled : new OutcomeSpace(issues);

    /// <summary>Outcomes of a space, whether its rules allow them or not.</summary>
    public static Gen<Outcome> Outcome(OutcomeSpace space) =>
        Gen.Int[0, 1000].Array[space.Issues.Length].Select(picks => Pick(space, picks));

    /// <summary>One to three conditions, sometimes several on one issue.</summary>
    public static Gen<ImmutableArray<Condition>> Conditions(OutcomeSpace space) =>
        Gen.Select(
                Gen.Int[0, space.Issues.Length - 1],
                Gen.Int[0, 4],
                Gen.Int[0, 1000],
                ScenarioGen.Number,
                (issue, kind, pick, number) => Condition(space, issue, kind, pick, number)
            )
            .Array[1, 3]
            .Select(conditions => conditions.ToImmutableArray());

    private static Gen<ImmutableArray<Issue>> Issues(ImmutableArray<string> names) =>
        from kinds in Gen.Int[0, 5].Array[names.Length]
        from options in AnnotationGen.Name.Array[1, 4]
        from titles in AnnotationGen.Text.Array[4]
        from low in ScenarioGen.Number
        from step in Gen.Int[1, 4]
        from word in AnnotationGen.Name
        select names
            .Select((name, i) => Issue(name, kinds[i], [.. options.Distinct()], titles, low, step, word))
            .ToImmutableArray();

    private static Issue Issue(
        string name,
        int kind,
        ImmutableArray<string> options,
        LocalizedText[] titles,
        Rational low,
        int step,
        string word
    )
    {
        long whole = (long)low.Floor();
        Issue issue = kind switch
        {
            0 => new Issue.Choice(name, [.. options.Select(each => new Option(each))]),
            1 => new Issue.Choice(
                name,
                [
                    .. options.Select(
                        (each, i) => new Option(each) { Title = titles[i % 2], About = titles[2 + (i % 2)] }
                    ),
                ]
            ),
            2 => new Issue.YesNo(name),
            3 => new Issue.Integer(name, whole, whole + (3 * step), step) { Unit = word },
            4 => new Issue.Real(name, low, low + 2, Rational.Of(step, 4)),
            _ => new Issue.Real(name, low, low + step) { Unit = word },
        };
        return step % 2 == 0 ? issue : issue with { Title = titles[0], About = titles[1], Group = word };
    }

    private static Outcome Pick(OutcomeSpace space, int[] picks) =>
        new([
            .. space.Issues.Select(
                (issue, i) =>
                    issue is Issue.Real { Step: null } real
                        ? IssueValue.Of(real.Low + ((real.High - real.Low) * Rational.Of(picks[i], 1000)))
                        : IssueValue.At(picks[i] % (int)issue.Size!.Value)
            ),
        ]);

    private static Condition Condition(OutcomeSpace space, int issue, int kind, int pick, Rational number)
    {
        Issue of = space.Issues[issue];
        if (of.IsContinuous || (of.IsNumeric && kind < 2))
        {
            return new Condition.Between(issue, pick % 3 == 0 ? null : number, pick % 4 == 0 ? null : number + pick);
        }

        int size = (int)of.Size!.Value;
        ImmutableArray<int> values = [.. Enumerable.Range(0, size).Where(i => (pick >> i) % 2 == 1)];
        return kind % 2 == 0 ? new Condition.OneOf(issue, values) : new Condition.NoneOf(issue, values);
    }
}
