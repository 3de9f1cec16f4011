using System.Collections.Immutable;
using System.Globalization;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads the XML log of GENIUS: a <c>NegotiationOutcome</c> with the bids of each agent in its <c>resultsOfAgent</c>.</summary>
/// <remarks>
/// The log has the bids of each side apart, and who started; they are laid together in turns. It does not say whether the last bid was accepted: it counts as agreed
/// when both have a final utility above 0 and no error is told.
/// </remarks>
internal static class GeniusOutcomes
{
    private const string Outcome = "NegotiationOutcome";
    private const string Results = "resultsOfAgent";

    public static RawLog? Read(string path, byte[] content, SessionLogOptions options, Findings findings)
    {
        MarkupReading markup = MarkupReader.Read(path, content, Outcome);
        if (markup.Root is not { } root)
        {
            findings.AddFaults(markup.Faults);
            return null;
        }

        MarkupElement[] sessions =
        [
            .. root.Everything().Where(element => element.Name == Outcome && element.All(Results).Any()),
        ];
        if (sessions.Length == 0)
        {
            findings.Fault(
                root.Place,
                new(
                    $"This XML is no log of GENIUS: it has no <{Outcome}> with <{Results}>.",
                    $"Deze XML is geen log van GENIUS: er staat geen <{Outcome}> met <{Results}> in."
                )
            );
            return null;
        }

        if (options.Session > sessions.Length || (options.Session == 0 && sessions.Length > 1))
        {
            findings.Fault(
                root.Place,
                sessions.Length == 1
                    ? SessionLogFile.OnlyOne(options.Session)
                    : new(
                        $"The file holds {sessions.Length} sessions; --session N (1 to {sessions.Length}) picks one.",
                        $"Het bestand bevat {sessions.Length} sessies; --session N (1 tot en met {sessions.Length}) kiest er een."
                    )
            );
            return null;
        }

        return Session(sessions[Math.Max(0, options.Session - 1)], [.. markup.Repairs], findings);
    }

    private static RawLog? Session(MarkupElement session, ImmutableArray<Remark> repairs, Findings findings)
    {
        MarkupElement[] agents = [.. session.All(Results)];
        if (agents.Length != 2)
        {
            findings.Fault(
                session.Place,
                new(
                    $"A session of GENIUS in XML is one of two agents, and this has {agents.Length}.",
                    $"Een sessie van GENIUS in XML is er een van twee agenten, en deze heeft er {agents.Length}."
                )
            );
            return null;
        }

        if (agents.All(agent => !agent.Everything().Any(IsBid)))
        {
            findings.Fault(
                session.Place,
                new(
                    "The log has the results of the agents and none of their bids, so that there is nothing to review.",
                    "Het log bevat de resultaten van de agenten en geen van hun biedingen, zodat er niets na te bespreken is."
                )
            );
            return null;
        }

        bool startsSecond = (session["startingAgent"] ?? "").EndsWith('B');
        MarkupElement[] inOrder = startsSecond ? [agents[1], agents[0]] : agents;
        string[] names = NamesOf(inOrder);
        MarkupElement[][] bids = [.. inOrder.Select(agent => agent.Everything().Where(IsBid).ToArray())];
        var steps = ImmutableArray.CreateBuilder<RawStep>();
        for (int turn = 0; turn < bids[0].Length || turn < bids[1].Length; turn++)
        {
            for (int side = 0; side < 2; side++)
            {
                if (turn < bids[side].Length)
                {
                    MarkupElement bid = bids[side][turn];
                    steps.Add(
                        new RawStep(bid.Place, SessionEventKind.OfferMade, names[side], BidOf(bid)) { Round = turn }
                    );
                }
            }
        }

        string errors = session["errors"] ?? "";
        bool isAgreed = errors.Trim() is "" or "null" && agents.All(agent => UtilityOf(agent) > 0);
        int last = bids[0].Length > bids[1].Length ? 0 : 1;
        var place = new Place(session.Place.File);
        steps.Add(
            isAgreed
                ? new RawStep(session.Place, SessionEventKind.OfferAccepted, names[1 - last])
                {
                    Round = bids[0].Length > bids[1].Length ? bids[0].Length - 1 : bids[0].Length,
                }
                : new RawStep(session.Place, SessionEventKind.DeadlinePassed, "")
        );
        return new RawLog("GENIUS XML log", steps.ToImmutable())
        {
            Profiles = [.. inOrder.Select(agent => Path.GetFileNameWithoutExtension(agent["utilspace"] ?? ""))],
            Warnings =
            [
                .. repairs,
                new Remark(
                    place,
                    isAgreed
                        ? new(
                            "The log does not say how it ended; both final utilities are above 0, so the last bid counts as accepted.",
                            "Het log zegt niet hoe het eindigde; beide einden zijn meer dan 0 waard, en dus telt het laatste bod als aanvaard."
                        )
                        : new(
                            "The log does not say how it ended; it counts as ended without agreement.",
                            "Het log zegt niet hoe het eindigde; het telt als geëindigd zonder akkoord."
                        )
                ),
            ],
        };
    }

    private static bool IsBid(MarkupElement element) => element.Name == "bid";

    // Two agents of one name are told apart by their letters.
    private static string[] NamesOf(MarkupElement[] agents)
    {
        string[] names = [.. agents.Select(agent => agent["agentName"] ?? agent["agent"] ?? "")];
        return names[0] == names[1] || names.Contains("")
            ? [.. agents.Select((agent, i) => agent["agent"] is { Length: > 0 } letter ? letter : $"agent {i + 1}")]
            : names;
    }

    private static RawOutcome.Indexed BidOf(MarkupElement bid) =>
        new([
            .. bid.All("issue")
                .Select(issue => new RawValue(
                    issue["index"] ?? "",
                    issue.First("item")?["value"] ?? issue.First("value")?.Text ?? issue["value"] ?? issue.Text,
                    issue.Place
                )),
        ]);

    private static double UtilityOf(MarkupElement agent) =>
        double.TryParse(agent["finalUtility"], NumberStyles.Float, CultureInfo.InvariantCulture, out double utility)
            ? utility
            : 0;
}
