using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Composition;

/// <summary>Puts an analysis in words, in the order in which a reader asks: is there a deal, which, at what price, and why so.</summary>
internal static class AnalysisDocument
{
    public static Document Of(Subject subject)
    {
        Section?[] sections =
        [
            HeadlineSection.Of(subject),
            subject.Context.Readings.Length > 1 ? ReadingsSection.Of(subject) : null,
            PartiesSection.Of(subject),
            PictureSection.Of(subject),
            GapsSection.Of(subject),
            SolutionsSection.Of(subject),
            OffersSection.Of(subject),
            StakesSection.Of(subject),
            ThirdPartiesSection.Of(subject),
            subject.Context.Readings.Length > 1 ? null : ReadingsSection.Of(subject),
            EvidenceSection.Of(subject),
            .. NotesSection.Of(subject),
        ];
        return new Document(Title(subject), Subtitle(subject), [.. sections.OfType<Section>()]);
    }

    private static string Title(Subject subject)
    {
        Scenario scenario = subject.Analysis.Scenario;
        string id = scenario.Id.Length > 0 ? scenario.Id : subject.Say("A negotiation", "Een onderhandeling");
        return subject.Names.Of(scenario.Title, id);
    }

    private static string Subtitle(Subject subject)
    {
        Scenario scenario = subject.Analysis.Scenario;
        int issues = scenario.Space.Issues.Length;
        string[] parts =
        [
            subject.Say(
                issues == 1 ? "1 issue" : $"{issues} issues",
                issues == 1 ? "1 onderwerp" : $"{issues} onderwerpen"
            ),
            subject.Analysis.Outcomes is { } outcomes
                ? subject.Say(
                    $"{subject.Language.Count(outcomes)} outcomes",
                    $"{subject.Language.Count(outcomes)} uitkomsten"
                )
                : subject.Say("a continuum of outcomes", "een continuüm van uitkomsten"),
            subject.Language.List([.. subject.Analysis.Parties.Select((_, i) => subject.PartyAt(i))]),
            subject.Context.Format,
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
