using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Conflict;

/// <summary>The values of issues as options of those who own the issues.</summary>
internal sealed class IssueOptions
{
    private readonly Scenario scenario;
    private readonly List<(int Issue, int Value, int Party)> made = [];
    private readonly IssueValue[] standing;

    public IssueOptions(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        this.scenario = scenario;
        standing = [.. scenario.Space.Issues.Select((_, issue) => scenario.StatusQuo?.Values[issue] ?? default)];
        foreach (IssueOwner owner in owners)
        {
            Issue issue = scenario.Space.Issues[owner.Issue];
            IEnumerable<int> values = owner.Values.IsDefault
                ? Enumerable.Range(0, (int)issue.Size!.Value)
                : owner.Values;
            made.AddRange(
                values
                    .Where(value => !IsStanding(owner.Issue, value))
                    .Select(value => (owner.Issue, value, owner.Party))
            );
        }

        All = [.. made.Select(each => Option(each.Issue, each.Value))];
    }

    /// <summary>The options, in the order of the owners.</summary>
    public ImmutableArray<ConflictOption> All { get; }

    /// <summary>That two values of one issue are not chosen at once.</summary>
    public IEnumerable<StateCondition> Exclusive =>
        from one in Enumerable.Range(0, made.Count)
        from other in Enumerable.Range(one + 1, made.Count - one - 1)
        where made[one].Issue == made[other].Issue
        select new StateCondition.All([new StateCondition.Takes(one, true), new StateCondition.Takes(other, true)]);

    /// <summary>The options of a party.</summary>
    public ImmutableArray<int> OwnedBy(int party) =>
        [.. Enumerable.Range(0, made.Count).Where(option => made[option].Party == party)];

    /// <summary>Whether a state is an agreement: two or more parties own issues, and each of them has taken an option.</summary>
    public bool IsAgreement(ulong code)
    {
        HashSet<int> owners = [.. made.Select(each => each.Party)];
        HashSet<int> acting = [.. made.Where((_, option) => ((code >> option) & 1) == 1).Select(each => each.Party)];
        return owners.Count > 1 && acting.Count == owners.Count;
    }

    /// <summary>That conditions about issues all hold.</summary>
    public StateCondition Holds(ImmutableArray<Condition> conditions) =>
        new StateCondition.All([.. conditions.Select(Holds)]);

    /// <summary>The outcome that a state stands for.</summary>
    public Outcome OutcomeOf(ulong code)
    {
        IssueValue[] values = [.. standing];
        for (int option = 0; option < made.Count; option++)
        {
            if (((code >> option) & 1) == 1)
            {
                values[made[option].Issue] = IssueValue.At(made[option].Value);
            }
        }

        return new Outcome([.. values]);
    }

    private bool IsStanding(int issue, int value) => !standing[issue].IsNumber && standing[issue].Index == value;

    private StateCondition Holds(Condition condition)
    {
        Issue issue = scenario.Space.Issues[condition.Issue];
        int[] options = [.. Enumerable.Range(0, made.Count).Where(option => made[option].Issue == condition.Issue)];
        List<StateCondition> ways =
        [
            .. options
                .Where(option => condition.Holds(issue, IssueValue.At(made[option].Value)))
                .Select(option => new StateCondition.Takes(option, true)),
        ];
        if (condition.Holds(issue, standing[condition.Issue]))
        {
            ways.Add(new StateCondition.All([.. options.Select(option => new StateCondition.Takes(option, false))]));
        }

        return new StateCondition.Any([.. ways]);
    }

    private ConflictOption Option(int number, int value)
    {
        Issue issue = scenario.Space.Issues[number];
        if (issue is Issue.YesNo)
        {
            string not = value == 0 ? "no " : "";
            return new ConflictOption(not + issue.Name) { Title = value == 0 ? LocalizedText.Empty : issue.Title };
        }

        string name = issue.NameOf(value);
        LocalizedText title = issue is Issue.Choice choice ? choice.Options[value].Title : LocalizedText.Empty;
        return new ConflictOption($"{issue.Name}: {name}")
        {
            Title = LocalizedText.Of(
                new[] { "en", "nl" }.Select(language => new KeyValuePair<string, string>(
                    language,
                    $"{Or(issue.Title.In(language), issue.Name)}: {Or(title.In(language), name)}"
                ))
            ),
        };
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
