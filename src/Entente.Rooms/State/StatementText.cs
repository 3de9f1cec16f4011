using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Statements;
using Entente.Rooms.Text;

namespace Entente.Rooms.State;

/// <summary>The text of a joint statement: drafted from what is agreed, and changed.</summary>
internal static class StatementText
{
    private const string English = "en";
    private const string Dutch = "nl";

    // A yes or a no after a name would be an answer to a question that the text does not ask.
    private static readonly LocalizedText Yes = LocalizedText.Of([
        new(English, "the parties agree to this"),
        new(Dutch, "dit komen de partijen overeen"),
    ]);
    private static readonly LocalizedText No = LocalizedText.Of([
        new(English, "the parties agree to leave this out"),
        new(Dutch, "de partijen komen overeen dit achterwege te laten"),
    ]);

    /// <summary>A clause for each issue that is settled and in no sealed statement, in the order of the agenda; for each that is settled where sealed statements say all.</summary>
    public static ImmutableArray<Clause> Draft(RoomState state)
    {
        ImmutableArray<Clause> unsealed = Unsealed(state);
        return [.. (unsealed.IsEmpty ? Agreed(state) : unsealed).Select((clause, i) => clause with { Number = i + 1 })];
    }

    /// <summary>Clauses for what is agreed and no sealed statement says, but for what all had agreed to leave out of one.</summary>
    /// <param name="state">The room.</param>
    public static ImmutableArray<Clause> Unsealed(RoomState state) =>
        [
            .. Agreed(state)
                .Where(now =>
                    !state.Statements.Any(each =>
                        each.Stage == StatementStage.Sealed
                        && (
                            each.Clauses.Any(clause => clause.Issue == now.Issue && clause.Decision == now.Decision)
                            || IsLeftOut(state, each, now)
                        )
                    )
                ),
        ];

    /// <summary>
    /// The text of a statement that stayed unsigned, as a draft: its words as they were, but for what was decided anew since, which has the words of the decision, and what is agreed no
    /// more, which goes. What was decided since and the text says nothing of comes at the end; a clause that all had agreed to leave out stays out.
    /// </summary>
    /// <param name="state">The room.</param>
    /// <param name="unsigned">The statement.</param>
    /// <param name="most">How many clauses there may be.</param>
    public static ImmutableArray<Clause> Again(RoomState state, Statement unsigned, int most)
    {
        ImmutableArray<Clause> fresh = Agreed(state);
        IEnumerable<Clause> kept = unsigned
            .Clauses.Select(clause =>
                clause.Issue.Length == 0 ? clause
                : fresh.FirstOrDefault(each => each.Issue == clause.Issue) is not { } now ? null
                : now.Decision == clause.Decision ? clause
                : now
            )
            .OfType<Clause>();
        return
        [
            .. kept.Concat(Unstated(state, unsigned)).Take(most).Select((clause, i) => clause with { Number = i + 1 }),
        ];
    }

    /// <summary>Clauses for what is agreed and neither the open statement nor a sealed one says, but for what all had agreed to leave out; none where there is neither.</summary>
    /// <param name="state">The room.</param>
    public static ImmutableArray<Clause> Unstated(RoomState state) =>
        state.OpenStatement is { } open ? Unstated(state, open)
        : state.Statements.Any(each => each.Stage == StatementStage.Sealed) ? Unsealed(state)
        : [];

    /// <summary>Clauses for what is agreed and neither a statement nor a sealed one says, but for what all had agreed to leave out.</summary>
    /// <param name="state">The room.</param>
    /// <param name="statement">The statement.</param>
    public static ImmutableArray<Clause> Unstated(RoomState state, Statement statement) =>
        [
            .. Unsealed(state)
                .Where(now =>
                    statement.Clauses.All(each => each.Issue != now.Issue) && !IsLeftOut(state, statement, now)
                ),
        ];

    /// <summary>
    /// What would bring a statement up to what is agreed now: the words of the decision for what was decided anew, nothing of what is agreed no more, and at the end, one after the other, what
    /// it says nothing of.
    /// </summary>
    /// <param name="state">The room.</param>
    /// <param name="statement">The statement.</param>
    public static ImmutableArray<ClauseChange> Behind(RoomState state, Statement statement)
    {
        ImmutableArray<Clause> fresh = Agreed(state);
        ImmutableArray<ClauseChange> stale =
        [
            .. statement
                .Clauses.Where(clause => clause.IsStale(state.Decisions))
                .Select(clause =>
                    fresh.FirstOrDefault(each => each.Issue == clause.Issue) is { } now
                        ? (ClauseChange)new ClauseChange.Rewrite(clause.Number, now.Text)
                        : new ClauseChange.Remove(clause.Number)
                ),
        ];
        int last =
            statement
                .Clauses.LastOrDefault(clause =>
                    !stale.OfType<ClauseChange.Remove>().Any(each => each.Clause == clause.Number)
                )
                ?.Number
            ?? 0;
        return
        [
            .. stale,
            .. Unstated(state, statement)
                .Select(
                    (clause, i) =>
                        new ClauseChange.Insert(i == 0 ? last : statement.LastClause + i, clause.Text, clause.Issue)
                ),
        ];
    }

