using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Sessions;

/// <summary>The negotiation dance in a terminal: one strip a party, what every offer was worth to it as the talks went on.</summary>
internal sealed class DanceLines(PlayedSession session, TerminalStyle style, Language language)
{
    private const int Rows = 7;
    private static readonly Tone[] Tones = [Tone.Accent, Tone.Good, Tone.Bad, Tone.Strong];

    public IEnumerable<Line> Lines()
    {
        ImmutableArray<SessionOffer> offers = SessionOffer.Of(session);
        for (int party = 0; party < session.Utilities.Length; party++)
        {
            foreach (Line line in Strip(party, offers))
            {
                yield return line;
            }

            yield return new Line();
        }
    }

    /// <summary>The letter that stands for a party's offers; a plus for a mediator's drafts.</summary>
    public static char LetterOf(int party) => party < 0 ? '+' : (char)('A' + (party % 26));

    private IEnumerable<Line> Strip(int party, ImmutableArray<SessionOffer> offers)
    {
        BidUtility utility = session.Utilities[party];
        string name = new Naming(session.Scenario, language).OfParty(session.Scenario.Parties[party].Name);
        string top = language.Short(utility.Max);
        string bottom = language.Short(utility.Min);
        int margin = Math.Max(top.Length, bottom.Length) + 1;
        int columns = style.Columns - margin - 2;
        var canvas = new DotCanvas(columns, Rows, style.HasUnicode);
        double last = Math.Max(1, offers.Length);
        if (session.AgreementOf(party) is { } agreement)
        {
            ImmutableArray<double> worth = session.Setup.Space.UtilitiesOf(agreement);
            canvas.Letter(1, ShareOf(utility, worth[party]), style.HasUnicode ? '★' : '*', Tone.Strong);
        }

        for (int i = 0; i < offers.Length; i++)
        {
            SessionOffer offer = offers[i];
            canvas.Letter(
                i / last,
                offer.ShareFor(party, utility),
                LetterOf(offer.Party),
                offer.Party < 0 ? Tone.Faint : Tones[offer.Party % Tones.Length]
            );
        }

        canvas.Rule(null, ShareOf(utility, utility.Reservation), style.HasUnicode ? '┈' : '-');
        yield return new Line().Add(
            language.Say(
                $"What each offer was worth to {LetterOf(party)}, {name}",
                $"Wat elk voorstel waard was voor {LetterOf(party)}, {name}"
            ),
            Tone.Strong
        );
        for (int row = 0; row < Rows; row++)
        {
            string label =
                row == 0 ? top
                : row == Rows - 1 ? bottom
                : "";
            yield return new Line()
                .Add(label.PadLeft(margin - 1) + " ", Tone.Faint)
                .Add(style.HasUnicode ? "│" : "|", Tone.Faint)
                .Add(canvas.LineAt(row));
        }
    }

    private static double ShareOf(BidUtility utility, double worth) =>
        utility.Max > utility.Min ? Math.Clamp((worth - utility.Min) / (utility.Max - utility.Min), 0, 1) : 1;
}
