using System.Globalization;
using Entente.Numbers;
using Entente.Stakeholders;

namespace Entente.Experiments.Stakeholders;

/// <summary>How far forecasts from stakeholders are off on decisions of the European Union whose outcome is known: a file of DEU III (doi:10.34810/data53), with or without a second line of weights.</summary>
internal static class StakeholdersCommand
{
    private const int Rounds = 5;
    private const decimal UnknownSalience = 50;

    // Gross domestic product in trillions of dollars; the Commission and the Parliament count as the largest member.
    private static readonly Dictionary<string, string> Capabilities = new(StringComparer.Ordinal)
    {
        ["com"] = "4.1",
        ["ep"] = "4.1",
        ["at"] = "0.48",
        ["be"] = "0.58",
        ["bu"] = "0.09",
        ["cr"] = "0.08",
        ["cy"] = "0.03",
        ["cz"] = "0.31",
        ["dk"] = "0.37",
        ["ee"] = "0.04",
        ["fi"] = "0.28",
        ["fr"] = "2.8",
        ["de"] = "4.1",
        ["el"] = "0.22",
        ["hu"] = "0.2",
        ["ie"] = "0.5",
        ["it"] = "2.09",
        ["lv"] = "0.04",
        ["lt"] = "0.07",
        ["lu"] = "0.08",
        ["mt"] = "0.02",
        ["nl"] = "1.03",
        ["pl"] = "0.75",
        ["pt"] = "0.27",
        ["ro"] = "0.32",
        ["si"] = "0.06",
        ["sk"] = "0.12",
        ["es"] = "1.46",
        ["se"] = "0.55",
        ["uk"] = "2.64",
    };

    public static int Run(string[] args)
    {
        if (args is not [string path] || !File.Exists(path))
        {
            Console.Error.WriteLine("stakeholders FILE: the file of DEU III with positions, saliences and outcomes.");
            return 2;
        }

        var errors = new ErrorTally();
        foreach (Decision decision in Decisions(File.ReadAllLines(path)))
        {
            Measure(decision, errors);
        }

        Console.Write(errors.Markdown());
        return 0;
    }

    private static void Measure(Decision decision, ErrorTally errors)
    {
        Rational sum = decision.Stakeholders.Aggregate(Rational.Zero, (all, each) => all + each.Position);
        errors.Add("plain mean", sum / decision.Stakeholders.Length, decision.Outcome);
        errors.Add("what happens without a decision", decision.Reference, decision.Outcome);

        // Who does not care at all neither weighs nor plays.
        Stakeholder[] caring = [.. decision.Stakeholders.Where(each => each.Salience.Sign > 0)];
        if (caring.Length < 2)
        {
            caring = decision.Stakeholders;
        }

        StakeholderForecast forecast = StakeholderForecaster.Forecast(
            new StakeholderQuestion(0, 100, caring) { Model = new ExpectedUtilityOptions { Rounds = Rounds } }
        );
        errors.Add("mean weighed by capability times salience", forecast.Mean, decision.Outcome);
        errors.Add("mean weighed by salience", forecast.SalienceMean, decision.Outcome);
        errors.Add("mean weighed by capability", forecast.CapabilityMean, decision.Outcome);
        errors.Add("weighted median", forecast.Medians[0], decision.Outcome);
        Follow(errors, "model as published", forecast.Model, decision.Outcome);
        ExpectedUtilityRun printed = ExpectedUtilityModel.Run(
            forecast.Question,
            ExpectedUtilityOptions.AsPrinted with
            {
                Rounds = Rounds,
            }
        );
        Follow(errors, "model as printed", printed, decision.Outcome);
    }

    private static void Follow(ErrorTally errors, string name, ExpectedUtilityRun run, Rational outcome)
    {
        for (int round = 1; round <= Rounds; round++)
        {
            // Where nobody moves any more, all stays as it is.
            StakeholderRound at = run.Rounds[Math.Min(round, run.Rounds.Length - 1)];
            errors.Add($"{name}, mean after round {round}", at.Mean, outcome);
            errors.Add($"{name}, median after round {round}", at.Median, outcome);
        }
    }

    private static IEnumerable<Decision> Decisions(string[] lines)
    {
        char separator = lines[0].Contains('\t', StringComparison.Ordinal) ? '\t' : ';';
        string[] header = [.. lines[0].Split(separator).Select(Cell)];
        foreach (string line in lines.Skip(1))
        {
            string[] cells = [.. line.Split(separator).Select(Cell)];
            Rational? Of(string column)
            {
                int at = Array.IndexOf(header, column);
                return
                    at >= 0
                    && at < cells.Length
                    && decimal.TryParse(cells[at], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                    && number is >= 0 and <= 100
                    ? Rational.Parse(number.ToString(CultureInfo.InvariantCulture))
                    : (Rational?)null;
            }

            Stakeholder[] stakeholders =
            [
                .. Capabilities
                    .Where(each => Of("p" + each.Key) is not null)
                    .Select(each => new Stakeholder(
                        each.Key,
                        Of("p" + each.Key)!.Value,
                        Rational.Parse(each.Value),
                        (Of("s" + each.Key) ?? Rational.Parse(UnknownSalience.ToString(CultureInfo.InvariantCulture)))
                            / 100
                    )),
            ];
            if (Of("out") is { } outcome && stakeholders.Length > 1)
            {
                yield return new Decision(stakeholders, outcome, Of("rp"));
            }
        }
    }

    private static string Cell(string text) => text.Trim().Trim('"');

    private sealed record Decision(Stakeholder[] Stakeholders, Rational Outcome, Rational? Reference);
}
