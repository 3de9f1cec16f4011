using System.Collections.Immutable;
using Entente.Protocols;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Simulation;

namespace Entente.Reporting.Sessions;

/// <summary>The votes of a session: how often each party said yes, and how often its own offers found support.</summary>
internal sealed class VotesSection(PlayedSession session, Language language)
{
    private readonly Naming names = new(session.Scenario, language);

    /// <summary>The section; null for a session without votes.</summary>
    public Section? Section()
    {
        if (session.Setup.Protocol is not (ProtocolKind.MultipleOffers or ProtocolKind.Mopac))
        {
            return null;
        }

        var tally = new VoteTally(session);
        bool isWithoutAny = Enumerable
            .Range(0, session.Strategies.Length)
            .All(party => session.AgreementOf(party) is null);
        bool hasPowers = SessionProtocols.Of(session.Setup.Protocol).HasPowers;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Tabular(Table(tally, hasPowers)));
        if (isWithoutAny && tally.Nearest is { Support: > 0 } nearest)
        {
            blocks.Add(
                new Block.Paragraph(
                    language.Say(
                        "The offer that most others voted for: ",
                        "Het voorstel waar de meeste anderen voor stemden: "
                    )
                        + RichText.Strong(NameOf(nearest.Maker))
                        + language.Say(
                            $" in round {nearest.Round + 1}, {nearest.Support} of them: ",
                            $" in ronde {nearest.Round + 1}, {nearest.Support} van hen: "
                        )
                        + names.OfOutcome(nearest.Outcome)
                        + "."
                )
            );
        }

        return new Section("votes", language.Say("The votes", "De stemmen"), blocks.ToImmutable());
    }

    private Table Table(VoteTally tally, bool hasPowers)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(new(""));
        if (hasPowers)
        {
            columns.Add(new(language.Say("power", "stemmen"), IsNumeric: true));
        }

        columns.Add(new(language.Say("voted for", "stemde voor"), IsNumeric: true));
        columns.Add(new(language.Say("of", "van"), IsNumeric: true));
        columns.Add(new(language.Say("got votes", "kreeg stemmen"), IsNumeric: true));
        columns.Add(new(language.Say("of", "van"), IsNumeric: true));
        return new Table(
            columns.ToImmutable(),
            [.. Enumerable.Range(0, session.Strategies.Length).Select(party => Row(party, tally, hasPowers))]
        )
        {
            Caption = language.Say(
                "Who voted for offers, and whose offers were voted for",
                "Wie voor voorstellen stemde, en voor wiens voorstellen gestemd werd"
            ),
        };
    }

    private ImmutableArray<Cell> Row(int party, VoteTally tally, bool hasPowers)
    {
        VoteTally.VoteCount given = tally.Given(party);
        VoteTally.VoteCount received = tally.Received(party);
        Cell name = RichText.Strong(NameOf(party));
        ImmutableArray<Cell> counts =
        [
            language.Count(given.Yes),
            language.Count(given.Cast),
            language.Count(received.Yes),
            language.Count(received.Cast),
        ];
        return hasPowers ? [name, language.Count(session.PowerOf(party)), .. counts] : [name, .. counts];
    }

    private string NameOf(int party) => names.OfParty(session.Scenario.Parties[party].Name);
}
