using System.Reflection;
using System.Text;
using Entente.Formats.Native;

namespace Entente.Formats.Tests.Native;

/// <summary>A fault hides no other that can be judged without what it is about.</summary>
public class FaultsAtOnceTests
{
    private static string[] Faults(string text) =>
        [.. NativeFormat.Read("f", Encoding.UTF8.GetBytes(text)).Faults.Select(fault => fault.Message)];

    [Theory]
    [InlineData("issues: {}", "There are no issues; a scenario has at least one.")]
    [InlineData("issues: 5", "'issues' is the number 5, and should be a set of named entries.")]
    [InlineData(
        "issues: { price: 3 }",
        "Issue 'price' is the number 3, and should be a list of options, yes/no, or { from: …, to: … }."
    )]
    [InlineData("issues: { price: [low, low] }", "Issue 'price' has more than one option 'low'; names are unique.")]
    [InlineData(
        "issues: { prise: [low, high] }",
        "There is no issue 'price', here and 3 times more; did you mean 'prise'?"
    )]
    public void A_fault_of_an_issue_hides_none_of_parties_outcomes_and_scores(string issues, string fault)
    {
        string[] faults = Faults(
            $$"""
            entente: 1
            {{issues}}
            parties:
              north:
                preferences: { scores: { price: { low: much, high: 3 } } }
                patience: { perRound: 2 }
                fallback: none
              south: { preferences: {} }
              east: { preferences: { terms: [ { issues: [price], table: [ [low, a], [low] ] }, { issue: price, linear: [1] } ] } }
              west: { dealBreakers: [ { never: { price: { from: x } } } ] }
            statusQuo: 9
            deadline: { rounds: 0, time: soon }
            """
        );
        Assert.Superset(
            new HashSet<string>
            {
                fault,
                "A score is 'much', and should be a number such as 0.25.",
                "What is left with time is above 0 and at most 1, not 2.",
                "A fallback names no package 'none'.",
                "Preferences have one of 'scores', 'terms', 'outcomes', 'ranking' and 'order'; here is none.",
                "A score is 'a', and should be a number such as 0.25.",
                "A row of this table is a list of 1 values and their score.",
                "'linear' should be a list of 2 scores.",
                "'from' is 'x', and should be a number such as 0.25.",
                "'statusQuo' names no package '9'.",
                "The number of rounds is a whole number from 1, not 0.",
                "'soon' is no time such as '90 minutes', '2 hours' or '3 days'.",
            },
            faults.ToHashSet()
        );
    }

    [Fact]
    public void A_key_that_stands_twice_is_one_fault_and_hides_none() =>
        Assert.Equal(
            [
                "The key 'price' stands here a second time; keep one of the two.",
                "What is left with time is above 0 and at most 1, not 2.",
                "The key 'north' stands here a second time; keep one of the two.",
            ],
            Faults(
                """
                entente: 1
                issues:
                  price: [low, high]
                  price: [cheap, dear]
                  when: [now, later]
                parties:
                  north: { preferences: { scores: { price: { cheap: 1, dear: 2 } } } }
                  north: { patience: { perRound: 2 } }
                """
            )
        );

    [Fact]
    public void Nothing_is_said_of_what_cannot_be_judged() =>
        Assert.Equal(
            [
                "Issue 'price' is the number 3, and should be a list of options, yes/no, or { from: …, to: … }.",
                "A rule is the number 7, and should be a set of named entries.",
            ],
            Faults(
                """
                entente: 1
                issues: { price: 3, when: [now, later] }
                rules: [ 7, { forbid: { price: low } }, { forbid: { price: { from: 3 } } } ]
                packages: { plan: { outcome: { price: low, when: now } } }
                statusQuo: plan
                parties:
                  north:
                    preferences: { scores: { price: { late: 1, otherwise: 2 }, when: [1, 2] } }
                    fallback: plan
                    dealBreakers: [ { never: { price: low } } ]
                  south: { preferences: { ranking: [ plan, { price: high, when: now } ] } }
                  east: { preferences: { outcomes: [ [low, now, 4], [high, now, 4] ] } }
                  west: { preferences: { terms: [ { issue: price, peak: { at: 3, score: 1 } }, { rectangle: { price: [1, 2] }, score: 3 } ] } }
                """
            )
        );

    [Fact]
    public void Any_two_faults_of_different_parts_are_both_told()
    {
        InlineDataAttribute[] cases =
        [
            .. typeof(FaultTests)
                .GetMethod(nameof(FaultTests.A_fault_is_named_with_its_place_and_what_would_be_right))!
                .GetCustomAttributes<InlineDataAttribute>(),
        ];
        Assert.True(cases.Length > 20);
        Slip[] slips = [.. cases.Select(each => new Slip(each)).Where(slip => !slip.IsOfTheWholeFile)];
        foreach (Slip first in slips)
        {
            foreach (Slip second in slips.Where(other => other.Start > first.End && !first.Hides(other)))
            {
                string text = first.In(second.In(FaultTests.Good));
                string[] faults = Faults(text);
                Assert.True(
                    faults.Contains(first.Fault) && faults.Contains(second.Fault),
                    $"{first.Wrong} with {second.Wrong} says:\n{string.Join("\n", faults)}"
                );
            }
        }
    }

    /// <summary>A good text, what stands in its place, and what is said of it.</summary>
    private sealed class Slip
    {
        private readonly string right;

        public Slip(InlineDataAttribute data)
        {
            right = (string)data.Data[0]!;
            Wrong = (string)data.Data[1]!;
            string placed = (string)data.Data[2]!;
            Fault = placed[(placed.IndexOf(": ", StringComparison.Ordinal) + 2)..];
            Start = FaultTests.Good.IndexOf(right, StringComparison.Ordinal);
        }

        public string Wrong { get; }
        public string Fault { get; }
        public int Start { get; }
        public int End => Start + right.Length;

        // Without its version nothing of a file can be read, and a key that stands twice takes the place of another.
        public bool IsOfTheWholeFile => right is "entente: 1" or "readings: { stated: Stated }";

        public string In(string text) => $"{text[..Start]}{Wrong}{text[End..]}";

        // Neither what is said of an issue can be judged while it is not known what the issue is, nor that an outcome stands
        // somewhere twice while it is not known which it is.
        public bool Hides(Slip other) =>
            (
                IsBefore("statusQuo:")
                && IssueOf(Fault) is { } issue
                && other.Fault.Contains(issue, StringComparison.Ordinal)
            ) || (IsBefore("rules:") && other.Fault.StartsWith("This outcome", StringComparison.Ordinal));

        private bool IsBefore(string key) => Start < FaultTests.Good.IndexOf(key, StringComparison.Ordinal);

        private static string? IssueOf(string fault) =>
            fault.Contains("'dismantlement'", StringComparison.Ordinal) ? "'dismantlement'"
            : fault.Contains("'price'", StringComparison.Ordinal) ? "'price'"
            : null;
    }
}
