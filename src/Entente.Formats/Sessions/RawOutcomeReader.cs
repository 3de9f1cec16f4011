using System.Globalization;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Outcomes;

namespace Entente.Formats.Sessions;

/// <summary>Finds the outcome of a space that a log writes, or lists what is wrong with it.</summary>
internal sealed class RawOutcomeReader(OutcomeSpace space)
{
    private const int MostCandidates = 10_000;

    // Columns that are no issue are told once, not with every row.
    private readonly HashSet<Place> told = [];

    /// <summary>The outcome; null when there were faults.</summary>
    public Outcome? Read(RawOutcome raw, Place place, Findings findings)
    {
        int before = findings.FaultCount;
        var values = new IssueValue?[space.Issues.Length];
        var given = new bool[space.Issues.Length];
        bool isMisnamed = Fill(raw, place, values, given, findings);
        string[] missing = [.. space.Issues.Where((_, i) => !given[i]).Select(issue => $"'{Excerpt.Of(issue.Name)}'")];
        if (missing.Length > 0 && !isMisnamed)
        {
            findings.Fault(
                place,
                new(
                    $"An outcome gives every issue a value; missing: {string.Join(", ", missing.Take(20))}.",
                    $"Een uitkomst geeft elk onderwerp een waarde; er ontbreekt: {string.Join(", ", missing.Take(20))}."
                )
            );
        }

        if (findings.FaultCount > before || values.Any(value => value is null))
        {
            return null;
        }

        var outcome = new Outcome([.. values.Select(value => value!.Value)]);
        if (!space.Allows(outcome))
        {
            findings.Fault(
                place,
                new(
                    "The rules of the scenario do not allow this outcome.",
                    "De regels van het scenario staan deze uitkomst niet toe."
                )
            );
            return null;
        }

        return outcome;
    }

    /// <summary>Says what is wrong with the values that an outcome has, where others may be missing.</summary>
    public void Check(RawOutcome raw, Place place, Findings findings)
    {
        if (raw is RawOutcome.Named or RawOutcome.Written)
        {
            Fill(raw, place, new IssueValue?[space.Issues.Length], new bool[space.Issues.Length], findings);
        }
    }

    // Which issues have a value there, right or wrong, is noted; the answer is whether what should be one may be named wrongly.
    private bool Fill(RawOutcome raw, Place place, IssueValue?[] values, bool[] given, Findings findings)
    {
        bool isMisnamed = false;
        switch (raw)
        {
            case RawOutcome.Named named:
                foreach (RawValue value in named.Values)
                {
                    int issue = IssueOf(value, findings);
                    isMisnamed |= issue < 0;
                    Take(value, issue, values, given, findings);
                }

                break;
            case RawOutcome.Ordered ordered when ordered.Values.Length != values.Length:
                findings.Fault(
                    place,
                    new(
                        $"The outcome has {ordered.Values.Length} values, and the scenario {values.Length} issues.",
                        $"De uitkomst heeft {ordered.Values.Length} waarden, en het scenario {values.Length} onderwerpen."
                    )
                );
                return true;
            case RawOutcome.Ordered ordered:
                for (int i = 0; i < values.Length; i++)
                {
                    Take(ordered.Values[i], i, values, given, findings);
                }

                break;
            case RawOutcome.Indexed indexed:
                RawValue[] rising = [.. indexed.Values.OrderBy(NumberOf)];
                for (int i = 0; i < Math.Min(values.Length, rising.Length); i++)
                {
                    Take(rising[i], i, values, given, findings);
                }

                break;
            case RawOutcome.Written written:
                TakeApart(written.Text, place, values, given, findings);
                break;
        }

        return isMisnamed;
    }

    /// <summary>The values of some issues, in the order of these, where a log writes them and no others; null when there were faults.</summary>
    public int[]? ReadPart(RawOutcome.Named raw, IReadOnlyList<int> issues, Place place, Findings findings)
    {
        int before = findings.FaultCount;
        var values = new IssueValue?[space.Issues.Length];
        var given = new bool[space.Issues.Length];
        foreach (RawValue value in raw.Values)
        {
            Take(value, IssueOf(value, findings), values, given, findings);
        }

        bool isFit =
            issues.All(issue => values[issue] is not null) && values.Count(each => each is not null) == issues.Count;
        if (!isFit && findings.FaultCount == before && !raw.Values.Any(value => value.IsTold))
        {
            findings.Fault(
                place,
                new(
                    $"An outcome of this deal gives a value to each of {string.Join(", ", issues.Select(issue => $"'{Excerpt.Of(space.Issues[issue].Name)}'"))} and to no other issue.",
                    $"Een uitkomst van dit akkoord geeft een waarde aan elk van {string.Join(", ", issues.Select(issue => $"'{Excerpt.Of(space.Issues[issue].Name)}'"))} en aan geen ander onderwerp."
                )
            );
        }

        return findings.FaultCount > before || !isFit ? null : [.. issues.Select(issue => values[issue]!.Value.Index)];
    }

