namespace Entente.Tests.Forecasting.Exact;

/// <summary>What a forecast says, summed over all worlds instead of counted in some.</summary>
internal sealed class ExactAnswers(int outcomes, int parties, int issues)
{
    private readonly double[,] gains = new double[outcomes, parties];
    private readonly double[,,] shares = new double[outcomes, parties, issues];
    private readonly double[,] means = new double[parties, issues];
    private readonly HashSet<double>[] weightsSeen =
    [
        .. Enumerable.Range(0, parties * issues).Select(_ => new HashSet<double>()),
    ];

    public double Total { get; private set; }

    public double Deal { get; private set; }

    /// <summary>By outcome.</summary>
    public double[] Accepted { get; } = new double[outcomes];

    /// <summary>By outcome.</summary>
    public double[] OnFrontier { get; } = new double[outcomes];

    /// <summary>By outcome.</summary>
    public double[] Supported { get; } = new double[outcomes];

    /// <summary>How much an issue counts on average in the worlds that support an outcome.</summary>
    public double CentralWeight(int outcome, int party, int issue) =>
        shares[outcome, party, issue] / Supported[outcome];

    /// <summary>How much an issue counts on average in all worlds.</summary>
    public double MeanWeight(int party, int issue) => means[party, issue];

    /// <summary>Whether an issue does not count as much in all worlds.</summary>
    public bool IsWeightOpen(int party, int issue) => weightsSeen[(party * issues) + issue].Count > 1;

    /// <summary>What an outcome gains a party over no agreement, on average; nothing in the worlds in which not all accept it.</summary>
    public double MeanGain(int outcome, int party) => gains[outcome, party];

    /// <summary>Adds what an outcome gains the parties in worlds in which all accept it.</summary>
    /// <param name="chance">How likely they are together.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="each">By party, on average.</param>
    public void AddGains(double chance, int outcome, double[] each)
    {
        for (int party = 0; party < parties && each.All(gain => gain >= 0); party++)
        {
            gains[outcome, party] += chance * each[party];
        }
    }

    /// <summary>Adds worlds in which the same is true.</summary>
    /// <param name="chance">How likely they are together.</param>
    /// <param name="worth">By party, by outcome.</param>
    /// <param name="fallbacks">By party.</param>
    /// <param name="weights">By party, by issue: how much it counts there on average.</param>
    public void Add<T>(double chance, T[][] worth, T[] fallbacks, double[][] weights)
        where T : IComparable<T>
    {
        bool hasDeal = false;
        for (int outcome = 0; outcome < outcomes; outcome++)
        {
            bool isAccepted = true;
            for (int party = 0; party < parties; party++)
            {
                isAccepted &= worth[party][outcome].CompareTo(fallbacks[party]) >= 0;
            }

            bool isOnFrontier = true;
            for (int other = 0; other < outcomes && isOnFrontier; other++)
            {
                isOnFrontier = !Dominates(worth, other, outcome);
            }

            hasDeal |= isAccepted;
            Accepted[outcome] += isAccepted ? chance : 0;
            OnFrontier[outcome] += isOnFrontier ? chance : 0;
            Supported[outcome] += isAccepted && isOnFrontier ? chance : 0;
            for (int party = 0; party < parties && isAccepted && isOnFrontier; party++)
            {
                for (int issue = 0; issue < issues; issue++)
                {
                    shares[outcome, party, issue] += chance * weights[party][issue];
                }
            }
        }

        for (int party = 0; party < parties; party++)
        {
            for (int issue = 0; issue < issues; issue++)
            {
                means[party, issue] += chance * weights[party][issue];
                weightsSeen[(party * issues) + issue].Add(weights[party][issue]);
            }
        }

        Total += chance;
        Deal += hasDeal ? chance : 0;
    }

    private bool Dominates<T>(T[][] worth, int one, int other)
        where T : IComparable<T>
    {
        bool isBetter = false;
        for (int party = 0; party < parties; party++)
        {
            int order = worth[party][one].CompareTo(worth[party][other]);
            if (order < 0)
            {
                return false;
            }

            isBetter |= order > 0;
        }

        return isBetter;
    }
}
