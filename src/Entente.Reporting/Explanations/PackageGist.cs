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
