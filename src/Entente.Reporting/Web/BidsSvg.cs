using Entente.Bargaining;
using Entente.Reporting.Theory;

namespace Entente.Reporting.Web;

/// <summary>Sealed bids as a picture: what each buyer bids (upwards) for what it is worth to it (to the right), both from 0 to 1, below the line on which it would bid all of it.</summary>
internal static class BidsSvg
{
    /// <summary>The picture.</summary>
    public static string Write(TheoryWords words, SealedBids bids, string style)
    {
        var plane = new PlanePicture(PlanePicture.Axis(0, 1), PlanePicture.Axis(0, 1), keys: 2);
        plane.Open(
            words.Say(
                "What each buyer bids, by what it is worth to it",
                "Wat elke koper biedt, naar wat het hem waard is"
            ),
            style
        );
        plane.Axes(
            words.Language,
            words.Say("what it is worth to the buyer", "wat het de koper waard is"),
            words.Say("what the buyer bids", "wat de koper biedt")
        );
        plane.Key(
            0,
            "edge",
            words.Say($"the bid: {words.Share(bids.BidShare)}", $"het bod: {words.Share(bids.BidShare)}")
        );
        plane.Key(1, "pointer", words.Say("all that it is worth", "alles wat het waard is"));
        plane.Line("pointer", plane.At(0, 0), plane.At(1, 1));
        plane.Line("edge", plane.At(0, 0), plane.At(1, bids.BidShare));
        return plane.Close();
    }
}
