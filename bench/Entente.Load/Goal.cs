using System.Globalization;

namespace Entente.Load;

/// <summary>What was to be reached, and whether it was.</summary>
internal static class Goal
{
    public static void Say(string what, double measured, double below, string unit)
    {
        Console.WriteLine();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {measured:f1} {unit}; goal: below {below:f0} {unit}, {(measured < below ? "met" : "missed")}."
            )
        );
    }
}
