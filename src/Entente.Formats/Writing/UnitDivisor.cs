using Entente.Numbers;
using Entente.Scenarios;

namespace Entente.Formats.Writing;

/// <summary>What utilities are divided by for platforms that hold none above 1.</summary>
internal static class UnitDivisor
{
    /// <summary>The smallest power of ten, at least 1, that brings a largest utility to 1 or below.</summary>
    public static Rational Of(Rational largest)
    {
        Rational divisor = Rational.One;
        while (largest > divisor)
        {
            divisor *= 10;
        }

        return divisor;
    }

    /// <summary>Says what a party's utilities are divided by.</summary>
    public static void Say(string platform, Rational divisor, Party party, ConversionNotes notes)
    {
        if (divisor > Rational.One)
        {
            notes.Lose($"{platform} holds utilities from 0 to 1, so those of {party.Name} are divided by {divisor}.");
        }
    }
}
