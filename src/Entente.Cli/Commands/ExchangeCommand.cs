using System.Collections.Immutable;
using System.CommandLine;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Exchanges;
using Entente.Formats;
using Entente.Formats.Exchanges;
using Entente.Reporting.Exchanges;
using Entente.Reporting.Json;
using Entente.Reporting.Web;

namespace Entente.Cli.Commands;

/// <summary><c>entente exchange</c>: steps between two sides that do not trust each other.</summary>
internal sealed class ExchangeCommand : Command, IFileCommand
{
    // Above this the check would take longer than the answer.
    private const int MostStatesChecked = 5_000;

    private readonly Session session;
    private readonly Argument<string> file;
    private readonly AnswerOptions answer;
    private readonly Option<string[]> logs;

    public ExchangeCommand(Session session)
        : base(
            "exchange",
            session.Say(
                "Find the order and size of steps in which two sides that do not trust each other can make an exchange",
                "Vind de volgorde en grootte van stappen waarin twee kanten die elkaar niet vertrouwen kunnen ruilen"
            )
        )
    {
        this.session = session;
        file = new Argument<string>("FILE")
        {
            Description = session.Say(
                "A file that starts with 'exchange: 1', or the id of an example that ships with Entente, such as yongbyon.",
                "Een bestand dat begint met 'exchange: 1', of de id van een voorbeeld dat met Entente meekomt, zoals yongbyon."
            ),
        };
        file.CompletionSources.Add(_ => ShippedExchanges.Ids);
        logs = new Option<string[]>("--log")
        {
            HelpName = "FILE",
            Description = session.Say(
                "The log of a room in which parties of these names gave commitments: those that were judged kept or broken there are added to their records (repeatable).",
                "Het logboek van een tafel waaraan partijen met deze namen toezeggingen deden: wat daar als gehouden of gebroken is beoordeeld, komt bij hun staat van dienst (herhaalbaar)."
            ),
            Arity = ArgumentArity.OneOrMore,
        };
        Arguments.Add(file);
        answer = new AnswerOptions(
            this,
            session,
            "entente/exchange/1",
            session.Say(
                "Draw where each side stands before every step if the other stops.",
                "Teken waar elk vóór elke stap staat als de ander stopt."
            )
        );
        Options.Add(logs);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result)
    {
        RoomCommitmentsReading rooms = RoomCommitments.Find(result.GetValue(logs) ?? []);
        session.Tell([
            .. ExchangeFormat.Find(result.GetRequiredValue(file), rooms.Commitments).Faults,
            .. rooms.Faults,
        ]);
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        AnswerOutput? output = null;
        UsageException.AllBesideFiles(() => TellFaults(result), () => output = answer.In(result));
        RoomCommitmentsReading rooms = RoomCommitments.Find(result.GetValue(logs) ?? []);
        ImmutableArray<RoomCommitment> seen = rooms.Commitments;
        ExchangeReading read = ExchangeFormat.Find(result.GetRequiredValue(file), seen);
        if (read.Exchange is not { } exchange || !rooms.Faults.IsEmpty)
        {
            return session.Refuse([.. read.Faults, .. rooms.Faults]);
        }

        TellOf(seen, exchange, logs: result.GetValue(logs)?.Length ?? 0);
        ExchangePlan plan = ExchangePlanner.Plan(exchange, null, cancellation);
        if (ExchangeReport.Refusal(plan, session.Language) is { } refusal)
        {
            return session.Refuse([new Remark(new Place(result.GetRequiredValue(file)), Sentence.AsIs(refusal))]);
        }

        ExchangeCheck? check = plan.States <= MostStatesChecked ? ExchangeChecker.Check(plan, cancellation) : null;

        // What can be done is worth drawing; where nothing can, what stands in the way is.
        ExchangeSchedule? drawn = plan.UnequalSteps?.Schedule ?? plan.Schedule;
        return output!.Show(
            () => ExchangeReport.Write(plan, check, session.Language, session.Around.Style(isColorWanted: true)),
            () => ExchangeJson.Write(plan, check, session.Language.Tag),
            () => ExchangeHtml.Write(plan, check, session.Language),
            drawn is null ? null : () => ExchangeSvg.Write(plan, drawn, session.Language)
        );
    }

    // What a log adds to nobody is said, so that nothing is thought to count that does not.
    private void TellOf(ImmutableArray<RoomCommitment> seen, Exchange exchange, int logs)
    {
        if (logs > 0 && seen.IsEmpty)
        {
            session.Tell(
                session.Say(
                    "note: no commitment was judged kept or broken in the log, so it adds nothing",
                    "let op: in het logboek is geen toezegging als gehouden of gebroken beoordeeld, dus het voegt niets toe"
                )
            );
        }

        string[] names = [.. exchange.Parties.Select(party => party.Name)];
        foreach (string stranger in seen.Select(each => each.Party).Distinct().Where(name => !names.Contains(name)))
        {
            session.Tell(
                session.Say(
                    $"note: '{stranger}' of the log is no party of this exchange ('{names[0]}' and '{names[1]}'); its commitments are left aside. Where it is one of them, give it the same name in the file",
                    $"let op: '{stranger}' uit het logboek is geen partij in deze ruil ('{names[0]}' en '{names[1]}'); die toezeggingen blijven buiten beschouwing. Is het een van beide, geef die dan in het bestand dezelfde naam"
                )
            );
        }
    }
}
