using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>Whether to cooperate with somebody who may not: what each of the four cases is worth to oneself.</summary>
/// <param name="Reward">Both cooperate, <c>R</c>.</param>
/// <param name="Temptation">One cheats while the other cooperates, <c>T</c>.</param>
/// <param name="Sucker">One cooperates while the other cheats, <c>S</c>.</param>
/// <param name="Punishment">Neither cooperates, <c>P</c>.</param>
public sealed record TrustGame(Rational Reward, Rational Temptation, Rational Sucker, Rational Punishment)
{
    /// <summary>How likely the other must be to cooperate for cooperating to be no worse: <c>(P - S) / ((R - T) + (P - S))</c>.</summary>
    /// <returns>0 where cooperating is no worse whatever the other does; null where no trust is enough: it never pays, or, <see cref="IsChicken"/>, pays only the less the other is trusted.</returns>
    /// <remarks>Cooperating is worth <c>p R + (1 - p) S</c>, not cooperating <c>p T + (1 - p) P</c>.</remarks>
    public Rational? NeededTrust()
    {
        Rational gain = Reward - Temptation;
        Rational risk = Punishment - Sucker;
        if (risk <= Rational.Zero && gain >= Rational.Zero)
        {
            return Rational.Zero;
        }

        // Where cheating is always tempting, trust makes it more so; where only the other's cheating is worth meeting with trust, there is no threshold either.
        return gain < Rational.Zero || risk <= Rational.Zero ? null : risk / (gain + risk);
    }

    /// <summary>Whether cheating tempts while the other cooperates, and cooperating while the other cheats (<c>T &gt; R</c> and <c>S &gt; P</c>): the order of chicken, in which trust and the threat of ending cooperation hold nothing up.</summary>
    public bool IsChicken => Temptation > Reward && Sucker > Punishment;

    /// <summary>The game when cheating is caught with some chance before it has done all its harm.</summary>
    /// <param name="detection">The chance that it is caught, 0 to 1.</param>
    /// <param name="limited">What one is left with when it is caught.</param>
    /// <exception cref="ArgumentOutOfRangeException">The chance lies outside of 0 to 1.</exception>
    public TrustGame WithInspection(Rational detection, Rational limited)
    {
        bool isChance = detection >= Rational.Zero && detection <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isChance, false, nameof(detection));
        return this with { Sucker = (detection * limited) + ((Rational.One - detection) * Sucker) };
    }

    /// <summary>How much the next round must count for, for cooperation to hold itself up when one breach ends it for good: <c>(T - R) / (T - P)</c>.</summary>
    /// <returns>0 where cheating does not tempt; null where no future is enough, because cooperation is worth no more than what follows a breach.</returns>
    /// <remarks>Cooperating for ever is worth <c>R / (1 - d)</c>, cheating once <c>T + d P / (1 - d)</c> (grim trigger, Friedman 1971). Ending it is a threat that one carries out only where <c>P</c> is at least <c>S</c>, not where the game <see cref="IsChicken"/>.</remarks>
    public Rational? NeededPatience() =>
        Temptation <= Reward ? Rational.Zero
        : Reward <= Punishment ? null
        : (Temptation - Reward) / (Temptation - Punishment);

    /// <summary>How much the next round must count for when cheating is only noticed with some chance: <c>(T - R) / ((T - R) + q (R - P))</c>.</summary>
    /// <param name="detection">The chance <c>q</c> that cheating is noticed and ends cooperation for good, 0 to 1; otherwise all goes on.</param>
    /// <returns>0 where cheating does not tempt; null where no future is enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The chance lies outside of 0 to 1.</exception>
    public Rational? NeededPatience(Rational detection)
    {
        CheckChance(detection, nameof(detection));
        Rational gain = Temptation - Reward;
        Rational loss = detection * (Reward - Punishment);
        return gain.Sign <= 0 ? Rational.Zero
            : loss.Sign <= 0 ? null
            : gain / (gain + loss);
    }

    /// <summary>How likely cheating must be to be noticed for cooperation to hold itself up: <c>(1 - d) (T - R) / (d (R - P))</c>.</summary>
    /// <param name="discount">What the next round counts for, 0 to 1.</param>
    /// <returns>0 where cheating does not tempt; null where no chance is enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The discount lies outside of 0 to 1.</exception>
    public Rational? NeededDetection(Rational discount)
    {
        CheckChance(discount, nameof(discount));
        Rational gain = (Rational.One - discount) * (Temptation - Reward);
        Rational loss = discount * (Reward - Punishment);
        return Temptation <= Reward ? Rational.Zero
            : loss.Sign <= 0 || gain > loss ? null
            : gain / loss;
    }

    private static void CheckChance(Rational chance, string name)
    {
        bool isChance = chance >= Rational.Zero && chance <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isChance, false, name);
    }
}
