using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>Outcomes by the first issue, then the second, and so on.</summary>
internal sealed class OutcomeOrder : IComparer<Outcome>
{
    public static OutcomeOrder Instance { get; } = new();

    public int Compare(Outcome? x, Outcome? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x
            .Values.Zip(y.Values)
            .Select(each => Order(each.First).CompareTo(Order(each.Second)))
            .FirstOrDefault(order => order != 0);
    }

    private static Rational Order(IssueValue value) => value.IsNumber ? value.Number : value.Index;
}
