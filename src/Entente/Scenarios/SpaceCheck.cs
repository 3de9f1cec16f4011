using System.Collections.Immutable;
using System.Numerics;
using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>What is wrong with a space, and with outcomes and conditions in it.</summary>
internal sealed class SpaceCheck(OutcomeSpace space)
{
    private const int MostIssues = 10_000;

    private readonly HashSet<int> unsound = [];
    private bool hasIssues = true;

    /// <summary>Whether an issue may have this number: where no issues are known, any.</summary>
    public bool HasIssue(int issue) => !hasIssues || (uint)issue < (uint)space.Issues.Length;

    /// <summary>Whether there is an issue of this number without a fault of its own, so that what is said of it can be judged.</summary>
    public bool IsSound(int issue) => hasIssues && HasIssue(issue) && !unsound.Contains(issue);

    public void Check(PartRemarks faults)
    {
        hasIssues = space.Issues is { IsDefaultOrEmpty: false, Length: <= MostIssues };
        if (space.Issues.IsDefaultOrEmpty)
        {
            faults
                .In("issues")
                .Add(
                    new(
                        "There are no issues; a scenario has at least one.",
                        "Er zijn geen onderwerpen; een scenario heeft er ten minste een."
                    )
                );
            return;
        }

        if (space.Issues.Length > MostIssues)
        {
            faults
                .In("issues")
                .Add(
                    new(
                        $"There are more than {MostIssues:N0} issues.",
                        $"Er zijn meer dan {MostIssues:N0} onderwerpen."
                    )
                );
            return;
        }

        foreach (string name in Repeated.In(space.Issues.Select(issue => issue.Name)))
        {
            faults
                .In("issues")
                .In(name)
                .Add(
                    new(
                        $"There is more than one issue '{name}'; names are unique.",
                        $"Er is meer dan één onderwerp '{name}'; namen zijn uniek."
                    )
                );
        }

        for (int i = 0; i < space.Issues.Length; i++)
        {
            int before = faults.Count;
            IssueCheck.Check(space.Issues[i], faults.In("issues").In(space.Issues[i].Name));
            if (faults.Count > before)
            {
                unsound.Add(i);
            }
        }
    }

    public void CheckRules(PartRemarks faults)
    {
        for (int i = 0; i < space.Rules.Length; i++)
        {
            Check(space.Rules[i].Forbids, new("A rule", "Een regel"), faults.In("rules", i));
        }

        foreach (int issue in ForbiddenIssues.In(space, IsSound))
        {
            string name = space.Issues[issue].Name;
            faults
                .In("rules")
                .Add(
                    new(
                        $"The rules allow no outcome: they forbid every value of issue '{name}'; allow one of them.",
                        $"De regels laten geen uitkomst toe: ze verbieden elke waarde van onderwerp '{name}'; laat er een toe."
                    )
                );
        }
    }

    /// <summary>Checks conditions of which at least one is needed.</summary>
    public void Check(ImmutableArray<Condition> conditions, Sentence what, PartRemarks faults)
    {
        if (conditions.IsDefaultOrEmpty)
        {
            faults.Add(new($"{what} has at least one condition.", $"{what} heeft ten minste één voorwaarde."));
            return;
        }

        CheckEach(conditions, faults);
    }

    /// <summary>Checks conditions, if there are any.</summary>
    public void CheckEach(ImmutableArray<Condition> conditions, PartRemarks faults)
    {
        foreach (Condition condition in conditions)
        {
            if (!HasIssue(condition.Issue))
            {
                faults.Add(
                    new(
                        $"There is no issue number {condition.Issue}.",
                        $"Er is geen onderwerp nummer {condition.Issue}."
                    )
                );
                continue;
            }

            if (!IsSound(condition.Issue))
            {
                continue;
            }

            Issue issue = space.Issues[condition.Issue];
            switch (condition)
            {
                case Condition.OneOf of:
                    CheckValues(issue, of.Values, faults);
                    break;
                case Condition.NoneOf of:
                    CheckValues(issue, of.Values, faults);
                    break;
                case Condition.Between when !issue.IsNumeric:
                    faults.Add(
                        new(
                            $"The values of issue '{issue.Name}' are no numbers; name them instead of 'from' and 'to'.",
                            $"De waarden van onderwerp '{issue.Name}' zijn geen getallen; noem ze, in plaats van 'from' en 'to'."
                        )
                    );
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Checks that an outcome gives every issue one of its values.</summary>
    /// <returns>Whether it does; false where that cannot be told because an issue has a fault.</returns>
    public bool Check(Outcome outcome, PartRemarks faults)
    {
        if (!hasIssues)
        {
            return false;
        }

        if (outcome.Values.IsDefault || outcome.Values.Length != space.Issues.Length)
        {
            faults.Add(
                new(
                    $"An outcome gives each of the {space.Issues.Length} issues a value.",
                    $"Een uitkomst geeft elk van de {space.Issues.Length} onderwerpen een waarde."
                )
            );
            return false;
        }

        bool fits = unsound.Count == 0;
        for (int i = 0; i < space.Issues.Length; i++)
        {
            if (IsSound(i) && !Has(space.Issues[i], outcome.Values[i]))
            {
                faults.Add(
                    new(
                        $"This gives issue '{space.Issues[i].Name}' none of its values.",
                        $"Dit geeft onderwerp '{space.Issues[i].Name}' geen van zijn waarden."
                    )
                );
                fits = false;
            }
        }

        return fits;
    }

    /// <summary>Whether an issue has a numbered value.</summary>
    public bool HasValue(int issue, int index) => !IsSound(issue) || Has(space.Issues[issue], IssueValue.At(index));

    private static bool Has(Issue issue, IssueValue value) =>
        issue switch
        {
            Issue.Real { Step: null } of => value.IsNumber && of.Low <= value.Number && value.Number <= of.High,
            _ => !value.IsNumber && value.Index >= 0 && value.Index < (issue.Size ?? BigInteger.Zero),
        };

    private static void CheckValues(Issue issue, ImmutableArray<int> values, PartRemarks faults)
    {
        if (issue.IsContinuous)
        {
            faults.Add(
                new(
                    $"Issue '{issue.Name}' is continuous and has no numbered values; use 'from' and 'to'.",
                    $"Onderwerp '{issue.Name}' is doorlopend en heeft geen genummerde waarden; gebruik 'from' en 'to'."
                )
            );
        }
        else if (values.IsDefault || values.Any(value => !Has(issue, IssueValue.At(value))))
        {
            faults.Add(
                new(
                    $"A condition on issue '{issue.Name}' names values that it does not have.",
                    $"Een voorwaarde voor onderwerp '{issue.Name}' noemt waarden die het niet heeft."
                )
            );
        }
    }
}
