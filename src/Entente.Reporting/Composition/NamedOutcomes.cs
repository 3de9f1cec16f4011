using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Composition;

/// <summary>The outcomes that a report speaks about: solutions (those that coincide together), status quo, packages, nearest outcomes.</summary>
internal static class NamedOutcomes
{
    /// <summary>How many ties of one solution are shown.</summary>
    public const int MostTies = 3;

    public static ImmutableArray<NamedOutcome> Of(ScenarioAnalysis analysis, Naming names, Language language) =>
        [
            .. Solutions(analysis, language),
            .. StatusQuo(analysis, language),
            .. Packages(analysis, names),
            .. Nearest(analysis, language),
        ];

    public static string NameOf(MarkKind kind, Language language) =>
        kind switch
        {
            MarkKind.Nash => "Nash",
            MarkKind.Egalitarian => language.Say("Egalitarian", "Egalitair"),
            MarkKind.KalaiSmorodinsky => "Kalai-Smorodinsky",
            MarkKind.Utilitarian => language.Say("Utilitarian", "Utilitair"),
            MarkKind.Ordinal => language.Say("Ordinal compromise", "Ordinaal compromis"),
            MarkKind.StatusQuo => language.Say("Status quo", "Status quo"),
            MarkKind.Package => language.Say("Package", "Pakket"),
            _ => language.Say("Nearest", "Dichtstbij"),
        };

    private static IEnumerable<NamedOutcome> Solutions(ScenarioAnalysis analysis, Language language)
    {
        Solutions solutions = analysis.Solutions;
        (MarkKind Kind, Solution? Solution)[] all =
        [
            (MarkKind.Nash, solutions.Nash),
            (MarkKind.KalaiSmorodinsky, solutions.KalaiSmorodinsky),
            (MarkKind.Egalitarian, solutions.Egalitarian),
            (MarkKind.Utilitarian, solutions.Utilitarian),
            (MarkKind.Ordinal, solutions.Ordinal),
        ];
        var found = new List<(List<MarkKind> Kinds, List<string> Names, UtilityPoint Point)>();
        foreach ((MarkKind kind, Solution? solution) in all)
        {
            for (int i = 0; i < Math.Min(MostTies, solution?.Points.Count ?? 0); i++)
            {
                UtilityPoint point = solution!.Points[i];
                string tie = solution.Points.Count > 1 ? $" {i + 1}" : "";
                int same = found.FindIndex(each => each.Point.Outcome.Equals(point.Outcome));
                if (same < 0)
                {
                    found.Add(([], [], point));
                    same = found.Count - 1;
                }

                found[same].Kinds.Add(kind);
                found[same].Names.Add(NameOf(kind, language) + tie);
            }
        }

        bool isAlone = analysis.Parties.Length == 1;
        return found.Select(each => new NamedOutcome(
            [.. each.Kinds],
            isAlone ? "B" : string.Concat(each.Kinds.Select(Letter)),
            isAlone ? language.Say("Best", "Beste") : string.Join(", ", each.Names),
            each.Point
        ));
    }

    private static IEnumerable<NamedOutcome> StatusQuo(ScenarioAnalysis analysis, Language language) =>
        analysis.StatusQuo is { } report
            ? [new NamedOutcome([MarkKind.StatusQuo], "S", NameOf(MarkKind.StatusQuo, language), PointOf(report))]
            : [];

    private static IEnumerable<NamedOutcome> Packages(ScenarioAnalysis analysis, Naming names) =>
        analysis.Packages.Select(
            (report, i) =>
                new NamedOutcome(
                    [MarkKind.Package],
                    ((char)('a' + (i % 26))).ToString(),
                    names.OfPackage(report.Name),
                    PointOf(report)
                )
        );

    private static IEnumerable<NamedOutcome> Nearest(ScenarioAnalysis analysis, Language language) =>
        analysis.Nearest.Select(
            (nearest, i) =>
                new NamedOutcome(
                    [MarkKind.Nearest],
                    $"{i + 1}",
                    $"{NameOf(MarkKind.Nearest, language)} {i + 1}",
                    nearest.Point
                )
        );

    private static UtilityPoint PointOf(OutcomeReport report) =>
        new(
            report.Utilities,
            report.IsAllowed && report.AcceptableTo.All(acceptable => acceptable != false),
            report.Outcome
        );

    private static char Letter(MarkKind kind) =>
        kind switch
        {
            MarkKind.Nash => 'N',
            MarkKind.Egalitarian => 'E',
            MarkKind.KalaiSmorodinsky => 'K',
            MarkKind.Utilitarian => 'U',
            _ => 'O',
        };
}
