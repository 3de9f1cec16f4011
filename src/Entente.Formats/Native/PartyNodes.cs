using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Makes the nodes of a party.</summary>
internal sealed class PartyNodes(SpaceNodes space, PreferenceNodes preferences, AnnotationNodes annotations)
{
    public Node Whole(Party party) => Tree.Map([.. PublicParts(party), .. Private(party)]);

    /// <summary>What everybody may know of it.</summary>
    public Node Public(Party party) => Tree.Map([.. PublicParts(party)]);

    /// <summary>What it keeps to itself.</summary>
    public IEnumerable<KeyValuePair<string, Node?>> Private(Party party) =>
        [
            Tree.Entry("fallback", party.Fallback == Preferences.Fallback.None ? null : Fallback(party.Fallback)),
            Tree.Entry("patience", party.Patience == Preferences.Patience.Endless ? null : Patience(party.Patience)),
            Tree.Entry("dealBreakers", party.DealBreakers.IsEmpty ? null : DealBreakers(party.DealBreakers)),
            Tree.Entry("preferences", party.Preferences is { } model ? preferences.Of(model) : null),
            Tree.Entry(
                "readings",
                party.Readings.IsEmpty
                    ? null
                    : Tree.Map([.. party.Readings.Select(each => Tree.Entry(each.Key, Reading(each.Value)))])
            ),
            Tree.Entry("confidential", AnnotationNodes.Text(party.Confidential)),
        ];

    private IEnumerable<KeyValuePair<string, Node?>> PublicParts(Party party) =>
        [
            Tree.Entry("title", AnnotationNodes.Text(party.Title)),
            Tree.Entry("about", AnnotationNodes.Text(party.About)),
            Tree.Entry("delegation", party.Delegation.IsEmpty ? null : Delegation(party.Delegation)),
            Tree.Entry("positions", party.Positions.IsEmpty ? null : Tree.List(party.Positions.Select(Position))),
            Tree.Entry("say", party.Says.IsEmpty ? null : Tree.List(party.Says.Select(Say))),
        ];

    private Node Delegation(ImmutableArray<Negotiator> delegation) =>
        delegation.Select(each => each.Name).Distinct(StringComparer.Ordinal).Count() == delegation.Length
            ? Tree.Map([.. delegation.Select(each => Tree.Entry(each.Name, Role(each)))])
            : Tree.List(
                delegation.Select(each => Tree.Map([Tree.Entry("name", Tree.Text(each.Name)), .. Member(each)]))
            );

    private Node Role(Negotiator member) =>
        member.About.IsEmpty && member.Evidence is null ? Tree.Text(member.Role) : Tree.Map([.. Member(member)]);

    private IEnumerable<KeyValuePair<string, Node?>> Member(Negotiator member) =>
        [
            Tree.Entry("role", Tree.Text(member.Role)),
            Tree.Entry("about", AnnotationNodes.Text(member.About)),
            .. annotations.Evidence(member.Evidence),
        ];

    private Node Position(Position position)
    {
        bool isBare = position is { Demands.IsEmpty: true, When: "", Evidence: null };
        return isBare && AnnotationNodes.Text(position.About) is Node.Scalar text
            ? text
            : Tree.Map([
                Tree.Entry("demand", position.Demands.IsEmpty ? null : space.Conditions(position.Demands)),
                Tree.Entry("about", AnnotationNodes.Text(position.About)),
                Tree.Entry("when", AnnotationNodes.Text(position.When)),
                .. annotations.Evidence(position.Evidence),
            ]);
    }

    private Node Say(ThirdPartySay say) =>
        Tree.Map([
            Tree.Entry(
                say.Right == ThirdPartyRight.Block ? "mayBlock" : "consulted",
                say.Conditions.IsEmpty ? Tree.Flag(true) : space.Conditions(say.Conditions)
            ),
            Tree.Entry("why", AnnotationNodes.Text(say.Why)),
            .. annotations.Evidence(say.Evidence),
        ]);

    private Node DealBreakers(ImmutableArray<DealBreaker> breakers) =>
        Tree.List(
            breakers.Select(breaker =>
                Tree.Map([
                    Tree.Entry("never", space.Conditions(breaker.Conditions)),
                    Tree.Entry("name", AnnotationNodes.Text(breaker.Name)),
                    Tree.Entry("why", AnnotationNodes.Text(breaker.Why)),
                    .. annotations.Evidence(breaker.Evidence),
                ])
            )
        );

    private Node Reading(PartyReading reading) =>
        Tree.Map(
            Tree.Entry("fallback", reading.Fallback is { } fallback ? Fallback(fallback) : null),
            Tree.Entry("dealBreakers", reading.DealBreakers.IsDefault ? null : DealBreakers(reading.DealBreakers)),
            Tree.Entry("preferences", reading.Preferences is { } model ? preferences.Of(model) : null)
        );

    private Node Fallback(Fallback fallback)
    {
        bool isBare = fallback is { About.IsEmpty: true, IsConstant: false, Evidence: null };
        if (isBare && fallback is { Worth: { Evidence: null } worth, Outcome: null })
        {
            return annotations.Score(worth);
        }

        string? name = fallback.Outcome is { } outcome ? space.NameOf(outcome) : null;
        if (isBare && fallback.Worth is null && name is not null && !Rational.TryParse(name, out _))
        {
            return Tree.Text(name);
        }

        return Tree.Map([
            Tree.Entry("worth", fallback.Worth is { } given ? annotations.Score(given) : null),
            Tree.Entry("outcome", fallback.Outcome is { } of ? space.Outcome(of) : null),
            Tree.Entry("about", AnnotationNodes.Text(fallback.About)),
            Tree.Entry("constant", fallback.IsConstant ? Tree.Flag(true) : null),
            .. annotations.Evidence(fallback.Evidence),
        ]);
    }

    private Node Patience(Patience patience) =>
        Tree.Map([
            Tree.Entry(patience.IsPerRound ? "perRound" : "overall", AnnotationNodes.Number(patience.Discount)),
            .. annotations.Evidence(patience.Evidence),
        ]);
}
