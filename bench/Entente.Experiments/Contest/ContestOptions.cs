using System.Globalization;
using System.Numerics;
using Entente.Strategies;

namespace Entente.Experiments.Contest;

/// <summary>What the experiment is asked for.</summary>
internal sealed record ContestOptions
{
    /// <summary>Whether to print the scenarios that are set aside, and nothing else.</summary>
    public bool IsSplit { get; private init; }

    /// <summary>Whether to play over the scenarios that are not set aside.</summary>
    public bool IsTuning { get; private init; }

    /// <summary>Whether to measure how well wishes stay concealed, in place of the round robin.</summary>
    public bool IsConcealing { get; private init; }

    /// <summary>Whether to measure what exploiters gain, in place of the round robin.</summary>
    public bool IsExploiting { get; private init; }

    /// <summary>How many rounds a session has.</summary>
    public int Rounds { get; private init; } = 1000;

    /// <summary>What each is told of the other.</summary>
    public Knowledge Knowledge { get; private init; }

    /// <summary>Scenarios with more outcomes are left out.</summary>
    public BigInteger MostOutcomes { get; private init; } = BigInteger.Pow(10, 60);

    /// <summary>Every so manieth of the scenarios that remain is taken.</summary>
    public int Every { get; private init; } = 1;

    /// <summary>Where meetings of the others are kept between runs; null for nowhere.</summary>
    public string? Cache { get; private init; }

    /// <summary>Strategies that play beside those of the list.</summary>
    public List<string> Others { get; } = [];

    /// <summary>Where scenarios are looked for.</summary>
    public List<string> Folders { get; } = [];

    public static ContestOptions Of(string[] arguments)
    {
        var options = new ContestOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string Next() => arguments[++i];
            int Number() => int.Parse(Next(), CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--split" => options with { IsSplit = true },
                "--tuning" => options with { IsTuning = true },
                "--conceal" => options with { IsConcealing = true },
                "--exploit" => options with { IsExploiting = true },
                "--rounds" => options with { Rounds = Number() },
                "--knowledge" => options with { Knowledge = Enum.Parse<Knowledge>(Next(), ignoreCase: true) },
                "--most-outcomes" => options with { MostOutcomes = Number() },
                "--every" => options with { Every = Number() },
                "--with" => options.And(Next()),
                "--cache" => options with { Cache = Next() },
                _ => options.With(arguments[i]),
            };
        }

        return options;
    }

    private ContestOptions And(string strategy)
    {
        Others.Add(strategy);
        return this;
    }

    private ContestOptions With(string folder)
    {
        Folders.Add(folder);
        return this;
    }
}
