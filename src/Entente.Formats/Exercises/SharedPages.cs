using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Exercises;

/// <summary>The part of a role sheet that everybody gets.</summary>
internal sealed class SharedPages(Scenario scenario, Wording wording, MarkdownText sheet)
{
    private const int MostListed = 40;

    private SheetWords Words => wording.Words;

    public void Write()
    {
        sheet.Heading(2, Words.Shared);
        sheet.Passage(wording.Passage(scenario.About));
        WritePeople();
        WriteIssues();
        WriteOutcomes();
        if (scenario.Deadline?.Rounds is { } rounds)
        {
            sheet.Paragraph(wording.Say(Words.Rounds, rounds));
        }

        if (scenario.Deadline?.Time is { } time)
        {
            sheet.Paragraph(wording.Say(Words.Time, Duration(time)));
        }
    }

    private void WritePeople()
    {
        sheet.Heading(3, Words.AtTheTable);
        sheet.Points(scenario.Parties.Select(Introduced));
        if (!scenario.ThirdParties.IsEmpty)
        {
            sheet.Heading(3, Words.Concerned);
            sheet.Points(scenario.ThirdParties.Select(Introduced));
        }

        if (!scenario.Mediators.IsEmpty)
        {
            sheet.Heading(3, Words.Mediators);
            sheet.Points(
                scenario.Mediators.Select(each => Titled(wording.Name(each.Title, each.Name), wording.Text(each.About)))
            );
        }
    }

    private string Introduced(Party party)
    {
        string[] lines =
        [
            Titled(wording.Name(party.Title, party.Name), wording.Text(party.About)),
            .. party.Delegation.Select(each =>
                $"{MarkdownText.Inline(each.Name)}{(each.Role.Length == 0 ? "" : $" ({MarkdownText.Inline(wording.Words.Of(each.Role))})")}"
                + (each.About.IsEmpty ? "" : $": {wording.Text(each.About)}")
            ),
            .. party.Positions.Select(Said),
        ];
        return string.Join("\n  - ", lines);
    }

    private string Said(Position position)
    {
        string demands = wording.Conditions(position.Demands);
        string[] words = [wording.Text(position.About), demands];
        string when = position.When.Length == 0 ? "" : $" ({MarkdownText.Inline(position.When)})";
        return wording.Say(Words.Says, string.Join("; ", words.Where(part => part.Length > 0))) + when;
    }

    private static string Titled(string name, string about) =>
        about.Length == 0 ? $"**{name}**" : $"**{name}**: {about}";

    private void WriteIssues()
    {
        sheet.Heading(3, Words.Issues);
        sheet.Table(
            Words.Issue,
            Words.Values,
            scenario.Space.Issues.Select((issue, i) => new TableRow(Described(issue, i), Values(issue, i)))
        );
        if (!scenario.Space.Rules.IsEmpty)
        {
            sheet.Paragraph(Words.NotTogether);
            sheet.Points(
                scenario.Space.Rules.Select(rule =>
                    rule.Why.IsEmpty
                        ? wording.Conditions(rule.Forbids)
                        : $"{wording.Conditions(rule.Forbids)}. {wording.Text(rule.Why)}"
                )
            );
        }
    }

    private string Described(Issue issue, int number) =>
        issue.About.IsEmpty ? wording.IssueName(number) : $"{wording.IssueName(number)}: {wording.Text(issue.About)}";

    private string Values(Issue issue, int number) =>
        issue switch
        {
            Issue.Choice of when of.Options.Length <= MostListed => string.Join(
                "; ",
                of.Options.Select(
                    (option, i) =>
                        option.About.IsEmpty
                            ? wording.Value(number, i)
                            : $"{wording.Value(number, i)} ({wording.Text(option.About)})"
                )
            ),
            Issue.Choice of => $"{wording.Value(number, 0)} … {wording.Value(number, of.Options.Length - 1)}",
            Issue.Integer { Step: 1 } of => wording.Say(Words.Range, of.Low, wording.Number(of, of.High)),
            Issue.Integer of => wording.Say(Words.Steps, of.Low, wording.Number(of, of.High), of.Step),
            Issue.Real { Step: { } step } of => wording.Say(Words.Steps, of.Low, wording.Number(of, of.High), step),
            Issue.Real of => wording.Say(Words.Range, of.Low, wording.Number(of, of.High)),
            _ => $"{Words.No}; {Words.Yes}",
        };

    private string Duration(TimeSpan time) =>
        time.Ticks % TimeSpan.TicksPerDay == 0 ? wording.Say(Words.Days, time.Ticks / TimeSpan.TicksPerDay)
        : time.Ticks % TimeSpan.TicksPerHour == 0 ? wording.Say(Words.Hours, time.Ticks / TimeSpan.TicksPerHour)
        : wording.Say(Words.Minutes, Rational.Of(time.Ticks, TimeSpan.TicksPerMinute));

    private void WriteOutcomes()
    {
        if (scenario.StatusQuo is { } statusQuo)
        {
            sheet.Heading(3, Words.StatusQuo);
            sheet.Paragraph($"{wording.Outcome(statusQuo)}.");
        }

        if (!scenario.Packages.IsEmpty)
        {
            sheet.Heading(3, Words.Packages);
            sheet.Points(
                scenario.Packages.Select(package =>
                    Titled(wording.Name(package.Title, package.Name), wording.Text(package.About))
                    + $"\n  - {wording.Outcome(package.Outcome)}"
                )
            );
        }
    }
}
