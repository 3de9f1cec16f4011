using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Protocols;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Review;

namespace Entente.Reporting.Explanations;

/// <summary>An explanation in words: why there was no deal, what could have been one, and what would have had to change.</summary>
internal sealed class ExplanationStory(ImmutableArray<ExplainedReading> readings, Language language)
{
    private readonly ImmutableArray<ExplanationWords> all =
    [
        .. readings.Select(reading => new ExplanationWords(reading.Explanation, language)),
    ];

    private KeyWords Keys => new(all, language);

    /// <summary>The answer on half a page: the verdict, why, and what could have been, under every reading.</summary>
    public Document Brief()
    {
        Section[] told = [.. readings.Select((reading, i) => SectionOf(reading, all[i], [Shortly(i)], isBrief: true))];
        string text = string.Join(" ", told.SelectMany(section => section.Blocks).Select(Plain));
        RichText away = AwayBriefly();
        return Document(
            [
                new Section("answer", "", [new Block.Lead(Lead(isBrief: true)), .. Proposals()]),
                .. told,
                new Section(
                    "end",
                    "",
                    [
                        .. away.IsEmpty ? [] : new[] { new Block.Paragraph(away) },
                        new Block.Paragraph(
                            RichText.Faint(string.Join(" ", [Keys.Terms(), Keys.Sources(text)]) + " ")
                                + new CheckedWords(readings, language).Brief()
                                + RichText.Faint(Say(" More: --details.", " Meer: --details."))
                        ),
                    ]
                ),
            ],
            isBrief: true
        );
    }

    private static string Plain(Block block) =>
        block is Block.Bullets bullets ? string.Join(" ", bullets.Items.Select(item => item.Plain)) : "";

    private Block[] Proposals()
    {
        var gist = new PackageGist(all[0]);
        return gist.Proposals() is not { } table ? []
            : gist.Left() is { IsEmpty: false } rest ? [new Block.Tabular(table), new Block.Paragraph(rest)]
            : [new Block.Tabular(table)];
    }

    // Once for all readings: third parties are mostly seen alike.
    private RichText AwayBriefly() => new AwayWords(all[0], new ReadingStory(all[0]).Told(), Possible()).Brief();

    /// <summary>The answer with all that it rests on.</summary>
    public Document Whole()
    {
        Section[] sections = [.. Sections(isPage: false)];
        return Document([.. sections, .. Sources()]);
    }

    /// <summary>The answer on half a page, and folded below it all that it rests on.</summary>
    public Document Page()
    {
        Section[] sections = [.. Sections(isPage: true)];
        return Document([.. sections, .. Sources()]);
    }

    private Section[] Sources() => all[0].Scenario.Sources.IsEmpty ? [] : [ExplanationTables.Sources(all[0])];

    private Block.Bullets Shortly(int reading) =>
        new(new BriefReading(all[reading], reading == 0 ? null : all[reading - 1].Explanation).Statements());

    private Document Document(ImmutableArray<Section> sections, bool isBrief = false)
    {
        ExplanationWords first = all[0];
        string[] parties = [.. Enumerable.Range(0, first.Parties).Select(first.PartyAt)];
        string between = isBrief ? "" : ": " + language.List(parties);
        return new Document(
            first.Names.Of(first.Scenario.Title, first.Scenario.Id),
            IsAgreed
                    ? Say(
                        $"What the deal hung on, and what else it could have been{between}",
                        $"Waar het akkoord van afhing, en wat het ook had kunnen zijn{between}"
                    )
                : readings.All(each => each.Explanation.Verdict == DealVerdict.NothingTabled)
                    ? Say(
                        $"What a deal could be, and what it hangs on{between}",
                        $"Wat een akkoord kan zijn, en waar het van afhangt{between}"
                    )
                : Say(
                    "Why there was no deal" + (isBrief ? "" : $", and what would have opened one{between}"),
                    "Waarom er geen akkoord kwam" + (isBrief ? "" : $", en wat er een had geopend{between}")
                ),
            sections
        );
    }

    private IEnumerable<Section> Sections(bool isPage)
    {
        ImmutableArray<RichText> proposals = new TabledWords(all[0]).Statements();
        Block[] tabled = proposals.IsEmpty
            ? []
            : [new Block.Details(Say("What was proposed", "Wat er is voorgesteld"), [new Block.Bullets(proposals)])];
        yield return new Section(
            "answer",
            "",
            [
                new Block.Lead(Lead(isPage)),
                .. isPage ? Proposals() : [],
                .. isPage ? [] : new[] { new Block.Paragraph(RichText.Faint(HowToRead())) },
                .. tabled,
            ]
        );
        for (int i = 0; i < readings.Length; i++)
        {
            var whole = new Block.Bullets([.. new ReadingStory(all[i]).Statements()]);
            yield return SectionOf(
                readings[i],
                all[i],
                [
                    .. isPage
                        ? new Block[] { Shortly(i), new Block.Details(Say("Why, in full", "Waarom, voluit"), [whole]) }
                        : [whole],
                    .. new ExplanationTables(all[i]).Blocks(),
                ]
            );
        }

        RichText[] apart = [new ReadingsApart(readings, all).Statement()];
        RichText[] check = [new CheckedWords(readings, language).Statement()];
        RichText[] how = isPage ? [RichText.Faint(HowToRead())] : [];
        Block[] end =
        [
            .. apart
                .Concat(Away())
                .Concat(how)
                .Concat(check)
                .Where(text => !text.IsEmpty)
                .Select(text => new Block.Paragraph(text)),
        ];
        if (end.Length > 0)
        {
            yield return new Section("end", "", [.. end]);
        }
    }

