using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Forecasts;

/// <summary>A forecast in words: how likely a deal is, which packages hold up, what matters most, and what is worth finding out.</summary>
internal sealed class ForecastStory(ImmutableArray<ForecastReading> readings, Language language)
{
    private const int MostInputs = 8;

    // Less than this is not worth a sentence.
    private const double LeastFinding = 0.005;

    private readonly ImmutableArray<ForecastWords> all =
    [
        .. readings.Select(reading => new ForecastWords(reading.Forecast, language)),
    ];

    public Document Document()
    {
        ForecastWords first = all[0];
        string[] parties = [.. Enumerable.Range(0, first.Forecast.Scenario.Parties.Length).Select(first.PartyAt)];
        return new Document(
            first.Names.Of(first.Forecast.Scenario.Title, first.Forecast.Scenario.Id),
            Say(
                $"How likely a deal is: {language.List(parties)}",
                $"Hoe waarschijnlijk een akkoord is: {language.List(parties)}"
            ),
            [.. readings.Select((reading, i) => SectionOf(reading, all[i]))]
        );
    }

    private Section SectionOf(ForecastReading reading, ForecastWords words)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Lead(Lead(words)));
        blocks.Add(new Block.Bullets([.. Statements(words)]));
        blocks.Add(new Block.Tabular(Packages(words)));
        if (words.Letters.Count > 0)
        {
            blocks.Add(
                new Block.Bullets([
                    .. words.Letters.Select(each =>
                        (RichText)Say(
                            $"Package {each.Letter} – {words.Content(each.Outcome)}.",
                            $"Pakket {each.Letter} – {words.Content(each.Outcome)}."
                        )
                    ),
                ])
            );
        }

        if (reading.Forecast.Inputs.Length > 0)
        {
            blocks.Add(new Block.Tabular(Inputs(words)));
        }

        if (reading.Forecast.Learning.Length > 0)
        {
            blocks.AddRange(new LearningBlocks(words, language).Blocks());
        }

        if (reading.Forecast.OffersWithoutTime is > 0 and var untimed)
        {
            blocks.Add(new Block.Paragraph(RichText.Faint(Untimed(untimed))));
        }

        blocks.Add(new Block.Paragraph(RichText.Faint(Method(words))));
        return new Section(
            reading.Reading is { } named ? $"reading-{named.Name}" : "forecast",
            reading.Reading is { } titled ? words.Names.Of(titled.Title, titled.Name) : "",
            blocks.ToImmutable()
        );
    }

    private string Untimed(int offers) =>
        Say(
            $"What a side offers says how low it would go only together with how much of the talks is left. These talks have no times and no number of rounds, so {(offers == 1 ? "the one offer says" : $"the {language.Count(offers)} offers say")} nothing here; what was accepted does.",
            $"Wat een kant voorstelt, zegt pas hoe laag die zou gaan samen met hoeveel er van het gesprek rest. Dit gesprek heeft geen tijden en geen aantal rondes, dus {(offers == 1 ? "het ene voorstel zegt" : $"de {language.Count(offers)} voorstellen zeggen")} hier niets; wat is aanvaard wel."
        );

    private RichText Lead(ForecastWords words)
    {
        double share = words.Forecast.Deal.Share;
        string chance = words.Chance(words.Forecast.Deal);
        return RichText.Strong(
            words.Forecast.IsKnown
                ? share == 0
                    ? words.Forecast.IsExact
                        ? Say(
                            "Nothing is unknown here: there is no package that all can accept.",
                            "Hier is niets onbekend: er is geen pakket dat iedereen kan aanvaarden."
                        )
                        : Say(
                            "Nothing is unknown here: none of the packages that were looked at is one that all can accept.",
                            "Hier is niets onbekend: geen van de bekeken pakketten is er een dat iedereen kan aanvaarden."
                        )
                    : Say(
                        "Nothing is unknown here: there is a package that all can accept.",
                        "Hier is niets onbekend: er is een pakket dat iedereen kan aanvaarden."
                    )
                : share == 0
                    ? Say(
                        $"In none of the worlds that were looked at is there a package that all can accept: {chance}.",
                        $"In geen van de bekeken werelden is er een pakket dat iedereen kan aanvaarden: {chance}."
                    )
                    : share == 1
                        ? Say(
                            $"In every world that was looked at there is a package that all can accept: {chance}.",
                            $"In elke bekeken wereld is er een pakket dat iedereen kan aanvaarden: {chance}."
                        )
                        : Say(
                            $"The chance that there is a package that all can accept is {chance}.",
                            $"De kans dat er een pakket is dat iedereen kan aanvaarden, is {chance}."
                        )
        );
    }

    private IEnumerable<RichText> Statements(ForecastWords words)
    {
        Forecast forecast = words.Forecast;
        if (forecast.Packages.MaxBy(package => package.AcceptableToAll.Share) is { } best)
        {
            string name = words.Package(best);
            string share = words.Chance(best.AcceptableToAll);
            yield return best.AcceptableToAll.Share > 0
                ? forecast.IsKnown
                    ? Say($"{name} is good enough for all.", $"{name} is goed genoeg voor iedereen.")
                    : Say(
                        $"The package that holds up most often – {name} – is good enough for all in {share} of the worlds.",
                        $"Het pakket dat het vaakst standhoudt – {name} – is in {share} van de werelden goed genoeg voor iedereen."
                    )
                : forecast.IsKnown
                    ? Say(
                        "None of the packages below is good enough for all.",
                        "Geen van de pakketten hieronder is goed genoeg voor iedereen."
                    )
                    : Say(
                        "None of the packages below is good enough for all in any world.",
                        "Geen van de pakketten hieronder is in enige wereld goed genoeg voor iedereen."
                    );
        }

        if (forecast.Inputs.FirstOrDefault() is { Swing: > 0 } most)
        {
            string name = words.Input(most.Input);
            yield return Say(
                $"What matters most – {name}: {words.End(most.Input, isHigh: false)} a deal is possible in {words.Chance(most.WhenLow)} of the worlds, {words.End(most.Input, isHigh: true)} in {words.Chance(most.WhenHigh)}.",
                $"Wat het meest uitmaakt – {name}: {words.End(most.Input, isHigh: false)}, kan er in {words.Chance(most.WhenLow)} van de werelden een akkoord zijn, {words.End(most.Input, isHigh: true)} in {words.Chance(most.WhenHigh)}."
            );
        }

        if (BestFound(forecast) is { } finding)
        {
            yield return Say(
                $"What is best found out first – {words.Input(finding.Input)} (in the table below): whoever knows it, and chooses the package accordingly, gains {Points(finding.Finding.Chance)} ({Ends(finding.Finding)}) in the chance of an acceptable one.",
                $"Wat het eerst uit te zoeken is – {words.Input(finding.Input)} (in de tabel hieronder): wie dat weet, en het pakket erop uitkiest, wint {Points(finding.Finding.Chance)} ({Ends(finding.Finding)}) aan kans op een aanvaardbaar pakket."
            );
        }
        else if (forecast.Inputs.Length > 0)
        {
            yield return Say(
                "No single number is worth finding out before a package of this list is chosen: the same one stays the best, as far as the worlds can tell.",
                "Geen enkel getal is het waard om uit te zoeken voordat een pakket uit deze lijst wordt gekozen: hetzelfde blijft het beste, voor zover de werelden dat laten zien."
            );
        }

        if (forecast.FindingEverything >= LeastFinding)
        {
            yield return Say(
                $"Whoever knew everything would find an acceptable package more often than with the best one of the list: {Points(forecast.FindingEverything)} more.",
                $"Wie alles wist, zou vaker een aanvaardbaar pakket vinden dan met het beste van de lijst: {Points(forecast.FindingEverything)} meer."
            );
        }
    }

    private Table Packages(ForecastWords words)
    {
        Forecast forecast = words.Forecast;
        return new Table(
            [
                new Column(Say("Package", "Pakket")),
                .. Enumerable
                    .Range(0, forecast.Scenario.Parties.Length)
                    .Select(party => new Column(words.PartyAt(party), true)),
                new Column(Say("all", "allen"), true),
                new Column(Say("and nothing better", "en niets beters"), true),
            ],
            [
                .. forecast.Packages.Select(package =>
                    (ImmutableArray<Cell>)
                        [
                            words.Package(package),
                            .. package.AcceptableTo.Select(chance => (Cell)words.Percent(chance.Share)),
                            new Cell(words.Chance(package.AcceptableToAll), package.AcceptableToAll.Share),
                            words.Chance(package.Supported),
                        ]
                ),
            ]
        )
        {
            Caption = Say("How often each package is good enough", "Hoe vaak elk pakket goed genoeg is"),
        };
    }

    // What matters most, and in the last row what is best found out where that is none of these.
    private static IEnumerable<InputForecast> Told(Forecast forecast)
    {
        InputForecast[] most = [.. forecast.Inputs.Take(MostInputs)];
        return BestFound(forecast) is { } finding && !most.Contains(finding) ? most.Append(finding) : most;
    }

    // What is best found out; null where nothing is worth it.
    private static InputForecast? BestFound(Forecast forecast) =>
        forecast.Inputs.MaxBy(input => input.Finding.Chance)
            is { Finding.Low: > 0, Finding.Chance: >= LeastFinding } finding
            ? finding
            : null;

    private Table Inputs(ForecastWords words) =>
        new(
            [
                new Column(Say("What is not known", "Wat niet vaststaat")),
                new Column(Say("deal when low", "akkoord als laag"), true),
                new Column(Say("when high", "als hoog"), true),
                new Column(Say("worth finding out (points)", "waard om uit te zoeken (punten)"), true),
            ],
            [
                .. Told(words.Forecast)
                    .Select(input =>
                        (ImmutableArray<Cell>)
                            [
                                words.Input(input.Input),
                                words.Chance(input.WhenLow),
                                words.Chance(input.WhenHigh),
                                input.Finding.Low > 0
                                    ? $"{language.Number(100 * input.Finding.Chance, 1)} ({Ends(input.Finding)})"
                                    : "–",
                            ]
                    ),
            ]
        )
        {
            Caption = Say("What matters most", "Wat het meest uitmaakt"),
        };

    private string Method(ForecastWords words)
    {
        Forecast forecast = words.Forecast;
        string worlds = language.Count(forecast.Worlds);
        string text = forecast.IsKnown
            ? Say(
                "No number here has a range, no order lacks its scores and no party is unknown, so that there is one world: 100% is a yes and 0% a no, both certain. What is fair, wasteful or missing: entente analyze and entente explain.",
                "Geen getal heeft hier een marge, geen volgorde mist scores en geen partij is onbekend, zodat er één wereld is: 100% is ja en 0% is nee, allebei zeker. Wat billijk, verspild of te kort is: entente analyze en entente explain."
            )
            : Say(
                $"A world is one way in which all that is not known may be; every percentage of a package or a deal is a share of the worlds. Counted in {worlds} worlds (seed {forecast.Seed}); the ends in brackets hold the true number 95 times of 100, if the ranges are right; those of single parties, weights and gains are in the JSON. Points are percentage points.",
                $"Een wereld is één manier waarop alles kan zijn wat niet vaststaat; elk percentage van een pakket of een akkoord is een deel van de werelden. Geteld in {worlds} werelden (toevalsgetal {forecast.Seed}); de grenzen tussen haakjes bevatten het ware getal 95 van de 100 keer, als de marges kloppen; die van afzonderlijke partijen, gewichten en winsten staan in de JSON. Punten zijn procentpunten."
            );
        text += forecast.IsExact
            ? ""
            : Say(
                $" Of issues without steps, {language.FewestToMost(forecast.Numbers.Values)} numbers were looked at, evenly spaced and those on which a deal turns as things are thought to be, and not what lies between them.",
                $" Van onderwerpen zonder stappen zijn {language.FewestToMost(forecast.Numbers.Values)} getallen bekeken, gelijk verdeelde en die waar een akkoord op hangt zoals het lijkt te zijn, en niet wat daartussen ligt."
            );
        return forecast.EffectiveWorlds >= Few || forecast.Learning.IsEmpty
            ? text
            : text
                + Say(
                    $" The offers leave only {language.Count((int)forecast.EffectiveWorlds)} worlds that speak: take the figures as a hint, or ask for more worlds.",
                    $" De voorstellen laten maar {language.Count((int)forecast.EffectiveWorlds)} werelden over die spreken: neem de cijfers als aanwijzing, of vraag om meer werelden."
                );
    }

    private const double Few = 100;

    private string Points(double chance)
    {
        string number = language.Number(100 * chance, 1);
        return Say($"{number} percentage points", $"{number} procentpunt");
    }

    // Of the interval of 95 %, in percentage points.
    private string Ends(FindingValue finding) =>
        $"{language.Number(100 * finding.Low, 1)}–{language.Number(100 * finding.High, 1)}";

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
