using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Makes the nodes of a scenario in the native format.</summary>
internal sealed class ScenarioNodes
{
    private readonly Scenario scenario;
    private readonly AnnotationNodes annotations;
    private readonly SpaceNodes space;
    private readonly PartyNodes parties;

    public ScenarioNodes(Scenario scenario)
    {
        this.scenario = scenario;
        annotations = new AnnotationNodes(
            scenario.Sources.Select(source => source.Key).ToImmutableHashSet(StringComparer.Ordinal)
        );
        space = new SpaceNodes(scenario.Space);
        parties = new PartyNodes(space, new PreferenceNodes(scenario.Space, space, annotations), annotations);
    }

    /// <summary>The whole scenario.</summary>
    public Node Whole() => Root(parties.Whole);

    /// <summary>What everybody may know.</summary>
    public Node Shared() => Root(parties.Public);

    /// <summary>What one party keeps to itself.</summary>
    public Node Private(Party party)
    {
        NameOutcomes();
        return Tree.Map([
            Tree.Entry("entente", Tree.Number("1")),
            Tree.Entry("scenario", AnnotationNodes.Text(scenario.Id)),
            Tree.Entry("party", Tree.Text(party.Name)),
            .. parties.Private(party),
        ]);
    }

    private Node Root(Func<Party, Node> party)
    {
        // Packages are written in full; what comes after them may refer to them by name.
        Node? packages = Named(scenario.Packages, package => package.Name, Package);
        foreach (Package package in scenario.Packages)
        {
            space.Name(package.Outcome, package.Name);
        }

        Node? statusQuo = scenario.StatusQuo is { } outcome ? space.Outcome(outcome) : null;
        NameOutcomes();
        return Tree.Map(
            Tree.Entry("entente", Tree.Number("1")),
            Tree.Entry("id", AnnotationNodes.Text(scenario.Id)),
            Tree.Entry("title", AnnotationNodes.Text(scenario.Title)),
            Tree.Entry("about", AnnotationNodes.Text(scenario.About)),
            Tree.Entry("hostOnly", scenario.IsHostOnly ? Tree.Flag(true) : null),
            Tree.Entry("deadline", scenario.Deadline is { } deadline ? Deadline(deadline) : null),
            Tree.Entry("sources", Named(scenario.Sources, source => source.Key, Source)),
            Tree.Entry(
                "readings",
                Named(
                    scenario.Readings,
                    reading => reading.Name,
                    each => AnnotationNodes.Titled(each.Title, About(each.About))
                )
            ),
            Tree.Entry("issues", space.Issues()),
            Tree.Entry("rules", scenario.Space.Rules.IsEmpty ? null : Tree.List(scenario.Space.Rules.Select(Rule))),
            Tree.Entry("packages", packages),
            Tree.Entry("statusQuo", statusQuo),
            Tree.Entry("parties", Named(scenario.Parties, each => each.Name, party) ?? Tree.Map()),
            Tree.Entry("thirdParties", Named(scenario.ThirdParties, each => each.Name, party)),
            Tree.Entry(
                "mediators",
                Named(
                    scenario.Mediators,
                    each => each.Name,
                    each => AnnotationNodes.Titled(each.Title, About(each.About))
                )
            )
        );
    }

    private void NameOutcomes()
    {
        foreach (Package package in scenario.Packages)
        {
            space.Name(package.Outcome, package.Name);
        }

        if (scenario.StatusQuo is { } outcome)
        {
            space.Name(outcome, OutcomeReader.StatusQuo);
        }
    }

    private static Node? Named<T>(ImmutableArray<T> all, Func<T, string> name, Func<T, Node> node) =>
        all.IsEmpty ? null : Tree.Map([.. all.Select(each => Tree.Entry(name(each), node(each)))]);

    private static KeyValuePair<string, Node?> About(Annotations.LocalizedText about) =>
        Tree.Entry("about", AnnotationNodes.Text(about));

    private static Node Source(Annotations.Source source) =>
        AnnotationNodes.Titled(
            source.Title,
            Tree.Entry("date", AnnotationNodes.Text(source.Date)),
            Tree.Entry("address", AnnotationNodes.Text(source.Address))
        );

    private Node Package(Package package) =>
        Tree.Map([
            Tree.Entry("title", AnnotationNodes.Text(package.Title)),
            About(package.About),
            Tree.Entry("by", package.By.Length > 0 ? Tree.Text(package.By) : null),
            Tree.Entry("outcome", space.InFull(package.Outcome)),
            Tree.Entry("agreed", package.IsAgreed ? Tree.Flag(true) : null),
            Tree.Entry("proposed", package.IsProposed ? null : Tree.Flag(false)),
            .. annotations.Evidence(package.Evidence),
        ]);

    private Node Rule(Rule rule) =>
        Tree.Map([
            Tree.Entry("forbid", space.Conditions(rule.Forbids)),
            Tree.Entry("name", AnnotationNodes.Text(rule.Name)),
            Tree.Entry("why", AnnotationNodes.Text(rule.Why)),
            .. annotations.Evidence(rule.Evidence),
        ]);

    private static Node Deadline(Deadline deadline) =>
        Tree.Map(
            Tree.Entry("rounds", deadline.Rounds is { } rounds ? AnnotationNodes.Number(rounds) : null),
            Tree.Entry("time", deadline.Time is { } time ? Tree.Text(DurationText.Format(time)) : null)
        );
}