    // Mostly the readings differ on the parties alone: then it is said once.
    private IEnumerable<RichText> Away() =>
        all.Select(words => new AwayWords(words, new ReadingStory(words).Told(), Possible()).Statement())
            .DistinctBy(text => text.Plain);

    // What the deal could have been, by reading.
    private ImmutableArray<PossibleDeal> Possible() =>
        [
            .. Enumerable
                .Range(0, readings.Length)
                .Where(i => readings[i].Explanation.Possible is not null)
                .Select(i => new PossibleDeal(
                    readings[i].Reading is { } named ? all[i].Names.Of(named.Title, named.Name) : "",
                    readings[i].Explanation.Possible!.Outcome
                )),
        ];

    private bool IsAgreed => readings[0].Explanation.Verdict == DealVerdict.Agreed;

    private static Section SectionOf(
        ExplainedReading reading,
        ExplanationWords words,
        ImmutableArray<Block> blocks,
        bool isBrief = false
    ) =>
        new(
            reading.Reading is { } named ? $"reading-{named.Name}" : "why",
            reading.Reading is { } titled
                ? words.Names.Of(titled.Title, titled.Name) + (isBrief ? "" : Taken(words.Names.Of(titled.About, "")))
                : "",
            blocks
        );

    private static string Taken(string about) => about.Length == 0 ? "" : $" – {about}";

    // One sentence that somebody who reads nothing else takes home.
    private RichText Lead(bool isBrief)
    {
        RichText ending = readings[0].Explanation.Session is { } session ? Ending(session) : RichText.Empty;
        if (readings.Length == 1)
        {
            return ending + Verdict(readings[0].Explanation.Verdict);
        }

        bool[] hasDeals = [.. readings.Select(each => each.Explanation.Verdict != DealVerdict.NoZone)];
        string both =
            readings.Length == 2 ? Say("both readings", "beide lezingen") : Say("every reading", "elke lezing");
        string[] open =
        [
            .. Enumerable
                .Range(0, readings.Length)
                .Where(i => new HingeWords(all[i]).IsOpen)
                .Select(i => all[i].Names.Of(readings[i].Reading!.Title, readings[i].Reading!.Name)),
        ];
        string where =
            open.Length == readings.Length
                ? ""
                : Say($" under “{language.List(open)}”", $" bij ‘{language.List(open)}’");
        string unsure = Say($"; uncertain{where}.", $"; onzeker{where}.");
        RichText lead =
            ending
            + RichText.Strong(
                IsAgreed ? Say("There was a deal.", "Er was een akkoord.")
                : hasDeals.All(each => each)
                    ? open.Length == 0
                            ? Say(
                                $"There was a deal to be had, in {both} of the evidence.",
                                $"Er was een akkoord te vinden, in {both} van het bewijs."
                            )
                        : Say(
                            $"By the likeliest numbers a deal was possible, in {both}{(isBrief ? unsure : " of the evidence.")}",
                            $"Naar de waarschijnlijkste getallen was een akkoord mogelijk, in {both}{(isBrief ? unsure : " van het bewijs.")}"
                        )
                : hasDeals.Any(each => each)
                    ? Say(
                        "Whether there was a deal to be had hangs on how the evidence is read.",
                        "Of er een akkoord te vinden was, hangt af van hoe het bewijs wordt gelezen."
                    )
                : Say(
                    $"As things stood there was no deal to be had, in {both} of the evidence.",
                    $"Zoals het ervoor stond was er geen akkoord te vinden, in {both} van het bewijs."
                )
            );
        if (open.Length > 0 && !IsAgreed && !isBrief && hasDeals.All(each => each))
        {
            lead += Say(
                $" That there was none cannot be excluded{where}; a forecast says how likely.",
                $" Dat er geen was, is{where} niet uit te sluiten; een voorspelling zegt hoe waarschijnlijk."
            );
        }

        for (int i = 0; i < readings.Length && (IsAgreed || !isBrief); i++)
        {
            string title = all[i].Names.Of(readings[i].Reading!.Title, readings[i].Reading!.Name);
            lead += $" {title}: " + (IsAgreed ? Agreed(all[i]) : Briefly(readings[i].Explanation.Verdict));
        }

        return lead;
    }

