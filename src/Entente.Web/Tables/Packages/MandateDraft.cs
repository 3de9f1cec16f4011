using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables.Packages;

/// <summary>A mandate while it is made up: ticks where values have names, from and to where they are numbers.</summary>
/// <param name="l">The language in which numbers are written and faults are told.</param>
internal sealed class MandateDraft(PageLanguage l)
{
    private readonly HashSet<Ticked> ticked = [];
    private readonly Dictionary<string, string> lowest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> highest = new(StringComparer.Ordinal);

    /// <summary>A mandate to begin with: the one that holds.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="own">What the side keeps.</param>
    /// <param name="l">The language in which it is written.</param>
    /// <remarks>Numbers that are named one by one stand there as from the lowest to the highest of them.</remarks>
    public static MandateDraft Of(OutcomeSpace space, OwnView own, PageLanguage l)
    {
        var draft = new MandateDraft(l);
        foreach (Issue issue in space.Issues)
        {
            if (own.Mandate?.TryGetValue(issue.Name, out ImmutableArray<string> values) != true)
            {
                continue;
            }

            Rational[] numbers = issue.IsNumeric ? [.. values.Select(Plain).OfType<Rational>()] : [];
            if (numbers.Length > 0)
            {
                draft.lowest[issue.Name] = TypedNumber.Written(l, numbers.Min());
                draft.highest[issue.Name] = TypedNumber.Written(l, numbers.Max());
            }
            else
            {
                draft.ticked.UnionWith(values.Select(value => new Ticked(issue.Name, value)));
            }
        }

        foreach ((string issue, MandateRange range) in own.MandateRanges)
        {
            draft.lowest[issue] = Plain(range.From) is { } low ? TypedNumber.Written(l, low) : range.From;
            draft.highest[issue] = Plain(range.To) is { } high ? TypedNumber.Written(l, high) : range.To;
        }

        return draft;
    }

    /// <summary>A mandate that was begun before.</summary>
    /// <param name="kept">What the browser kept of it.</param>
    /// <param name="l">The language in which faults are told.</param>
    public static MandateDraft Of(Kept kept, PageLanguage l)
    {
        var draft = new MandateDraft(l);
        draft.ticked.UnionWith(kept.Ticked);
        foreach ((string issue, string text) in kept.Lowest)
        {
            draft.lowest[issue] = text;
        }

        foreach ((string issue, string text) in kept.Highest)
        {
            draft.highest[issue] = text;
        }

        return draft;
    }

    /// <summary>What is said so far, to be kept.</summary>
    public Kept ToKeep() =>
        new(
            [.. ticked],
            lowest.ToImmutableSortedDictionary(StringComparer.Ordinal),
            highest.ToImmutableSortedDictionary(StringComparer.Ordinal)
        );

    /// <summary>Whether the lead may agree to a value.</summary>
    public bool IsTicked(string issue, string value) => ticked.Contains(new Ticked(issue, value));

    /// <summary>Says that the lead may agree to a value, or takes that back.</summary>
    public void Tick(string issue, string value)
    {
        if (!ticked.Add(new Ticked(issue, value)))
        {
            ticked.Remove(new Ticked(issue, value));
        }
    }

    /// <summary>The lowest number that the lead may agree to, as it was typed.</summary>
    public string Lowest(string issue) => lowest.GetValueOrDefault(issue, "");

    /// <summary>The highest.</summary>
    public string Highest(string issue) => highest.GetValueOrDefault(issue, "");

    /// <summary>Keeps what was typed as the lowest.</summary>
    public void From(string issue, string text) => lowest[issue] = text.Trim();

    /// <summary>Keeps what was typed as the highest.</summary>
    public void To(string issue, string text) => highest[issue] = text.Trim();

    /// <summary>The issue whose numbers were found wrong when the mandate was last read; null for none.</summary>
    public string? Faulty { get; private set; }

