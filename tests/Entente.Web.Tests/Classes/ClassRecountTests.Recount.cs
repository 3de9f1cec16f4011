using System.Globalization;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;

namespace Entente.Web.Tests.Classes;

/// <content>What the record of a table comes to, counted by itself.</content>
public sealed partial class ClassRecountTests
{
    /// <summary>What a record says, read from its beginning to its end.</summary>
    private sealed class Recount
    {
        private readonly Dictionary<string, string> agreed = [];
        private string phase = "Gathering";
        private int offers;
        private int messages;
        private TimeSpan talked;
        private bool isSeated;

        public string End { get; private set; } = "None";

        public string Result =>
            phase != "Ended" ? "Open"
            : agreed.Count == 0 ? "NoAgreement"
            : agreed.Count == 2 ? "Agreement"
            : "PartialAgreement";

        public (double One, double Other)? Worth =>
            Result switch
            {
                "Open" => null,
                "NoAgreement" => (2, 2),
                _ => Points(agreed.GetValueOrDefault("plan", "none"), agreed.GetValueOrDefault("extra", "no")),
            };

        public string Dot =>
            Result switch
            {
                "Agreement" => "plot-deal",
                "PartialAgreement" => "plot-part",
                _ => "plot-none",
            };

        public static Recount Of(RoomView view)
        {
            var count = new Recount();
            DateTimeOffset before = view.Timeline[0].At;
            foreach (TimelineItem item in view.Timeline)
            {
                count.talked += count.phase == "Talking" ? item.At - before : TimeSpan.Zero;
                before = item.At;
                foreach (RoomEvent each in item.Events)
                {
                    count.Add(each);
                }
            }

            return count;
        }

        public string[] Cells(int number) =>
            [
                $"{number}",
                phase,
                End,
                Result,
                $"{offers}",
                $"{messages}",
                $"{(int)talked.TotalHours}:{talked.Minutes:00}:{talked.Seconds:00}",
                isSeated ? "Person 1" : "",
                isSeated ? "Person 2" : "",
                agreed.GetValueOrDefault("plan", ""),
                agreed.GetValueOrDefault("extra", ""),
                Worth is { } one ? one.One.ToString(CultureInfo.InvariantCulture) : "",
                Worth is { } other ? other.Other.ToString(CultureInfo.InvariantCulture) : "",
                "",
                Result == "Open" ? "the talks have not ended" : "",
            ];

        private void Add(RoomEvent happened)
        {
            switch (happened)
            {
                case RoomEvent.SeatTaken:
                    isSeated = true;
                    break;
                case RoomEvent.MeetingOpened or RoomEvent.TalksResumed:
                    phase = "Talking";
                    break;
                case RoomEvent.TalksPaused:
                    phase = "Paused";
                    break;
                case RoomEvent.OfferMade:
                    offers++;
                    break;
                case RoomEvent.MessageSent:
                    messages++;
                    break;
                case RoomEvent.InterimAgreed some:
                    Agree(some.Terms);
                    break;
                case RoomEvent.AgreementReached all:
                    Agree(all.Terms);
                    break;
                case RoomEvent.TalksEnded ended:
                    (phase, End) = ("Ended", ended.End.ToString());
                    break;
                default:
                    break;
            }
        }

        private void Agree(Terms terms)
        {
            foreach ((string issue, string value) in terms.Values)
            {
                agreed[issue] = value;
            }
        }
    }
}
