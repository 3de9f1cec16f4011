using System.Collections.Immutable;

namespace Entente.Conflict.Moves;

/// <summary>Lists the combinations of options that can be.</summary>
internal static class FeasibleCodes
{
    /// <summary>The codes that none of the conditions holds of, rising; at most <paramref name="most"/> of them.</summary>
    public static ulong[] Of(
        int options,
        ImmutableArray<StateCondition> infeasible,
        int most,
        CancellationToken cancellation
    )
    {
        // The conditions that are decided once an option is set, going from the last option to the first: those whose lowest option it is.
        var decided = new List<CompiledCondition>[options + 1];
        for (int i = 0; i <= options; i++)
        {
            decided[i] = [];
        }

        foreach (StateCondition condition in infeasible)
        {
            int lowest = Lowest(condition, options);
            decided[lowest].Add(CompiledCondition.Of(condition));
        }

        var codes = new List<ulong>();
        if (!IsRuledOut(0, decided[options]))
        {
            Extend(options - 1, 0, decided, codes, most, cancellation);
        }

        return [.. codes];
    }

    private static void Extend(
        int option,
        ulong code,
        List<CompiledCondition>[] decided,
        List<ulong> codes,
        int most,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        if (codes.Count >= most)
        {
            return;
        }

        if (option < 0)
        {
            codes.Add(code);
            return;
        }

        if (!IsRuledOut(code, decided[option]))
        {
            Extend(option - 1, code, decided, codes, most, cancellation);
        }

        ulong taken = code | (1UL << option);
        if (!IsRuledOut(taken, decided[option]))
        {
            Extend(option - 1, taken, decided, codes, most, cancellation);
        }
    }

    private static bool IsRuledOut(ulong code, List<CompiledCondition> conditions)
    {
        foreach (CompiledCondition condition in conditions)
        {
            if (condition.Holds(code, 0))
            {
                return true;
            }
        }

        return false;
    }

    private static int Lowest(StateCondition condition, int options) =>
        condition switch
        {
            StateCondition.Takes takes => takes.Option,
            StateCondition.Not not => Lowest(not.Inner, options),
            StateCondition.All all => LowestOf(all.Parts, options),
            StateCondition.Any any => LowestOf(any.Parts, options),
            StateCondition.If rule => Math.Min(Lowest(rule.Then, options), Lowest(rule.When, options)),
            StateCondition.Iff iff => Math.Min(Lowest(iff.First, options), Lowest(iff.Second, options)),
            _ => options,
        };

    private static int LowestOf(ImmutableArray<StateCondition> parts, int options) =>
        parts.Select(part => Lowest(part, options)).Append(options).Min();
}
