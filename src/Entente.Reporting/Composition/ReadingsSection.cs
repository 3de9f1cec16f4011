using System.Collections.Immutable;
using Entente.Analysis.Robustness;
using Entente.Reporting.Documents;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Composition;

/// <summary>What each reading of the evidence implies, and how far the ranges of the evidence carry it.</summary>
internal static class ReadingsSection
{
    private const double Firm = 0.9;

    public static Section? Of(Subject subject)
    {
        AnalysisContext context = subject.Context;
        if (context.Readings.Length < 2 && context.Robustness is null)
        {
            return null;
        }

        ImmutableArray<Claims> columns =
            context.Readings.Length < 2
                ? [new Claims(subject, subject.Analysis, context.Robustness)]
                : [.. context.Readings.Select(each => new Claims(subject, each.Analysis, each.Robustness))];
        ImmutableArray<Column> headings =
        [
            new(""),
            .. context.Readings.Length < 2
                ?
                [
                    new Column(
                        RichText.Strong(
                            subject.Say("likely, and share of draws", "waarschijnlijk, en aandeel van de trekkingen")
                        )
                    ),
                ]
                : context.Readings.Select(each => Heading(subject, each)),
        ];
        ImmutableArray<ImmutableArray<Claim>> claims = [.. columns.Select(column => column.All)];
        ImmutableArray<ImmutableArray<Cell>> statements = Rows(subject, claims, 0, columns[0].StatementCount);
        ImmutableArray<ImmutableArray<Cell>> choices = Rows(
            subject,
            claims,
            columns[0].StatementCount,
            claims[0].Length
        );
        var table = new Table(headings, [.. statements, .. choices])
        {
            Caption = subject.Say("What the evidence implies", "Wat het bewijs inhoudt"),
            RowsAboveLine = statements.Length,
        };
        return new Section(
            "evidence",
            context.Readings.Length < 2
                ? subject.Say("How far the evidence carries this", "Hoe ver het bewijs dit draagt")
                : subject.Say("What each reading of the evidence implies", "Wat elke lezing van het bewijs inhoudt"),
            [
                .. Verdicts(subject, claims),
                new Block.Tabular(table),
                new Block.Paragraph(RichText.Faint(Method(columns, subject))),
            ]
        );
    }

    // Claims with a topic stand below it.
    private static ImmutableArray<ImmutableArray<Cell>> Rows(
        Subject subject,
        ImmutableArray<ImmutableArray<Claim>> claims,
        int first,
        int end
    )
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        string topic = "";
        for (int row = first; row < end; row++)
        {
            Claim claim = claims[0][row];
            if (claim.Topic.Length > 0 && claim.Topic != topic)
            {
                rows.Add([RichText.Strong(claim.Topic), .. claims.Select(_ => (Cell)"")]);
            }

            topic = claim.Topic;
            string name = topic.Length > 0 ? $"· {claim.Name}" : claim.Name;
            rows.Add([name, .. claims.Select(column => (Cell)column[row].Answer(subject.Language))]);
        }

        return rows.ToImmutable();
    }

    private static string Listed(Subject subject, List<Claim> claims) =>
        string.Join(
            "; ",
            claims
                .GroupBy(claim => claim.Topic.Length > 0 ? claim.Topic : claim.Name)
                .Select(group =>
                    group.First().Topic.Length > 0
                        ? $"{subject.Quoted(group.Key)} ({string.Join(", ", group.Select(claim => claim.Name))})"
                        : group.Key
                )
        );

    private static Column Heading(Subject subject, ReadingFindings findings)
    {
        string title = subject.Names.Of(findings.Reading.Title, findings.Reading.Name);
        bool isChosen = findings.Reading.Name == subject.Context.Reading;
        return new Column(
            isChosen
                ? RichText.Strong(title) + RichText.Faint(subject.Say(" (this report)", " (dit verslag)"))
                : RichText.Strong(title)
        );
    }

    // What holds in nearly all draws or in hardly any is carried; what lies between is not, whatever the likely values say.
    private static IEnumerable<Block> Verdicts(Subject subject, ImmutableArray<ImmutableArray<Claim>> claims)
    {
        var open = new List<Claim>();
        var split = new List<Claim>();
        for (int row = 0; row < claims[0].Length; row++)
        {
            if (!claims[0][row].IsStatement)
            {
                continue;
            }

            Claim claim = claims[0][row];
            if (claims.Any(column => column[row].Share is > (1 - Firm) and < Firm))
            {
                open.Add(claim);
            }

            if (claims.Select(column => column[row].Holds).Distinct().Count() > 1)
            {
                split.Add(claim);
            }
        }

        var said = ImmutableArray.CreateBuilder<RichText>();
        if (open.Count > 0)
        {
            said.Add(
                RichText.Strong(subject.Say("The evidence does not settle: ", "Het bewijs beslist niet: "))
                    + Listed(subject, open)
                    + "."
            );
        }

        if (split.Count > 0)
        {
            said.Add(
                RichText.Strong(subject.Say("The readings disagree on: ", "De lezingen verschillen over: "))
                    + Listed(subject, split)
                    + "."
            );
        }

        if (said.Count == 0 && claims.Any(column => column.Any(claim => claim.Share is not null)))
        {
            said.Add(
                subject.Say(
                    "Every statement below holds, or fails, in at least 90% of the draws: the ranges of the evidence carry it.",
                    "Elke uitspraak hieronder geldt, of geldt niet, in minstens 90% van de trekkingen: de marges van het bewijs dragen haar."
                )
            );
        }

        return said.Count == 0 ? [] : [new Block.Bullets(said.ToImmutable())];
    }

    private static string Method(ImmutableArray<Claims> columns, Subject subject)
    {
        RobustnessReport[] drawn = [.. columns.Select(column => column.Robustness).OfType<RobustnessReport>()];
        if (drawn.Length == 0)
        {
            return subject.Say(
                "Answers at the likely values; no number is a range.",
                "Antwoorden bij de waarschijnlijke waarden; geen getal is een marge."
            );
        }

        Language language = subject.Language;
        string draws = language.Count(drawn.Min(each => each.Draws));
        string ranges = language.List([.. drawn.Select(each => language.Count(each.Ranges)).Distinct()]);
        return subject.Say(
            $"First the answer at the likely values, then the share of {draws} draws in which it is yes (or, below the line, in which that value is chosen). Each draw takes one number for each of the {ranges} ranges, independently, from a triangle between low and high with its top at likely; seed {drawn[0].Seed}.",
            $"Eerst het antwoord bij de waarschijnlijke waarden, dan het aandeel van {draws} trekkingen waarin het ja is (of, onder de lijn, waarin die waarde wordt gekozen). Elke trekking neemt één getal voor elk van de {ranges} marges, onafhankelijk, uit een driehoek tussen laag en hoog met de top bij waarschijnlijk; toevalsgetal {drawn[0].Seed}."
        );
    }
}