    /// <summary>The statement after a change of its text.</summary>
    public static Statement Changed(
        Statement statement,
        RoomEvent.TextChanged changed,
        ImmutableSortedDictionary<string, long> decisions,
        DateTimeOffset at
    )
    {
        Clause? before = statement.ClauseOf(About(changed.Change));
        Clause? after = After(statement, changed.Change, before, decisions);
        int place = before is null ? Place(statement, changed.Change) : statement.Clauses.IndexOf(before);
        ImmutableArray<Clause> kept = before is null ? statement.Clauses : statement.Clauses.RemoveAt(place);
        return statement with
        {
            Stage = StatementStage.Draft,
            Version = changed.Version,
            Clauses = after is null ? kept : kept.Insert(place, after),
            LastClause = Math.Max(statement.LastClause, after?.Number ?? 0),
            SupportedBy = [],
            Versions = statement.Versions.Add(
                new StatementVersion(changed.Version, at, changed.Suggestion, before, after, statement.SupportedBy)
                {
                    Place = place,
                }
            ),
            Suggestions =
            [
                .. statement.Suggestions.Select(each =>
                    each.Number == changed.Suggestion ? each with { State = SuggestionState.Accepted }
                    : each.State == SuggestionState.Open && IsOvertaken(each.Change, before, after)
                        ? each with
                        {
                            State = SuggestionState.Outdated,
                        }
                    : each
                ),
            ],
        };
    }

    // A clause for each issue that is settled.
    private static ImmutableArray<Clause> Agreed(RoomState state) =>
        [
            .. state
                .Space!.Issues.Where(issue => state.Settled[issue.Name] is not null)
                .Select(issue => Of(0, issue, state.Settled, state.Decisions)),
        ];

    // Whether all had agreed that a statement does not say it.
    private static bool IsLeftOut(RoomState state, Statement statement, Clause now) =>
        Line(state, statement)
            .SelectMany(each => each.Versions)
            .Any(each =>
                each is { Before: { } gone, After: null } && gone.Issue == now.Issue && gone.Decision == now.Decision
            );

    // A statement, and those whose text it goes back to.
    private static IEnumerable<Statement> Line(RoomState state, Statement statement)
    {
        for (
            Statement? each = statement;
            each is not null;
            each = each.From > 0 ? state.Statements[each.From - 1] : null
        )
        {
            yield return each;
        }
    }

    private static int About(ClauseChange change) =>
        change switch
        {
            ClauseChange.Rewrite rewrite => rewrite.Clause,
            ClauseChange.Remove remove => remove.Clause,
            _ => -1,
        };

    private static Clause? After(
        Statement statement,
        ClauseChange change,
        Clause? before,
        ImmutableSortedDictionary<string, long> decisions
    ) =>
        change switch
        {
            ClauseChange.Rewrite rewrite => before! with
            {
                Text = rewrite.Text,
                Decision = decisions.GetValueOrDefault(before.Issue),
            },
            ClauseChange.Insert insert => new Clause(
                statement.LastClause + 1,
                insert.Text,
                insert.Issue,
                decisions.GetValueOrDefault(insert.Issue)
            ),
            _ => null,
        };

    private static int Place(Statement statement, ClauseChange change) =>
        change is ClauseChange.Insert { After: > 0 } insert
            ? statement.Clauses.IndexOf(statement.ClauseOf(insert.After)!) + 1
            : 0;

    private static bool IsOvertaken(ClauseChange change, Clause? before, Clause? after) =>
        before is not null
        && (
            About(change) == before.Number
            || (after is null && change is ClauseChange.Insert insert && insert.After == before.Number)
        );

    private static Clause Of(int number, Issue issue, Terms settled, ImmutableSortedDictionary<string, long> decisions)
    {
        string value = settled[issue.Name]!;
        LocalizedText option =
            issue is Issue.Choice choice && choice.Options.FirstOrDefault(each => each.Name == value) is { } chosen
                ? chosen.Title
            : issue is Issue.YesNo
                ? value == "yes" ? Yes
                    : No
            : LocalizedText.Empty;
        (Rational Number, string Unit)? counted = Counted(issue, value);
        ImmutableSortedSet<string> languages =
        [
            .. issue.Title.ByLanguage.Keys,
            .. option.ByLanguage.Keys,
            .. counted is null ? Array.Empty<string>() : [English, Dutch],
        ];
        LocalizedText text = languages.IsEmpty
            ? $"{issue.Name}: {value}."
            : LocalizedText.Of(
                languages
                    .Where(language => language.Length > 0 || languages.Count == 1)
                    .Select(language => new KeyValuePair<string, string>(
                        language,
                        $"{Or(issue.Title, language, issue.Name)}: {(counted is { } of ? Quantities.In(language, of.Number, of.Unit) : Or(option, language, value))}."
                    ))
            );
        return new Clause(number, text, issue.Name, decisions.GetValueOrDefault(issue.Name));
    }

    // What is counted by a value that is a number.
    private static (Rational Number, string Unit)? Counted(Issue issue, string value) =>
        issue.IsNumeric && Rational.TryParse(value, out Rational number)
            ? issue switch
            {
                Issue.Integer whole => (number, whole.Unit),
                Issue.Real real => (number, real.Unit),
                _ => null,
            }
            : null;

    private static string Or(LocalizedText text, string language, string name) =>
        text.IsEmpty ? name : text.In(language);
}
