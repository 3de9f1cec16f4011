using System.CommandLine;
using System.Globalization;
using Entente.Analysis;
using Entente.Analysis.Offers;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Numbers;
using Entente.Reporting.Json;
using Entente.Reporting.Terminal;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente offers</c>: packages of about equal worth to one party, and best for the others by a stated model.</summary>
internal sealed class OffersCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ScenarioInput input;
    private readonly Option<string> at;
    private readonly Option<string> within;
    private readonly Option<int> count;
    private readonly Option<string> model;
    private readonly Option<bool> json;

    public OffersCommand(Session session)
        : base(
            "offers",
            session.Say(
                "Suggest packages of about equal worth to one party, as good as can be for the others",
                "Stel pakketten voor die één partij ongeveer evenveel waard zijn, en zo goed mogelijk zijn voor de anderen"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(
            this,
            session,
            session.Say(
                "The party that makes the offers, by name or number. Or: ",
                "De partij die de voorstellen doet, bij naam of nummer. Of: "
            )
        );
        at = new Option<string>("--at")
        {
            HelpName = "WORTH",
            Description = session.Say(
                "What the offers are to be worth to the party: a number on its own scale, or a share of the way from no deal to its best outcome, as in 70%.",
                "Wat de voorstellen de partij waard moeten zijn: een getal op haar eigen schaal, of een deel van de weg van geen akkoord naar haar beste uitkomst, zoals 70%."
            ),
            Required = true,
        };
        within = new Option<string>("--within")
        {
            HelpName = "SHARE",
            Description = session.Say(
                "How far their worth may lie from that, as a share of the party's scale; unless given the least of 1%, 2%, 5% and 10% that leaves enough.",
                "Hoe ver hun waarde daarvan af mag liggen, als deel van de schaal van de partij; zonder opgave het kleinste van 1%, 2%, 5% en 10% dat er genoeg overlaat."
            ),
        };
        count = NumberOption.Of(
            session,
            "--count",
            1,
            3,
            session.Say("How many offers; 3 unless given.", "Hoeveel voorstellen; 3 zonder opgave.")
        );
        model = new Option<string>("--model")
        {
            HelpName = "known|opposite",
            Description = session.Say(
                "What the others are taken to want: what the scenario says (known), or the opposite on every issue (opposite). Known where it is known unless given.",
                "Wat de anderen geacht worden te willen: wat het scenario zegt (known), of het omgekeerde bij elk onderwerp (opposite). Zonder opgave known waar dat bekend is."
            ),
        };
        model.CompletionSources.Add("known", "opposite");
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print one JSON document (entente/offers/1) and nothing else.",
                "Druk één JSON-document (entente/offers/1) af en niets anders."
            ),
        };
        Option[] all = [at, within, count, model, json];
        foreach (Option option in all)
        {
            Options.Add(option);
        }

        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => input.TellFaults(result);

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        ScenarioReading read = input.Read(result);
        if (read.Scenario is not { } scenario)
        {
            return session.Refuse(read.FaultsAndWarnings());
        }

        Scenario seen = input.Seen(scenario, result);
        int party = PartyIn(seen, result);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(seen, null, cancellation);
        PartySummary self = analysis.Parties[party];
        if (self is not { HasScores: true, Reservation: { } reservation, Max: { } max })
        {
            throw new UsageException(
                session.Say(
                    $"Party '{self.Name}' has no scores, so that nothing can be said about equal worth.",
                    $"Partij '{self.Name}' heeft geen scores, zodat over gelijke waarde niets te zeggen is."
                )
            );
        }

        var request = new OfferRequest(party, Worth(result.GetRequiredValue(at), self, reservation, max))
        {
            Within = result.GetValue(within) is { } share ? Share("--within", share) : null,
            Count = result.GetValue(count),
            Model = ModelIn(analysis, party, result),
        };
        OfferSet offers = OfferFinder.Find(seen, request, cancellation);
        session.Around.Output.Write(
            result.GetValue(json)
                ? OffersJson.Write(offers, seen)
                : OffersReport.Write(offers, analysis, session.Language, session.Around.Style(isColorWanted: true))
        );
        return ExitCode.Done;
    }

    private int PartyIn(Scenario scenario, ParseResult result)
    {
        IReadOnlyList<string> named = input.PartiesIn(result);
        string names = session.Language.List([.. scenario.Parties.Select(each => each.Name)]);
        if (named.Count != 1)
        {
            throw new UsageException(
                session.Say(
                    $"Say with --party who makes the offers: {names}.",
                    $"Zeg met --party wie de voorstellen doet: {names}."
                )
            );
        }

        string name = named[0];
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            Party party = scenario.Parties[i];
            bool isMeant =
                party.Name == name
                || party.Title.ByLanguage.ContainsValue(name)
                || name == (i + 1).ToString(CultureInfo.InvariantCulture);
            if (isMeant)
            {
                return i;
            }
        }

        throw new UsageException(
            session.Say(
                $"There is no party '{name}'; there are {names}.",
                $"Er is geen partij '{name}'; er zijn {names}."
            )
        );
    }

    private Rational Worth(string text, PartySummary self, Rational reservation, Rational max)
    {
        if (text.EndsWith('%'))
        {
            return reservation + (Share("--at", text) * (max - reservation));
        }

        if (!Rational.TryParse(text, out Rational worth))
        {
            throw new UsageException(
                session.Say(
                    $"--at takes a number or a share as in 70%, not '{text}'.",
                    $"--at vraagt een getal of een deel zoals 70%, niet '{text}'."
                )
            );
        }

        return worth >= reservation && worth <= max
            ? worth
            : throw new UsageException(
                session.Say(
                    $"--at {text} lies outside the scale of {self.Name}, which has {reservation} without a deal and {max} at best; a share is written as in 70%.",
                    $"--at {text} ligt buiten de schaal van {self.Name}, die zonder akkoord {reservation} heeft en hoogstens {max}; een deel schrijft men als 70%."
                )
            );
    }

    private Rational Share(string option, string text)
    {
        bool isNumber = Rational.TryParse(text.TrimEnd('%'), out Rational share);
        share = text.EndsWith('%') ? share / 100 : share;
        return isNumber && share >= Rational.Zero && share <= Rational.One
            ? share
            : throw new UsageException(
                session.Say(
                    $"{option} takes a share from 0% to 100%, not '{text}'.",
                    $"{option} vraagt een deel van 0% tot 100%, niet '{text}'."
                )
            );
    }

    private OfferModel ModelIn(ScenarioAnalysis analysis, int party, ParseResult result)
    {
        bool isKnown = analysis.Parties.Where((each, i) => i != party && each.HasScores).Any();
        return result.GetValue(model) switch
        {
            null => isKnown ? OfferModel.Known : OfferModel.Opposite,
            "opposite" => OfferModel.Opposite,
            "known" when isKnown => OfferModel.Known,
            "known" => throw new UsageException(
                session.Say(
                    "Of no other party the scores are known; take --model opposite.",
                    "Van geen andere partij zijn de scores bekend; neem --model opposite."
                )
            ),
            var other => throw new UsageException(
                session.Say(
                    $"--model takes known or opposite, not '{other}'.",
                    $"--model vraagt known of opposite, niet '{other}'."
                )
            ),
        };
    }
}
