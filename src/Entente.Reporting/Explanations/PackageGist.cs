using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>The packages that have a name, those that nobody proposed last and marked, by what they say on the issues that set them apart.</summary>
internal sealed class PackageGist(ExplanationWords words)
{
    private const int MostIssues = 2;
    private const int MostPackages = 6;

    private readonly ImmutableArray<TabledOffer> named =
    [
        .. words.Explanation.Weighed.Where(offer => offer.Package.Length > 0).Take(MostPackages),
    ];

    /// <summary>A row for every package, a column for every issue that is told; null where none has a name.</summary>
    public Table? Proposals()
    {
        int[] issues = Issues();
        return issues.Length == 0
            ? null
            : new Table(
                [
                    new Column(words.Say("Proposed", "Voorgesteld")),
                    .. issues.Select(issue => new Column(words.Names.OfIssue(issue))),
                ],
                [
                    .. named.Select(offer =>
                        ImmutableArray.Create<Cell>([
                            Name(offer),
                            .. issues.Select(issue => (Cell)words.Names.OfValue(issue, offer.Outcome.Values[issue])),
                        ])
                    ),
                ]
            );
    }

    /// <summary>Which issues the packages change, too, without a column; empty for none, and where they are too many for half a page: the small print counts them then.</summary>
    public RichText Left()
    {
        string[] rest = Rest();
        return rest.Length is 0 or > MostIssues ? RichText.Empty
            : words.Scenario.StatusQuo is null
                ? RichText.Faint(words.Say($"Not in the table: {List(rest)}.", $"Niet in de tabel: {List(rest)}."))
            : RichText.Faint(
                words.Say(
                    $"Changed too, and not in the table: {List(rest)}.",
                    $"Ook veranderd, en niet in de tabel: {List(rest)}."
                )
            );
    }

    /// <summary>How many there are, where they are too many to be named; with a blank before it.</summary>
    public string Counted() =>
        Rest().Length is > MostIssues and var more && Issues().Length > 0
            ? words.Say(
                $" The table leaves out {more} more issues{(words.Scenario.StatusQuo is null ? "" : " that change")}.",
                $" De tabel laat nog {more} onderwerpen weg{(words.Scenario.StatusQuo is null ? "" : " die veranderen")}."
            )
            : "";

    private string List(string[] names) => words.Language.List(names);

    private string[] Rest() =>
        [
            .. Enumerable
                .Range(0, words.Scenario.Space.Issues.Length)
                .Except(Issues())
                .Where(issue =>
                    words.Scenario.StatusQuo is not { } current
                    || named.Any(offer => offer.Outcome.Values[issue] != current.Values[issue])
                )
                .Select(words.Names.OfIssue),
        ];

    // That nobody proposed it, or that what was proposed is a guess, has to be seen where it stands among what was said.
    private RichText Name(TabledOffer offer)
    {
        if (words.Explanation.Untabled.Contains(offer))
        {
            return words.Say("Not proposed: ", "Niet voorgesteld: ") + words.OfferName(offer);
        }

        Evidence? evidence = words.Scenario.Packages.FirstOrDefault(each => each.Name == offer.Package)?.Evidence;
        return words.OfferName(offer) + (evidence?.Kind == EvidenceKind.Estimate ? words.Cite(evidence) : "");
    }

    /// <summary>Of the issues on which the packages differ those that differ most in worth for somebody, in the order of the scenario.</summary>
    public int[] Issues()
    {
        if (named.IsEmpty)
        {
            return [];
        }

        var worths = new ProposalWorths(words);
        return
        [
            .. Enumerable
                .Range(0, words.Scenario.Space.Issues.Length)
                .Where(issue =>
                    named.Select(offer => offer.Outcome.Values[issue]).Distinct().Count() > (named.Length == 1 ? 0 : 1)
                )
                .OrderByDescending(issue => worths.Spread(named, issue))
                .Take(MostIssues)
                .Order(),
        ];
    }
}