    private static int NumberOf(RawValue value) =>
        int.TryParse(value.Issue, NumberStyles.Integer, CultureInfo.InvariantCulture, out int index)
            ? index
            : int.MaxValue;

    private int IssueOf(RawValue value, Findings findings)
    {
        int issue = space.IndexOf(value.Issue);
        for (int i = 0; issue < 0 && i < space.Issues.Length; i++)
        {
            issue = space.Issues[i].Title.ByLanguage.ContainsValue(value.Issue) ? i : -1;
        }

        if (issue < 0 && (value.Head is not { } head || told.Add(head)))
        {
            findings.Fault(
                value.Head ?? value.Place,
                new(
                    $"There is no issue '{Excerpt.Of(value.Issue)}'.{Hint(value.Issue, space.Issues.Select(each => each.Name))}",
                    $"Er is geen onderwerp '{Excerpt.Of(value.Issue)}'.{Hint(value.Issue, space.Issues.Select(each => each.Name))}"
                )
            );
        }

        return issue;
    }

    private void Take(RawValue raw, int issue, IssueValue?[] values, bool[] given, Findings findings)
    {
        if (issue < 0)
        {
            return;
        }

        bool isGiven = given[issue];
        given[issue] = true;
        if (raw.IsTold)
        {
            return;
        }

        Issue about = space.Issues[issue];
        if (isGiven)
        {
            findings.Fault(
                raw.Place,
                new(
                    $"Issue '{Excerpt.Of(about.Name)}' has a value already.",
                    $"Onderwerp '{Excerpt.Of(about.Name)}' heeft al een waarde."
                )
            );
        }
        else if (TryFind(about, raw.Text, out IssueValue value))
        {
            values[issue] = value;
        }
        else
        {
            findings.Fault(
                raw.Place,
                new(
                    $"Issue '{Excerpt.Of(about.Name)}' has no value '{Excerpt.Of(raw.Text)}'.{Hint(raw.Text, NamesOf(about))}",
                    $"Onderwerp '{Excerpt.Of(about.Name)}' heeft geen waarde '{Excerpt.Of(raw.Text)}'.{Hint(raw.Text, NamesOf(about))}"
                )
            );
        }
    }

    // By name or number, else by a title that only one option has.
    private static bool TryFind(Issue issue, string text, out IssueValue value)
    {
        if (issue.TryFind(text, out value))
        {
            return true;
        }

        int[] titled = issue is Issue.Choice choice
            ?
            [
                .. Enumerable
                    .Range(0, choice.Options.Length)
                    .Where(i => choice.Options[i].Title.ByLanguage.ContainsValue(text)),
            ]
            : [];
        value = titled.Length == 1 ? IssueValue.At(titled[0]) : default;
        return titled.Length == 1;
    }

    // Names and values may hold commas and colons, so the places of the known names decide.
    private void TakeApart(string text, Place place, IssueValue?[] values, bool[] given, Findings findings)
    {
        var starts = new SortedDictionary<int, int>();
        for (int issue = 0; issue < space.Issues.Length; issue++)
        {
            string name = space.Issues[issue].Name + ":";
            for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; )
            {
                if (at == 0 || text[..at].TrimEnd() is "" or [.., ','])
                {
                    starts.TryAdd(at, issue);
                    break;
                }

                at = text.IndexOf(name, at + 1, StringComparison.Ordinal);
            }
        }

        int[] places = [.. starts.Keys];
        for (int i = 0; i < places.Length; i++)
        {
            int issue = starts[places[i]];
            int from = places[i] + space.Issues[issue].Name.Length + 1;
            int to = i + 1 < places.Length ? places[i + 1] : text.Length;
            Take(new RawValue("", text[from..to].Trim().TrimEnd(',').Trim(), place), issue, values, given, findings);
        }
    }

    private static IEnumerable<string> NamesOf(Issue issue) =>
        issue is { IsNumeric: false, Size: { } size } && size <= MostCandidates
            ? Enumerable.Range(0, (int)size).Select(issue.NameOf)
            : [];

    private static Sentence Hint(string text, IEnumerable<string> names) =>
        NearestName.To(text, names) is { } meant
            ? new($" Did you mean '{Excerpt.Of(meant)}'?", $" Bedoelde u '{Excerpt.Of(meant)}'?")
            : default(Sentence);
}
