using Entente.Formats.Nodes;

namespace Entente.Formats.Sessions;

/// <summary>Says where the rounds or the times of a log go back, each held against the one that was told before it.</summary>
/// <param name="findings">Where it is said.</param>
/// <param name="mayBeExtended">Whether the time of the talks may have been extended while they went on, so that less of it had passed then.</param>
internal sealed class MoveOrder(Findings findings, bool mayBeExtended = false)
{
    private int? round;
    private double? time;

    /// <summary>Takes the number of the next round.</summary>
    /// <param name="told">The number as the log has it; null when it does not say.</param>
    /// <param name="place">Where it stands.</param>
    public void Round(int? told, Place place)
    {
        if (told < round)
        {
            findings.Fault(
                place,
                new(
                    $"Round {told} stands after round {round}; moves stand in the order in which they were made.",
                    $"Ronde {told} staat na ronde {round}; zetten staan in de volgorde waarin ze zijn gedaan."
                )
            );
        }

        round = told ?? round;
    }

    /// <summary>Takes the next time.</summary>
    /// <param name="told">The share of the whole that had passed; null when the log does not say.</param>
    /// <param name="place">Where it stands.</param>
    public void Time(double? told, Place place)
    {
        if (told < time && mayBeExtended)
        {
            findings.Warn(
                place,
                new(
                    $"Time {Share(told)} stands after time {Share(time)}: right only where the time was extended in between.",
                    $"Tijd {Share(told)} staat na tijd {Share(time)}: alleen juist als de tijd ondertussen is verlengd."
                )
            );
        }
        else if (told < time)
        {
            findings.Fault(
                place,
                new(
                    $"Time {Share(told)} stands after time {Share(time)}; moves stand in the order in which they were made.",
                    $"Tijd {Share(told)} staat na tijd {Share(time)}; zetten staan in de volgorde waarin ze zijn gedaan."
                )
            );
        }

        time = told ?? time;
    }

    private static string Share(double? time) =>
        time.GetValueOrDefault().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
