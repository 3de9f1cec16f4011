using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Outcomes;

namespace Entente.Reporting.Composition;

/// <summary>What one reading of the evidence claims: statements about deals and offers, then what the Nash outcome holds.</summary>
internal sealed class Claims
{
    private readonly Subject subject;
    private readonly ScenarioAnalysis analysis;

    public Claims(Subject subject, ScenarioAnalysis analysis, RobustnessReport? robustness)
    {
        this.subject = subject;
        this.analysis = analysis;
        Robustness = robustness;
        Claim[] statements = [Zone(), .. Offers()];
        StatementCount = statements.Length;
        All = [.. statements, .. Choices()];
    }

    public RobustnessReport? Robustness { get; }

    /// <summary>How many of the claims are statements; they come first.</summary>
    public int StatementCount { get; }

    public ImmutableArray<Claim> All { get; }

    private static Claim Statement(string name, bool? holds, double? share) =>
        new(name, holds, "", share) { IsStatement = true };

    private double? Share(int? count) =>
        Robustness is { } report && count is { } known ? (double)known / report.Draws : null;

    private Claim Zone() =>
        Statement(
            subject.Say("a deal is possible", "een akkoord is mogelijk"),
            analysis.Zone.Exists,
            Share(Robustness?.ZoneExists)
        );

    private IEnumerable<Claim> Offers()
    {
        if (analysis.StatusQuo is { } current)
        {
            OfferRobustness? drawn = Robustness?.Offers.FirstOrDefault(offer => offer.Name.Length == 0);
            yield return Statement(
                subject.Say("the status quo is efficient", "de status quo is efficiënt"),
                current.IsEfficient,
                Share(drawn?.Efficient)
            );
            yield return Statement(
                subject.Say("the status quo is acceptable to all", "de status quo is aanvaardbaar voor allen"),
                current.IsAllowed && current.AcceptableTo.All(each => each == true),
                Share(drawn?.AcceptableToAll)
            );
        }

        foreach (OutcomeReport report in analysis.Packages)
        {
            OfferRobustness? drawn = Robustness?.Offers.FirstOrDefault(offer => offer.Name == report.Name);
            string name = subject.Names.OfPackage(report.Name);
            for (int party = 0; party < report.AcceptableTo.Length; party++)
            {
                string who = subject.PartyAt(party);
                yield return Statement(
                    subject.Say($"acceptable to {who}", $"aanvaardbaar voor {who}"),
                    report.AcceptableTo[party],
                    Share(drawn?.AcceptableTo[party])
                ) with
                {
                    Topic = name,
                };
            }

            yield return Statement(
                subject.Say("acceptable to all", "aanvaardbaar voor allen"),
                report.IsAllowed && report.AcceptableTo.All(each => each == true),
                Share(drawn?.AcceptableToAll)
            ) with
            {
                Topic = name,
            };
        }
    }

    private IEnumerable<Claim> Choices()
    {
        Outcome? nash = analysis.Solutions.Nash.Points is { IsEmpty: false } points ? points[0].Outcome : null;
        SolutionRobustness? drawn = Robustness?.Solutions.FirstOrDefault(each => each.Concept == "nash");
        for (int issue = 0; issue < analysis.Scenario.Space.Issues.Length; issue++)
        {
            string name = subject.Names.OfIssue(issue);
            IssueValue? value = nash?.Values[issue];
            int? count =
                value is { } chosen && drawn is not null
                    ? drawn.Choices[issue].FirstOrDefault(each => each.Value == chosen).Count
                    : null;
            yield return new Claim(name, null, value is { } at ? subject.Names.OfValue(issue, at) : "", Share(count))
            {
                Topic = subject.Say("The Nash outcome", "De Nash-uitkomst"),
            };
        }
    }
}
