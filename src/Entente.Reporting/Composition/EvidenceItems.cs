using Entente.Annotations;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Reporting.Composition;

/// <summary>Everything in a scenario that says what it rests on, in the order of the scenario.</summary>
internal sealed class EvidenceItems(Subject subject)
{
    public IEnumerable<EvidenceItem> Of(Scenario scenario)
    {
        IEnumerable<EvidenceItem?> all =
        [
            .. scenario.Parties.Concat(scenario.ThirdParties).SelectMany(OfParty),
            .. scenario.Space.Rules.Select(rule =>
                Item(subject.Say("rule ", "regel ") + PlainText.Of(rule.Name), rule.Evidence)
            ),
            .. scenario.Packages.Select(package => Item(subject.Names.OfPackage(package.Name), package.Evidence)),
        ];
        return all.OfType<EvidenceItem>();
    }

    private static EvidenceItem? Item(string about, Evidence? evidence) =>
        evidence is null ? null : new EvidenceItem(about, evidence);

    private IEnumerable<EvidenceItem?> OfParty(Party party)
    {
        string name = subject.Names.OfParty(party.Name);
        string fallback = $"{name}: {subject.Say("fallback", "terugvaloptie")}";
        yield return Item(fallback, party.Fallback.Evidence);
        yield return Item(fallback, party.Fallback.Worth?.Evidence);
        yield return Item($"{name}: {subject.Say("patience", "geduld")}", party.Patience.Evidence);
        foreach (ThirdPartySay say in party.Says)
        {
            string right =
                say.Right == ThirdPartyRight.Block
                    ? subject.Say("what it can block", "wat die kan tegenhouden")
                    : subject.Say("whether it is consulted", "of die wordt geraadpleegd");
            yield return Item($"{name}: {right}", say.Evidence);
        }

        foreach (DealBreaker breaker in party.DealBreakers)
        {
            yield return Item($"{name}: {subject.Say("deal-breaker", "breekpunt")}", breaker.Evidence);
        }

        foreach (Position position in party.Positions)
        {
            yield return Item($"{name}: {subject.Say("stated position", "uitgesproken standpunt")}", position.Evidence);
        }

        yield return Item($"{name}: {subject.Say("preferences", "voorkeuren")}", party.Preferences?.Evidence);
        foreach (EvidenceItem? item in Terms(name, party.Preferences))
        {
            yield return item;
        }
    }

    private IEnumerable<EvidenceItem?> Terms(string name, PreferenceModel? model)
    {
        foreach (Term term in model is PreferenceModel.Scores scores ? scores.Terms : [])
        {
            string about = term is Term.OfIssue of ? $"{name}: {subject.Names.OfIssue(of.Issue)}" : name;
            yield return Item(about, term.Evidence);
            yield return Item($"{about}, {subject.Say("weight", "gewicht")}", term.Weight.Evidence);
            if (term is not Term.OfIssue { Value: ValueFunction.Table table } issue)
            {
                continue;
            }

            for (int value = 0; value < table.Scores.Length; value++)
            {
                string label = subject.Names.OfValue(issue.Issue, IssueValue.At(value));
                yield return Item($"{about}, {label}", table.Scores[value].Evidence);
            }
        }
    }
}
