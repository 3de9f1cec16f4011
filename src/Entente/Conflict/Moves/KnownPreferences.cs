namespace Entente.Conflict.Moves;

/// <summary>Comparisons of one decision maker, those that are not known included.</summary>
internal sealed class KnownPreferences
{
    private readonly PreferenceRanks ranks;
    private readonly (bool[] First, bool[] Second)[] unknown;

    public KnownPreferences(DecisionMaker maker, StateSpace space, PreferenceRanks ranks)
    {
        this.ranks = ranks;
        unknown = [.. maker.Unknown.Select(each => (Of(each.First, space), Of(each.Second, space)))];
    }

    public Comparison Compare(int state, int other)
    {
        if (state != other)
        {
            foreach ((bool[] first, bool[] second) in unknown)
            {
                if ((first[state] && second[other]) || (first[other] && second[state]))
                {
                    return Comparison.Unknown;
                }
            }
        }

        int sign = ranks.Ranks[state].CompareTo(ranks.Ranks[other]);
        return sign < 0 ? Comparison.Worse
            : sign == 0 ? Comparison.Equal
            : Comparison.Better;
    }

    private static bool[] Of(StateCondition condition, StateSpace space)
    {
        CompiledCondition compiled = CompiledCondition.Of(condition);
        var holds = new bool[space.Count];
        for (int state = 0; state < holds.Length; state++)
        {
            holds[state] = compiled.Holds(space.CodeOf(state), state);
        }

        return holds;
    }
}
