using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.GeniusWeb;

/// <summary>Writes a domain and a profile per party as GeniusWeb reads them, in the dialect of 1.6 or of 2.x and Python.</summary>
/// <remarks>
/// GeniusWeb wants utilities from 0 to 1 and weights that add up to 1. Preferences that are not of that shape are brought into it with the same
/// worth of every outcome; where the best outcome is worth more than 1 the party's scale is divided by that, and said so.
/// </remarks>
internal sealed class GeniusWebWriter
{
    private readonly Scenario scenario;
    private readonly bool isFirstDialect;
    private readonly ConversionNotes notes;
    private readonly GeniusWebIssues issues;

    public GeniusWebWriter(Scenario scenario, bool isFirstDialect, ConversionNotes notes)
    {
        this.scenario = scenario;
        this.isFirstDialect = isFirstDialect;
        this.notes = notes;
        issues = new GeniusWebIssues(scenario, isFirstDialect, notes);
    }

    public ImmutableArray<WrittenFile> Write()
    {
        issues.Check();
        if (notes.HasRefusals)
        {
            return [];
        }

        ImmutableArray<string> names = FileNames.Of(scenario);
        Node domain = issues.Domain(names[0]);
        var files = ImmutableArray.CreateBuilder<WrittenFile>();
        files.Add(new WrittenFile(names[0] + ".json", NodeText.Json(domain)));
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            if (ProfileOf(scenario.Parties[i], names[i + 1], domain) is { } profile)
            {
                files.Add(new WrittenFile(names[i + 1] + ".json", NodeText.Json(profile)));
            }
        }

        return files.DrainToImmutable();
    }

    private Node? ProfileOf(Party party, string name, Node domain)
    {
        notes.RefuseDiscount(party, "GeniusWeb");
        if (party.Preferences is PreferenceModel.PartialOrder order)
        {
            return Wrapped("DefaultPartialOrdering", OrderOf(order), party, name, domain);
        }

        if (AdditiveScores.Of(scenario.Space, party.Preferences!, out string reason) is { } additive)
        {
            return UnitScores.Of(additive, scenario.Space, party, notes) is { } scores
                ? Wrapped("LinearAdditiveUtilitySpace", LinearOf(scores), party, name, domain)
                : null;
        }

        if (GroupedScores.Of(scenario.Space, party, notes, reason) is { } grouped)
        {
            return Wrapped("SumOfGroupsUtilitySpace", GroupsOf(grouped), party, name, domain);
        }

        return null;
    }

    private Node? Wrapped(
        string kind,
        IEnumerable<KeyValuePair<string, Node?>> body,
        Party party,
        string name,
        Node domain
    )
    {
        if (notes.HasRefusals)
        {
            return null;
        }

        Node profile = Tree.Map([
            Tree.Entry("name", Tree.Text(name)),
            .. body,
            Tree.Entry("domain", domain),
            Tree.Entry("reservationBid", ReservationOf(party)),
        ]);
        return Tree.Map([Tree.Entry(kind, profile)]);
    }

    private IEnumerable<KeyValuePair<string, Node?>> LinearOf(AdditiveScores scores)
    {
        ImmutableArray<Issue> all = scenario.Space.Issues;
        return
        [
            Tree.Entry(
                "issueUtilities",
                Tree.Map(scores.Issues.Select((each, i) => Tree.Entry(all[i].Name, issues.Utilities(i, each))))
            ),
            Tree.Entry(
                "issueWeights",
                Tree.Map(scores.Issues.Select((each, i) => Tree.Entry(all[i].Name, notes.Decimal(each.Weight))))
            ),
        ];
    }

    private IEnumerable<KeyValuePair<string, Node?>> GroupsOf(GroupedScores grouped) =>
        [
            Tree.Entry(
                "partUtilities",
                Tree.Map(
                    grouped.Groups.Select(
                        (group, i) => Tree.Entry($"part{i + 1}", Tree.Map([Tree.Entry("partsutils", PartOf(group))]))
                    )
                )
            ),
        ];

    private Node PartOf(ScoredGroup group) =>
        Tree.Map([
            Tree.Entry("issues", Tree.List(group.Issues.Select(issue => Tree.Text(scenario.Space.Issues[issue].Name)))),
            Tree.Entry(
                "utilslist",
                Tree.List(
                    group.Entries.Select(entry =>
                        Tree.Map([
                            Tree.Entry(
                                "values",
                                Tree.List(entry.Values.Select((value, i) => issues.Value(group.Issues[i], value)))
                            ),
                            Tree.Entry("util", notes.Decimal(entry.Score.Likely)),
                        ])
                    )
                )
            ),
        ]);

    private IEnumerable<KeyValuePair<string, Node?>> OrderOf(PreferenceModel.PartialOrder order) =>
        [
            Tree.Entry("bids", Tree.List(order.Outcomes.Select(issues.Bid))),
            Tree.Entry(
                "better",
                Tree.List(order.Better.Select(pair => Tree.List([Number(pair.Better), Number(pair.Worse)])))
            ),
        ];

    private Node Number(int number) => notes.Decimal(number);

    // GeniusWeb has no reservation value but a bid that is as good as no agreement; without one no agreement is worth 0.
    private Node? ReservationOf(Party party)
    {
        if (party.Fallback.Outcome is { } outcome && party.Fallback.Worth is null)
        {
            return issues.Bid(outcome);
        }

        Rational worth = party.Fallback.Worth?.Likely ?? Rational.Zero;
        if (worth.Sign == 0)
        {
            return null;
        }

        if (Reservations.Find(scenario, party, worth) is { } bid)
        {
            return issues.Bid(bid);
        }

        notes.Refuse(
            $"GeniusWeb says what no agreement is worth by a bid, and no bid is worth {worth} to {party.Name}."
        );
        return null;
    }
}
