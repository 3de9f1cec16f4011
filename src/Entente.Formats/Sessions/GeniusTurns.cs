using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Formats.Nodes;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads the session log of GENIUS as text: <c>Round 1</c>, then <c>Turn 1: NAME (Offer: Bid[issue: value, …])</c>, until an agreement is found or not.</summary>
internal static partial class GeniusTurns
{
    public static bool Recognises(string text) => Turn().IsMatch(text);

    public static RawLog Read(string path, string text, Findings findings)
    {
        var steps = ImmutableArray.CreateBuilder<RawStep>();
        string[] lines = text.Split('\n');
        int? round = null;
        var order = new MoveOrder(findings);
        bool isEnded = false;
        for (int i = 0; i < lines.Length && !findings.IsFull; i++)
        {
            var place = new Place(path, i + 1, 1);
            if (Round().Match(lines[i]) is { Success: true } counted)
            {
                round =
                    int.TryParse(
                        counted.Groups[1].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out int number
                    )
                    && number > 0
                        ? number - 1
                        : round;
                order.Round(round + 1, place);
            }
            else if (Turn().Match(lines[i]) is { Success: true } turn)
            {
                Take(turn, place, round, steps, findings);
                isEnded |= steps.Count > 0 && steps[^1].Kind == SessionEventKind.WalkedAway;
            }
            else if (lines[i].Contains("Found an agreement", StringComparison.OrdinalIgnoreCase))
            {
                steps.Add(new RawStep(place, SessionEventKind.AgreementReached, "", BidIn(lines[i])) { Round = round });
                isEnded = true;
            }
            else if (!isEnded && lines[i].Contains("No agreement", StringComparison.OrdinalIgnoreCase))
            {
                steps.Add(new RawStep(place, SessionEventKind.DeadlinePassed, "") { Round = round });
                isEnded = true;
            }
        }

        return new RawLog("GENIUS session log", steps.ToImmutable());
    }

    private static void Take(
        Match turn,
        Place place,
        int? round,
        ImmutableArray<RawStep>.Builder steps,
        Findings findings
    )
    {
        SessionEventKind kind = turn.Groups[2].Value switch
        {
            "Offer" => SessionEventKind.OfferMade,
            "Accept" => SessionEventKind.OfferAccepted,
            _ => SessionEventKind.WalkedAway,
        };
        RawOutcome? bid = BidIn(turn.Value);
        if (kind == SessionEventKind.OfferMade && bid is null)
        {
            findings.Fault(
                place,
                new(
                    "This offer holds no bid: (Offer: Bid[issue: value, …]).",
                    "Dit voorstel bevat geen bod: (Offer: Bid[onderwerp: waarde, …])."
                )
            );
        }

        steps.Add(
            new RawStep(place, kind, turn.Groups[1].Value.Trim(), kind == SessionEventKind.WalkedAway ? null : bid)
            {
                Round = round,
                IsDoubtful = kind == SessionEventKind.OfferMade && bid is null,
            }
        );
    }

    private static RawOutcome.Written? BidIn(string line)
    {
        int start = line.IndexOf("Bid[", StringComparison.Ordinal);
        int end = line.LastIndexOf(']');
        return start < 0 || end < start ? null : new RawOutcome.Written(line[(start + 4)..end].Trim());
    }

    [GeneratedRegex(@"^\s*Round\s+(\d+)\s*$")]
    private static partial Regex Round();

    [GeneratedRegex(
        @"^[ \t]*Turn[ \t]+\d+:[ \t]*(.+?)[ \t]*\([ \t]*(Offer|Accept|EndNegotiation)\b.*$",
        RegexOptions.Multiline
    )]
    private static partial Regex Turn();
}
