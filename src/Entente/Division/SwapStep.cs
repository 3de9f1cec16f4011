namespace Entente.Division;

/// <summary>A step on the way from many alternatives to one.</summary>
public abstract record SwapStep
{
    private SwapStep() { }

    /// <summary>An alternative is ruled out.</summary>
    /// <param name="Alternative">Its place.</param>
    /// <param name="By">The place of the one that is better.</param>
    /// <param name="IsPractical">Whether it is better somewhere, but by no more than a slight difference.</param>
    public sealed record RuledOut(int Alternative, int By, bool IsPractical) : SwapStep;

    /// <summary>An objective no longer tells the alternatives apart.</summary>
    /// <param name="Objective">Its place.</param>
    public sealed record Dropped(int Objective) : SwapStep;

    /// <summary>A swap was made.</summary>
    /// <param name="Swap">The place of the swap.</param>
    public sealed record Swapped(int Swap) : SwapStep;

    /// <summary>A swap was passed over, because its alternative had been ruled out or one of its objectives dropped.</summary>
    /// <param name="Swap">The place of the swap.</param>
    public sealed record Skipped(int Swap) : SwapStep;
}