    /// <summary>The mandate that it comes to.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="fault">What has to be put right first, in a sentence; null when all is well.</param>
    /// <remarks>Of numbers, a side that is left empty is the end of what can be agreed; an issue with neither, and one without a tick, is free.</remarks>
    public RoomCommand.GiveMandate Read(OutcomeSpace space, out string? fault)
    {
        fault = null;
        Faulty = null;
        var allowed = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var ranges = ImmutableSortedDictionary.CreateBuilder<string, MandateRange>(StringComparer.Ordinal);
        foreach (Issue issue in space.Issues)
        {
            ImmutableArray<string> values =
            [
                .. ticked
                    .Where(each => each.Issue == issue.Name)
                    .Select(each => each.Value)
                    .Order(StringComparer.Ordinal),
            ];
            if (!issue.IsNumeric && values.Length > 0)
            {
                allowed.Add(issue.Name, values);
            }

            if (!issue.IsNumeric || (Lowest(issue.Name).Length == 0 && Highest(issue.Name).Length == 0))
            {
                continue;
            }

            string? wrong =
                FaultOf(issue, Lowest(issue.Name)) is { } first ? first
                : FaultOf(issue, Highest(issue.Name)) is { } second ? second
                : Number(issue, Lowest(issue.Name), LowEnd(issue)) > Number(issue, Highest(issue.Name), HighEnd(issue))
                    ? l.Say(
                        $"{Lowest(issue.Name)} is more than {Highest(issue.Name)}; go from a number to one that is not lower.",
                        $"{Lowest(issue.Name)} is meer dan {Highest(issue.Name)}; ga van een getal naar een dat niet lager is."
                    )
                : null;
            if (wrong is not null)
            {
                Faulty ??= issue.Name;
                fault ??= $"{l.IssueName(issue)}: {wrong}";
                continue;
            }

            Rational low = Number(issue, Lowest(issue.Name), LowEnd(issue))!.Value;
            Rational high = Number(issue, Highest(issue.Name), HighEnd(issue))!.Value;
            ranges.Add(issue.Name, new MandateRange(low.ToString(), high.ToString()));
        }

        return new RoomCommand.GiveMandate(allowed.ToImmutable()) { Ranges = ranges.ToImmutable() };
    }

    /// <summary>The lowest number that can be agreed on an issue.</summary>
    public static Rational LowEnd(Issue issue) =>
        issue switch
        {
            Issue.Integer whole => whole.Low,
            Issue.Real real => real.Low,
            _ => Rational.Zero,
        };

    /// <summary>The highest.</summary>
    public static Rational HighEnd(Issue issue) =>
        issue switch
        {
            Issue.Integer whole => whole.High,
            Issue.Real real => real.High,
            _ => Rational.Zero,
        };

    // What is wrong with one end of a range.
    private string? FaultOf(Issue issue, string text)
    {
        if (Number(issue, text, LowEnd(issue)) is not null)
        {
            return null;
        }

        string low = TypedNumber.Written(l, LowEnd(issue));
        string high = TypedNumber.Written(l, HighEnd(issue));
        return TypedNumber.Read(l, text) is null
            ? TypedNumber.NoNumber(l, text)
            : l.Say(
                $"{text} lies outside what can be agreed, {low} to {high}.",
                $"{text} ligt buiten wat kan worden afgesproken, {low} tot en met {high}."
            );
    }

    private Rational? Number(Issue issue, string text, Rational end) =>
        text.Length == 0 ? end
        : TypedNumber.Read(l, text) is { } number && number >= LowEnd(issue) && number <= HighEnd(issue) ? number
        : null;

    private static Rational? Plain(string text) => Rational.TryParse(text, out Rational number) ? number : null;

    /// <summary>A value that the lead may agree to.</summary>
    /// <param name="Issue">The name of the issue.</param>
    /// <param name="Value">The name of the value.</param>
    public sealed record Ticked(string Issue, string Value);

    /// <summary>A mandate that was begun and not given, as it is kept in the browser of whoever makes it up.</summary>
    /// <param name="Ticked">The values that are ticked.</param>
    /// <param name="Lowest">By issue, the lowest number as it was typed.</param>
    /// <param name="Highest">The highest.</param>
    public sealed record Kept(
        ImmutableArray<Ticked> Ticked,
        ImmutableSortedDictionary<string, string> Lowest,
        ImmutableSortedDictionary<string, string> Highest
    );
}