    // For somebody who reads such a thing for the first time.
    private string HowToRead()
    {
        bool hasStatusQuo = all[0].Scenario.StatusQuo is not null;
        return Say(
            "How to read it: a package answers every issue"
                + (hasStatusQuo ? "; what it does not name stays as it is" : "")
                + ". Its worth to a side adds up how much each answer matters to that side, by the scenario's scores; worths of two sides cannot be compared. "
                + "Walking away is worth something too: what a side expects without a deal. Good enough for a side is what is worth at least as much as walking away and breaks none of its conditions."
                + Keys.Margin(" A range ({0} to {1}) is how far a number ({2}) may be off.")
                + (all[0].Scenario.Sources.IsEmpty ? "" : " [Square brackets] are where it comes from."),
            "Zo leest u dit: een pakket is een antwoord op elk onderwerp"
                + (hasStatusQuo ? "; wat het niet noemt, blijft zoals het is" : "")
                + ". Wat het een kant waard is, telt op hoe zwaar elk antwoord voor die kant weegt, naar de scores van het scenario; tussen kanten is dat niet te vergelijken. "
                + "Ook weglopen is iets waard: wat een kant zonder akkoord verwacht. Goed genoeg voor een kant is wat minstens zoveel waard is als weglopen en geen voorwaarde van die kant schendt."
                + Keys.Margin(" Een marge ({0} tot {1}) is hoe ver een getal ({2}) ernaast kan zitten.")
                + (all[0].Scenario.Sources.IsEmpty ? "" : " [Vierkante haken] zijn waar het vandaan komt.")
        );
    }

    private string Briefly(DealVerdict verdict) =>
        verdict switch
        {
            DealVerdict.NoZone => Say(
                "no package was good enough for everybody.",
                "geen pakket was voor iedereen goed genoeg."
            ),
            DealVerdict.NotTabled => Say(
                "packages good enough for everybody existed, and nobody proposed one.",
                "er waren pakketten die voor iedereen goed genoeg waren, en niemand stelde er een voor."
            ),
            DealVerdict.Refused => Say(
                "a package good enough for everybody was proposed, and was not taken.",
                "een pakket dat voor iedereen goed genoeg was, is voorgesteld en niet aangenomen."
            ),
            _ => Say("what was on the table is not known.", "wat er op tafel lag, is niet bekend."),
        };

    // Whether what was agreed holds up under a reading.
    private string Agreed(ExplanationWords words) =>
        words.Explanation.Tabled.FirstOrDefault(offer => words.IsAgreed(offer)) switch
        {
            { IsDeal: true } => Say(
                "what was agreed was good enough for everybody.",
                "wat is afgesproken, was voor iedereen goed genoeg."
            ),
            { } => Say(
                "what was agreed was not good enough for everybody.",
                "wat is afgesproken, was niet voor iedereen goed genoeg."
            ),
            null => Say("there was a deal.", "er was een akkoord."),
        };

    private RichText Verdict(DealVerdict verdict) =>
        verdict switch
        {
            DealVerdict.NoZone when all.Any(words => !words.Explanation.IsZoneExact) => RichText.Of(
                Say(
                    "Nothing was found to agree on: no package that was looked at is good enough for everybody.",
                    "Er is niets gevonden om af te spreken: geen van de bekeken pakketten is voor iedereen goed genoeg."
                ),
                Tone.Bad
            ),
            DealVerdict.NoZone => RichText.Of(
                Say(
                    "There was nothing to agree on: no package is good enough for everybody.",
                    "Er viel niets af te spreken: geen pakket is voor iedereen goed genoeg."
                ),
                Tone.Bad
            ),
            DealVerdict.NotTabled => RichText.Strong(
                Say(
                    "There were packages good enough for everybody; none of them was on the table.",
                    "Er waren pakketten die voor iedereen goed genoeg waren; geen daarvan lag op tafel."
                )
            ),
            DealVerdict.Refused => RichText.Strong(
                Say(
                    "A package good enough for everybody was on the table, and was not taken.",
                    "Een pakket dat voor iedereen goed genoeg was, lag op tafel, en is niet aangenomen."
                )
            ),
            DealVerdict.Agreed => RichText.Of(Say("There was a deal.", "Er was een akkoord."), Tone.Good),
            _ => RichText.Strong(
                Say(
                    "There are packages good enough for everybody. What was on the table is not known: give it as packages of the scenario, or give a log of the talks.",
                    "Er zijn pakketten die voor iedereen goed genoeg zijn. Wat er op tafel lag, is niet bekend: geef het als pakketten van het scenario, of geef een log van het overleg."
                )
            ),
        };

    private RichText Ending(SessionReview session)
    {
        string name = session.EndedBy >= 0 ? all[0].PartyAt(session.EndedBy) : "";
        return session.Ending switch
        {
            EndKind.Deadline => Say("The time was over. ", "De tijd was om. "),
            EndKind.WalkAway when name.Length > 0 => Say($"{name} walked away. ", $"{name} liep weg. "),
            EndKind.WalkAway => Say("The talks were broken off. ", "De onderhandelingen zijn afgebroken. "),
            EndKind.Breakdown => Say("The talks broke down. ", "De onderhandelingen liepen stuk. "),
            EndKind.Fault => Say("The talks ended by a fault. ", "De onderhandelingen eindigden door een fout. "),
            _ => "",
        };
    }

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
