using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads the domains and profiles of GeniusWeb: the Java dialect up to 1.6, and that of 2.x and Python.</summary>
internal static class GeniusWebReader
{
    private const string Linear = "LinearAdditiveUtilitySpace";
    private const string Groups = "SumOfGroupsUtilitySpace";
    private const string Order = "DefaultPartialOrdering";

    private static readonly ImmutableArray<string> Statistics = ["nash", "kalai", "pareto_front"];

    /// <summary>Whether a file is a domain or a profile of GeniusWeb.</summary>
    public static bool Recognises(Node? root) =>
        root is Node.Map map && (map.Has("issuesValues") || map.Has(Linear) || map.Has(Groups) || map.Has(Order));

    /// <summary>Whether a file holds the statistics that accompany a domain (<c>specials.json</c>) and nothing to negotiate about.</summary>
    public static bool IsStatistics(Node? root) => root is Node.Map map && Statistics.All(map.Has);

    /// <summary>Reads a file that <see cref="Recognises"/>.</summary>
    public static FileReading Read(string path, Node.Map root)
    {
        var findings = new Findings();
        if (root.Has("issuesValues"))
        {
            OutcomeSpace? domain = GeniusWebDomain.Read(root, findings);
            return new FileReading
            {
                Format = "GeniusWeb",
                Domain = findings.HasFaults ? null : domain,
                Faults = findings.Faults,
                Warnings = findings.Warnings,
            };
        }

        string kind = new[] { Linear, Groups, Order }.First(root.Has);
        Profile? profile = findings.AsMap(findings.Entry(root, kind), Sentence.AsIs(kind)) is { } body
            ? ReadProfile(path, kind, body, findings)
            : null;
        return new FileReading
        {
            Format = "GeniusWeb",
            Profile = findings.HasFaults ? null : profile,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
        };
    }

    private static Profile? ReadProfile(string path, string kind, Node.Map body, Findings findings)
    {
        if (
            findings.AsMap(findings.Entry(body, "domain"), new("The domain", "Het domein")) is not { } domain
            || GeniusWebDomain.Read(domain, findings) is not { } space
        )
        {
            return null;
        }

        PreferenceModel? preferences = kind switch
        {
            Linear => GeniusWebAdditive.Read(body, space, findings),
            Groups => GeniusWebGroups.Read(body, space, findings),
            _ => GeniusWebOrder.Read(body, space, findings),
        };
        if (preferences is null || findings.HasFaults)
        {
            // What is wrong with the reservation bid is told all the same.
            if (Reservation(body, findings) is { } bid)
            {
                GeniusWebBids.ReadPartial(bid, space, findings);
            }

            return null;
        }

        return new Profile(Path.GetFileNameWithoutExtension(path), path, space, preferences)
        {
            Fallback = ReadFallback(body, space, preferences, findings),
        };
    }

    // GeniusWeb writes "reservationbid" for sums of groups and reads "reservationBid"; both are read here.
    private static Node.Map? Reservation(Node.Map body, Findings findings) =>
        findings.AsMap(
            body["reservationBid"] ?? body["reservationbid"],
            new("The reservation bid", "Het reserveringsbod")
        );

    private static Fallback ReadFallback(
        Node.Map body,
        OutcomeSpace space,
        PreferenceModel preferences,
        Findings findings
    )
    {
        if (Reservation(body, findings) is not { } bid)
        {
            return Fallback.None;
        }

        ImmutableArray<IssueValue?> values = GeniusWebBids.ReadPartial(bid, space, findings);
        if (values.All(value => value is not null))
        {
            return new Fallback { Outcome = new Outcome([.. values.Select(value => value!.Value)]) };
        }

        if (preferences is PreferenceModel.PartialOrder)
        {
            findings.Fault(
                bid.Place,
                new(
                    "The reservation bid leaves issues out, and a partial order compares whole bids only.",
                    "Het reserveringsbod laat onderwerpen weg, en een gedeeltelijke ordening vergelijkt alleen hele biedingen."
                )
            );
            return Fallback.None;
        }

        return new Fallback { Worth = WorthOfPart((PreferenceModel.Scores)preferences, space, values) };
    }

    // What a bid leaves out is worth nothing in GeniusWeb, and a group with a value left out matches no combination.
    private static Rational WorthOfPart(
        PreferenceModel.Scores scores,
        OutcomeSpace space,
        ImmutableArray<IssueValue?> values
    )
    {
        ImmutableArray<Term> whole =
        [
            .. scores.Terms.Where(term =>
                term switch
                {
                    Term.OfIssue of => values[of.Issue] is not null,
                    Term.OfGroup of => of.Issues.All(issue => values[issue] is not null),
                    _ => true,
                }
            ),
        ];
        var outcome = new Outcome([.. values.Select(value => value ?? default)]);
        return new UtilityFunction(space, scores with { Terms = whole }).Of(outcome);
    }
}
