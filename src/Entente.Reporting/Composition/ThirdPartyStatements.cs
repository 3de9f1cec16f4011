using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Composition;

/// <summary>Who would be consulted, can block, would have to be compensated, and what would spare everybody.</summary>
internal sealed class ThirdPartyStatements(Subject subject, ImmutableArray<NamedOutcome> shown)
{
    private readonly ScenarioAnalysis analysis = subject.Analysis;

    public ImmutableArray<RichText> All() =>
        [.. analysis.ThirdParties.SelectMany(Rights), .. shown.SelectMany(Harm), .. Counts()];

    private IEnumerable<RichText> Rights(ThirdPartyReport third)
    {
        string name = subject.Names.OfParty(third.Party.Name);
        foreach (ThirdPartySay say in third.Says)
        {
            string where = Where(say.Conditions);
            string why = say.Why.In(subject.Language.Tag);
            RichText text = RichText.Strong(
                (say.Right, where.Length == 0) switch
                {
                    (ThirdPartyRight.Block, true) => Say(
                        $"{name} can block any deal",
                        $"{name} kan elk akkoord tegenhouden"
                    ),
                    (ThirdPartyRight.Block, false) => Say(
                        $"{name} can block {where}",
                        $"{name} kan tegenhouden: {where}"
                    ),
                    (_, true) => Say($"{name} is to be consulted", $"{name} wordt geraadpleegd"),
                    _ => Say($"{name} is to be consulted about {where}", $"{name} wordt geraadpleegd over {where}"),
                }
            );
            yield return text
                + (why.Length > 0 ? $": {why}." : ".")
                + (say.Right == ThirdPartyRight.Block ? Would(third) : "");
        }
    }

    private string Would(ThirdPartyReport third)
    {
        ThirdPartyEffect[] blocked =
        [
            .. shown
                .Select(outcome => third.Effects.FirstOrDefault(each => each.Outcome.Equals(outcome.Point.Outcome)))
                .OfType<ThirdPartyEffect>()
                .Where(effect => effect.WouldBlock == true),
        ];
        if (third.Party.HasScores && blocked.Length == 0)
        {
            return Say(
                " It is worse off by nothing named here that it can block.",
                " Van niets dat hier een naam heeft en dat die kan tegenhouden, wordt die slechter."
            );
        }

        string names = subject.Language.List([.. blocked.Select(NameOf)]);
        return blocked.Length == 0
            ? ""
            : Say($" It would have reason to: {names}.", $" Reden daartoe zou er zijn bij: {names}.");
    }

    private IEnumerable<RichText> Harm(NamedOutcome outcome)
    {
        string[] needs =
        [
            .. analysis.ThirdParties.Select(third => Need(third, outcome)).Where(need => need.Length > 0),
        ];
        if (needs.Length == 0)
        {
            yield break;
        }

        string all = subject.Language.List(needs);
        RichText text =
            RichText.Strong(outcome.Name)
            + Say(
                $": to be no worse off, each on its own scale, would have to get at least: {all}.",
                $": om niet slechter af te zijn zou, elk op de eigen schaal, minstens moeten krijgen: {all}."
            );
        yield return text + Sparing(outcome);
    }

    private string Need(ThirdPartyReport third, NamedOutcome outcome)
    {
        ThirdPartyEffect? effect = third.Effects.FirstOrDefault(each => each.Outcome.Equals(outcome.Point.Outcome));
        return effect?.Compensation is { Sign: > 0 } least
            ? $"{subject.Names.OfParty(third.Party.Name)} {subject.Language.Short(least.ToDouble())}"
            : "";
    }

    private string Sparing(NamedOutcome outcome)
    {
        SparingChange? change = analysis.SparingChanges.FirstOrDefault(each => each.From.Equals(outcome.Point.Outcome));
        if (change is null)
        {
            return analysis.ThirdPartyCounts is null
                ? ""
                : Say(" No package spares them all.", " Geen pakket ontziet hen allen.");
        }

        string values = string.Join(
            "; ",
            change.Issues.Select(issue =>
                $"{subject.Names.OfIssue(issue)}: {subject.Names.OfValue(issue, change.To.Values[issue])}"
            )
        );
        return change.IsDeal
            ? Say(
                $" Or the least change to a deal that spares them all: {values}.",
                $" Of de kleinste verandering naar een akkoord dat hen allen ontziet: {values}."
            )
            : Say(
                $" No deal spares them all; the least change that does, and is no deal: {values}.",
                $" Geen akkoord ontziet hen allen; de kleinste verandering die dat wel doet, en geen akkoord is: {values}."
            );
    }

    private IEnumerable<RichText> Counts()
    {
        if (analysis.ThirdPartyCounts is not { Deals: > 0 } counts)
        {
            yield break;
        }

        string deals = subject.Language.Count(counts.Deals);
        string sparing = subject.Language.Count(counts.Sparing);
        RichText text = RichText.Strong(
            Say(
                $"Of all {deals} packages that {subject.Everybody} would accept, {sparing} leave none of them worse off.",
                $"Van alle {deals} pakketten die {subject.Everybody} zouden aanvaarden, laten er {sparing} niemand van hen slechter achter."
            )
        );
        string[] worse =
        [
            .. analysis
                .ThirdParties.Where(third => third.InDeals is { WorseOff: > 0 })
                .Select(third =>
                    $"{subject.Names.OfParty(third.Party.Name)} {subject.Language.Count(third.InDeals!.WorseOff)}"
                ),
        ];
        if (worse.Length > 0)
        {
            string names = subject.Language.List(worse);
            text += Say($" Worse off in so many: {names}.", $" Slechter af in zoveel: {names}.");
        }

        int blocked = counts.Deals - counts.Unblocked;
        if (analysis.ThirdParties.Any(third => third.Says.Any(say => say.Right == ThirdPartyRight.Block)))
        {
            string number = subject.Language.Count(blocked);
            text +=
                blocked == 0
                    ? Say(
                        " Nobody who can block one would have reason to.",
                        " Niemand die er een kan tegenhouden, zou daar reden toe hebben."
                    )
                    : Say(
                        $" Somebody who can block it would have reason to in {number}.",
                        $" In {number} zou iemand die het kan tegenhouden daar reden toe hebben."
                    );
        }

        yield return text;
    }

    private string NameOf(ThirdPartyEffect effect) =>
        shown.First(outcome => outcome.Point.Outcome.Equals(effect.Outcome)).Name;

    private string Where(ImmutableArray<Condition> conditions) => subject.Language.List([.. conditions.Select(Where)]);

    private string Where(Condition condition)
    {
        string issue = subject.Names.OfIssue(condition.Issue);
        string Values(ImmutableArray<int> values) =>
            string.Join(
                " / ",
                values.Select(value => subject.Quoted(subject.Names.OfValue(condition.Issue, IssueValue.At(value))))
            );
        return condition switch
        {
            Condition.OneOf one => $"{issue}: {Values(one.Values)}",
            Condition.NoneOf none => Say(
                $"{issue}: anything but {Values(none.Values)}",
                $"{issue}: alles behalve {Values(none.Values)}"
            ),
            Condition.Between between =>
                $"{issue}: {between.Low?.ToString() ?? "…"} – {between.High?.ToString() ?? "…"}",
            _ => issue,
        };
    }

    private string Say(string english, string dutch) => subject.Say(english, dutch);
}
