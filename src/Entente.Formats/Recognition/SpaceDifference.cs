using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>In what the domain of a profile differs from another that it should be about.</summary>
internal static class SpaceDifference
{
    private const int MostNamed = 3;

    /// <summary>A sentence that names what differs, at most three things.</summary>
    /// <param name="space">What the profile is about.</param>
    /// <param name="other">What it should be about.</param>
    /// <param name="path">The file that says so.</param>
    public static Sentence Of(OutcomeSpace space, OutcomeSpace other, string path) =>
        new(
            $"This profile is about another domain than {path}: {Named(space, other)}.",
            $"Dit profiel gaat over een ander domein dan {path}: {Named(space, other)}."
        );

    /// <summary>A sentence on a domain that lies beside profiles which are about something else.</summary>
    /// <param name="space">What the profiles are about.</param>
    /// <param name="domain">What the domain says.</param>
    public static Sentence Beside(OutcomeSpace space, OutcomeSpace domain) =>
        new(
            $"The profiles beside this domain are about another one, which is what counts: {Named(domain, space)}.",
            $"De profielen naast dit domein gaan over een ander, en dat telt: {Named(domain, space)}."
        );

    private static Sentence Named(OutcomeSpace space, OutcomeSpace other)
    {
        Sentence[] all =
        [
            .. Missing(space, other)
                .Select(name => new Sentence($"it has no issue '{name}'", $"het heeft geen onderwerp '{name}'")),
            .. Missing(other, space)
                .Select(name => new Sentence(
                    $"its issue '{name}' is not there",
                    $"zijn onderwerp '{name}' staat daar niet"
                )),
            .. space
                .Issues.Where(issue => other.IndexOf(issue.Name) is >= 0 and var at && !IsSame(issue, other.Issues[at]))
                .Select(issue => Values(issue, other.Issues[other.IndexOf(issue.Name)])),
        ];
        Sentence more =
            all.Length > MostNamed
                ? new($"; and {all.Length - MostNamed} more", $"; en nog {all.Length - MostNamed}")
                : default;
        return new(
            $"{string.Join("; ", all.Take(MostNamed).Select(each => each.In("en")))}{more}",
            $"{string.Join("; ", all.Take(MostNamed).Select(each => each.In("nl")))}{more}"
        );
    }

    private static IEnumerable<string> Missing(OutcomeSpace from, OutcomeSpace of) =>
        of.Issues.Where(issue => from.IndexOf(issue.Name) < 0).Select(issue => Excerpt.Of(issue.Name));

    private static bool IsSame(Issue left, Issue right) =>
        SpaceKey.Of(new OutcomeSpace([left])) == SpaceKey.Of(new OutcomeSpace([right]));

    private static Sentence Values(Issue here, Issue there)
    {
        string name = Excerpt.Of(here.Name);
        ImmutableArray<string> only = Only(here, there);
        ImmutableArray<string> lacks = Only(there, here);
        return (only, lacks) switch
        {
            ([_, ..], [_, ..]) => new(
                $"issue '{name}' has {Quoted(only)} here, and {Quoted(lacks)} there",
                $"onderwerp '{name}' heeft hier {Quoted(only)}, en daar {Quoted(lacks)}"
            ),
            ([_, ..], _) => new(
                $"issue '{name}' has {Quoted(only)} here, and not there",
                $"onderwerp '{name}' heeft {Quoted(only)} hier, en daar niet"
            ),
            (_, [_, ..]) => new(
                $"issue '{name}' has no {Quoted(lacks)} here",
                $"onderwerp '{name}' heeft hier geen {Quoted(lacks)}"
            ),
            _ => new($"the values of issue '{name}' differ", $"de waarden van onderwerp '{name}' verschillen"),
        };
    }

    private static ImmutableArray<string> Only(Issue here, Issue there) =>
        here is Issue.Choice choice && there is Issue.Choice
            ? [.. choice.Options.Select(option => option.Name).Where(name => !there.TryFind(name, out _))]
            : [];

    private static Sentence Quoted(ImmutableArray<string> names) =>
        Listing.Of(names.Select(name => $"'{Excerpt.Of(name)}'"));
}
