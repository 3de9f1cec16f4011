using System.Numerics;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>What makes an issue unusable.</summary>
internal static class IssueCheck
{
    private const int MostOptions = 1_000_000;

    public static void Check(Issue issue, PartRemarks faults)
    {
        if (issue.Name.Length > ScenarioCheck.LongestName)
        {
            faults.Add(
                new(
                    $"The name of an issue is longer than {ScenarioCheck.LongestName} characters.",
                    $"De naam van een onderwerp is langer dan {ScenarioCheck.LongestName} tekens."
                )
            );
        }

        switch (issue)
        {
            case Issue.Choice choice:
                CheckOptions(choice, faults);
                break;
            case Issue.Integer whole:
                CheckSteps(whole, faults);
                break;
            case Issue.Real real:
                CheckSteps(real, faults);
                break;
            default:
                break;
        }
    }

    private static void CheckOptions(Issue.Choice issue, PartRemarks faults)
    {
        if (issue.Options.IsDefaultOrEmpty)
        {
            faults.Add(new($"Issue '{issue.Name}' has no options.", $"Onderwerp '{issue.Name}' heeft geen opties."));
        }
        else if (issue.Options.Length > MostOptions)
        {
            faults.Add(
                new(
                    $"Issue '{issue.Name}' has more than {MostOptions:N0} options.",
                    $"Onderwerp '{issue.Name}' heeft meer dan {MostOptions:N0} opties."
                )
            );
        }
        else
        {
            foreach (string name in Repeated.In(issue.Options.Select(option => option.Name)))
            {
                faults.Add(
                    new(
                        $"Issue '{issue.Name}' has more than one option '{name}'; names are unique.",
                        $"Onderwerp '{issue.Name}' heeft meer dan één optie '{name}'; namen zijn uniek."
                    )
                );
            }
        }
    }

    private static void CheckSteps(Issue.Integer issue, PartRemarks faults)
    {
        if (issue.Low > issue.High)
        {
            faults.Add(
                new(
                    $"Issue '{issue.Name}' goes up: from {issue.Low} to {issue.High} it has no values.",
                    $"Onderwerp '{issue.Name}' loopt op: van {issue.Low} tot en met {issue.High} heeft het geen waarden."
                )
            );
        }
        else if (issue.Step < 1)
        {
            faults.Add(
                new(
                    $"The step of issue '{issue.Name}' is a whole number from 1, not {issue.Step}.",
                    $"De stap van onderwerp '{issue.Name}' is een geheel getal vanaf 1, niet {issue.Step}."
                )
            );
        }
        else if (((BigInteger)issue.High - issue.Low) % issue.Step is { IsZero: false } rest)
        {
            faults.Add(
                new(
                    $"From {issue.Low} in steps of {issue.Step}, issue '{issue.Name}' does not come out at {issue.High}; it would end at {issue.High - rest}.",
                    $"Vanaf {issue.Low} in stappen van {issue.Step} komt onderwerp '{issue.Name}' niet uit op {issue.High}; het zou eindigen bij {issue.High - rest}."
                )
            );
        }
        else
        {
            CheckSize(issue, faults);
        }
    }

    private static void CheckSteps(Issue.Real issue, PartRemarks faults)
    {
        if (issue.Low > issue.High)
        {
            faults.Add(
                new(
                    $"Issue '{issue.Name}' goes up: from {issue.Low} to {issue.High} it has no values.",
                    $"Onderwerp '{issue.Name}' loopt op: van {issue.Low} tot en met {issue.High} heeft het geen waarden."
                )
            );
        }
        else if (issue.Step is { Sign: <= 0 } step)
        {
            faults.Add(
                new(
                    $"The step of issue '{issue.Name}' is above 0, not {step}.",
                    $"De stap van onderwerp '{issue.Name}' is groter dan 0, niet {step}."
                )
            );
        }
        else
        {
            CheckSize(issue, faults);
        }
    }

    private static void CheckSize(Issue issue, PartRemarks faults)
    {
        if (issue.Size > int.MaxValue)
        {
            faults.Add(
                new(
                    $"Issue '{issue.Name}' has {issue.Size:N0} values; the most is {int.MaxValue:N0}. Take a larger step.",
                    $"Onderwerp '{issue.Name}' heeft {issue.Size:N0} waarden; het hoogste is {int.MaxValue:N0}. Neem een grotere stap."
                )
            );
        }
    }
}
