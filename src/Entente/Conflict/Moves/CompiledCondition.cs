using System.Collections.Immutable;

namespace Entente.Conflict.Moves;

/// <summary>A condition made ready to be asked of a million states: conjunctions of options become a mask.</summary>
internal sealed class CompiledCondition
{
    private readonly StateCondition condition;
    private readonly MaskedCode[] masks;
    private readonly bool isMasked;

    private CompiledCondition(StateCondition condition, MaskedCode[] masks, bool isMasked)
    {
        this.condition = condition;
        this.masks = masks;
        this.isMasked = isMasked;
    }

    public static CompiledCondition Of(StateCondition condition)
    {
        var masks = new List<MaskedCode>();
        ImmutableArray<StateCondition> ways = condition is StateCondition.Any any ? any.Parts : [condition];
        foreach (StateCondition way in ways)
        {
            if (!TryMask(way, out MaskedCode? mask))
            {
                return new CompiledCondition(condition, [], isMasked: false);
            }

            // Options that are asked for both ways make a condition that never holds.
            if (mask is { } possible)
            {
                masks.Add(possible);
            }
        }

        return new CompiledCondition(condition, [.. masks], isMasked: true);
    }

    public bool Holds(ulong code, int state)
    {
        if (!isMasked)
        {
            return condition.Holds(code, state);
        }

        foreach (MaskedCode mask in masks)
        {
            if ((code & mask.Mask) == mask.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryMask(StateCondition condition, out MaskedCode? mask)
    {
        mask = null;
        ImmutableArray<StateCondition> parts = condition is StateCondition.All all ? all.Parts : [condition];
        ulong asked = 0;
        ulong value = 0;
        bool isPossible = true;
        foreach (StateCondition part in parts)
        {
            if (part is not StateCondition.Takes takes)
            {
                return false;
            }

            ulong bit = 1UL << takes.Option;
            isPossible &= (asked & bit) == 0 || (value & bit) != 0 == takes.IsTaken;
            asked |= bit;
            value |= takes.IsTaken ? bit : 0;
        }

        mask = isPossible ? new MaskedCode(asked, value) : null;
        return true;
    }

    private readonly record struct MaskedCode(ulong Mask, ulong Value);
}
