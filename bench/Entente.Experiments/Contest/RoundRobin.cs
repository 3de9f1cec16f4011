using System.Collections.Immutable;
using Entente.Strategies;

namespace Entente.Experiments.Contest;

/// <summary>All meetings of all strategies in both roles, each also with itself.</summary>
internal sealed class RoundRobin
{
    private RoundRobin(
        ImmutableArray<string> names,
        ImmutableArray<string> scenarios,
        ImmutableArray<Meeting[,]> meetings
    )
    {
        Names = names;
        Scenarios = scenarios;
        Meetings = meetings;
    }

    /// <summary>The strategies.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The scenarios.</summary>
    public ImmutableArray<string> Scenarios { get; }

    /// <summary>By scenario: the meetings, by who sits first and who second.</summary>
    public ImmutableArray<Meeting[,]> Meetings { get; }

    /// <summary>Runs them, one after the other.</summary>
    public static RoundRobin Run(
        IReadOnlyList<ContestScenario> scenarios,
        ImmutableArray<Strategy> field,
        int rounds,
        Knowledge knowledge,
        MeetingCache cache
    )
    {
        var meetings = ImmutableArray.CreateBuilder<Meeting[,]>();
        foreach (ContestScenario scenario in scenarios)
        {
            var arena = new Lazy<Arena>(() => new Arena(scenario));
            var met = new Meeting[field.Length, field.Length];
            for (int i = 0; i < field.Length; i++)
            {
                for (int j = 0; j < field.Length; j++)
                {
                    // Of the others only those with a perfect model use what they are told, and their names say so.
                    string key = $"{scenario.Name}/{rounds}/{field[i]}/{field[j]}";
                    bool isOurs = field[i].Text == Field.Ours || field[j].Text == Field.Ours;
                    if (isOurs || cache[key] is not { } known)
                    {
                        known = arena.Value.Judge(arena.Value.Run(field[i], field[j], rounds, knowledge));
                        if (!isOurs)
                        {
                            cache.Add(key, known);
                        }
                    }

                    met[i, j] = known;
                }
            }

            meetings.Add(met);
            Console.Error.Write($"\r{meetings.Count}/{scenarios.Count} {scenario.Name}".PadRight(100));
        }

        Console.Error.WriteLine();
        cache.Save();
        return new RoundRobin(
            [.. field.Select(Field.NameOf)],
            [.. scenarios.Select(each => each.Name)],
            meetings.ToImmutable()
        );
    }

    /// <summary>By scenario: the mean advantage of a strategy over all opponents and both roles; NaN where it could gain nothing.</summary>
    public double[] AdvantagesOf(int strategy) => [.. Meetings.Select(met => Mean(Shares(met, strategy)))];

    /// <summary>What a strategy gets from another on average over scenarios and both roles.</summary>
    public double Payoff(int strategy, int opponent) =>
        Mean(Meetings.Select(met => Mean([met[strategy, opponent].First, met[opponent, strategy].Second])));

    /// <summary>The mean of a measure over the meetings of a strategy.</summary>
    public double MeanOf(int strategy, Func<Meeting, double> measure) =>
        Mean(
            Meetings.Select(met =>
                Mean(
                    Enumerable
                        .Range(0, Names.Length)
                        .SelectMany(other => new[] { measure(met[strategy, other]), measure(met[other, strategy]) })
                )
            )
        );

    /// <summary>The mean of the numbers that are numbers; NaN without any.</summary>
    public static double Mean(IEnumerable<double> numbers)
    {
        double sum = 0;
        int count = 0;
        foreach (double number in numbers)
        {
            if (!double.IsNaN(number))
            {
                sum += number;
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private IEnumerable<double> Shares(Meeting[,] met, int strategy)
    {
        for (int other = 0; other < Names.Length; other++)
        {
            yield return met[strategy, other].First;
            yield return met[other, strategy].Second;
        }
    }
}
