using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>What going on, stopping and only seeming to go on are worth at every point of a schedule, so that a reader can check who is tempted.</summary>
internal static class ExchangeChoices
{
    public static IEnumerable<Block> Of(ExchangeWords words, ExchangeSchedule schedule)
    {
        yield return new Block.Tabular(
            new Table(
                [
                    new Column("", IsNumeric: true),
                    new Column(words.Say("before", "vóór")),
                    new Column(words.Say("side", "kant")),
                    new Column(words.Say("going on is worth", "doorgaan is waard"), IsNumeric: true),
                    new Column(words.Say("stopping is worth", "stoppen is waard"), IsNumeric: true),
                    new Column(words.Say("only seeming to is worth", "doen alsof is waard"), IsNumeric: true),
                ],
                [.. schedule.Points.SelectMany(point => Rows(words, schedule, point))]
            )
            {
                Caption = words.Say(
                    "What each could do before every step, and what that is worth to it from there",
                    "Wat elk vóór elke stap kan doen, en wat dat vanaf daar waard is"
                ),
            }
        );
        yield return new Block.Paragraph(
            RichText.Faint(
                words.Say(
                    "From that point onwards: 'going on' is what all further steps and the future bring; 'stopping' is what breaking off undoes and costs; 'only seeming to' is the average over being noticed or not, and only for who is to make the step. "
                        + "Nobody is tempted where going on is worth no less than the other two.",
                    "Vanaf dat punt: 'doorgaan' is wat alle verdere stappen en de toekomst brengen; 'stoppen' is wat afbreken terugdraait en kost; 'doen alsof' is het gemiddelde over wel en niet betrapt worden, en alleen voor wie de stap moet zetten. "
                        + "Niemand komt in verleiding waar doorgaan niet minder waard is dan de andere twee."
                )
            )
        );
    }

    private static IEnumerable<ImmutableArray<Cell>> Rows(
        ExchangeWords words,
        ExchangeSchedule schedule,
        ExchangePoint point
    )
    {
        for (int party = 0; party < 2; party++)
        {
            Rational goingOn = point.GoingOn[party];
            yield return
            [
                party == 0 ? $"{point.Made + 1}" : "",
                party == 0 ? words.Step(schedule.Exchange.Steps[point.Step]) : "",
                words.Party(party),
                words.Number(goingOn),
                Worth(words, point.Stopping[party], goingOn),
                party == point.By ? Worth(words, point.Cheating, goingOn) : RichText.Faint("–"),
            ];
        }
    }

    // What is worth more than going on is what tempts.
    private static Cell Worth(ExchangeWords words, Rational worth, Rational goingOn) =>
        worth > goingOn ? RichText.Of(words.Number(worth), Tone.Bad) : words.Number(worth);
}
