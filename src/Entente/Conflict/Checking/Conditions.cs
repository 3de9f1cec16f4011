namespace Entente.Conflict.Checking;

/// <summary>Walks through conditions.</summary>
internal static class Conditions
{
    /// <summary>A condition and all conditions in it.</summary>
    public static IEnumerable<StateCondition> In(StateCondition condition)
    {
        IEnumerable<StateCondition> parts = condition switch
        {
            StateCondition.Not not => [not.Inner],
            StateCondition.All all => all.Parts,
            StateCondition.Any any => any.Parts,
            StateCondition.If rule => [rule.Then, rule.When],
            StateCondition.Iff iff => [iff.First, iff.Second],
            _ => [],
        };
        return parts.SelectMany(In).Prepend(condition);
    }
}
