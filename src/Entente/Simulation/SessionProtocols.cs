using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>The protocols that sessions can be run under. A new one is a row here, a case of <see cref="ProtocolKind"/> and a page of its rules.</summary>
public static class SessionProtocols
{
    /// <summary>All of them, in the order of <see cref="ProtocolKind"/>.</summary>
    public static ImmutableArray<SessionProtocol> All { get; } =
    [
        new(ProtocolKind.AlternatingOffers, "alternating-offers", 2, SessionTable.MostParties, RunAlternatingOffers)
        {
            Title = Named("alternating offers", "voorstellen om de beurt"),
            HasOrder = true,
        },
        new(ProtocolKind.MultipleOffers, "multiple-offers", 2, SessionTable.MostParties, RunMultipleOffers)
        {
            Title = Named("multiple offers and votes", "voorstellen van allen, met stemming"),
            HasOrder = true,
        },
        new(ProtocolKind.Mopac, "mopac", 2, PowerVotes.Capacity, RunMopac)
        {
            Title = Named(
                "multiple offers with partial consensus (MOPaC)",
                "voorstellen van allen, met gedeeltelijke overeenstemming (MOPaC)"
            ),
            HasPowers = true,
        },
        new(ProtocolKind.NashDemand, "nash-demand", 2, SessionTable.MostParties, RunNashDemand)
        {
            Title = Named("simultaneous demands", "gelijktijdige eisen"),
        },
        new(
            ProtocolKind.IssueByIssue,
            "issue-by-issue",
            2,
            SessionTable.MostParties,
            PartwiseSessions.RunIssueByIssue,
            PartwiseSessions.MisfitOfAgenda
        )
        {
            Title = Named("issue by issue", "onderwerp voor onderwerp"),
            HasOrder = true,
        },
        new(ProtocolKind.SingleText, "single-text", 2, SessionTable.MostParties, PartwiseSessions.RunSingleText)
        {
            Title = Named("a mediator's single text", "één tekst van een bemiddelaar"),
        },
    ];

    /// <summary>The protocol of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static SessionProtocol Of(ProtocolKind kind)
    {
        foreach (SessionProtocol each in All)
        {
            if (each.Kind == kind)
            {
                return each;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such protocol.");
    }

    /// <summary>The protocol of a name; null when there is none.</summary>
    /// <param name="name">The name, as in <c>alternating-offers</c>.</param>
    public static SessionProtocol? Find(string name) =>
        All.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal));

    private static LocalizedText Named(string english, string dutch) =>
        LocalizedText.Of([new("en", english), new("nl", dutch)]);

    private static Ending RunAlternatingOffers(SessionSetup setup, SessionTable table) =>
        table.Agents.Length == 2
            ? table.Run<AlternatingOffers, AlternatingState>(new(table.Outcomes, setup.Limits))
            : table.Run<StackedAlternatingOffers, AlternatingState>(
                new(table.Agents.Length, table.Outcomes, setup.Limits)
            );

    private static Ending RunMultipleOffers(SessionSetup setup, SessionTable table) =>
        table.Run<MultipleOffers, MultipleOffersState>(new(table.Agents.Length, table.Outcomes, setup.Limits));

    private static Ending RunMopac(SessionSetup setup, SessionTable table) =>
        table.Run<Mopac, MopacState>(
            new(
                setup.Powers.IsEmpty ? [.. table.Agents.Select(_ => 1)] : setup.Powers,
                table.Outcomes,
                setup.Limits,
                setup.MinPower,
                setup.MaxPower
            )
        );

    private static Ending RunNashDemand(SessionSetup setup, SessionTable table) =>
        table.Run<NashDemand<UtilityDemands>, DemandState>(
            new(table.Agents.Length, table.Outcomes, setup.Limits, new(setup.Space, table.Book))
        );
}
