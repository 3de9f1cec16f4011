using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Statements;

namespace Entente.Rooms.State;

/// <content>Texts: joint statements, and what the public reads.</content>
public sealed partial record RoomState
{
    /// <summary>The entry of the log in which each issue was last decided.</summary>
    public ImmutableSortedDictionary<string, long> Decisions { get; init; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>All joint statements, by number from 1; at most the last is open.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>All texts for the public, by number from 1; at most the last is a draft.</summary>
    public ImmutableArray<Communique> Communiques { get; init; } = [];

    /// <summary>The joint statement that something can still become of; null for none.</summary>
    public Statement? OpenStatement => Statements is [.., { IsOpen: true } last] ? last : null;

    /// <summary>Whether a statement is being signed or is sealed, so that what is agreed is not improved on any more.</summary>
    public bool IsFixed => Statements.Any(each => each.Stage is StatementStage.Signing or StatementStage.Sealed);

    private RoomState AfterStatement(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.StatementDrafted drafted => this with
            {
                Statements = Statements.Add(
                    new Statement(drafted.Statement, entry.Seat, entry.At)
                    {
                        From = drafted.From,
                        Clauses = drafted.Clauses,
                        LastClause = drafted.Clauses.Length,
                    }
                ),
            },
            RoomEvent.ChangeSuggested made => WithStatement(
                made.Statement,
                statement =>
                    statement with
                    {
                        Suggestions = statement.Suggestions.Add(
                            new Suggestion(made.Suggestion, entry.Seat, made.Party, entry.At, made.Change, made.Note)
                            {
                                Version = statement.Version,
                                AcceptedBy = made.Party < 0 ? [] : [made.Party],
                            }
                        ),
                    }
            ),
            RoomEvent.SuggestionAnswered answered => WithStatement(
                answered.Statement,
                each => Answered(each, answered)
            ),
            RoomEvent.TextChanged changed => WithStatement(
                changed.Statement,
                each => StatementText.Changed(each, changed, Decisions, entry.At)
            ),
            RoomEvent.StatementProposed proposed => WithStatement(
                proposed.Statement,
                each => each with { Stage = StatementStage.Proposed }
            ),
            RoomEvent.StatementSupported supported => WithStatement(
                supported.Statement,
                each => each with { SupportedBy = each.SupportedBy.Add(supported.Party) }
            ),
            RoomEvent.SupportWithdrawn withdrawn => WithStatement(
                withdrawn.Statement,
                each => each with { SupportedBy = each.SupportedBy.Remove(withdrawn.Party) }
            ),
            // What goes to be signed is not improved on any more.
            RoomEvent.SigningOpened opened => WithStatement(
                opened.Statement,
                each => Lapsed(each) with { Stage = StatementStage.Signing, Head = opened.Head, TextHash = opened.Text }
            ) with
            {
                LookAt = null,
            },
            RoomEvent.StatementSigned signed => WithStatement(
                signed.Statement,
                each => each with { Signatures = each.Signatures.Add(new(signed.Party, entry.Seat, entry.At)) }
            ),
            RoomEvent.StatementSealed closed => WithStatement(
                closed.Statement,
                each => each with { Stage = StatementStage.Sealed }
            ),
            RoomEvent.StatementRejected rejected => WithStatement(
                rejected.Statement,
                each =>
                    Lapsed(each) with
                    {
                        Stage = StatementStage.Rejected,
                        RejectedBy = rejected.Party,
                        Reason = rejected.Reason,
                    }
            ),
            _ => AfterCommunique(happened, entry),
        };

    private RoomState AfterCommunique(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.CommuniqueDrafted drafted => this with
            {
                Communiques =
                [
                    .. Communiques.Select(each =>
                        each.State == CommuniqueState.Draft ? each with { State = CommuniqueState.Replaced } : each
                    ),
                    new Communique(drafted.Communique, entry.Seat, entry.At, drafted.Text)
                    {
                        AgreedBy = drafted.Party < 0 ? [] : [drafted.Party],
                    },
                ],
            },
            RoomEvent.CommuniqueAnswered answered => WithCommunique(
                answered.Communique,
                each =>
                    answered.Agrees
                        ? each with
                        {
                            AgreedBy = each.AgreedBy.Add(answered.Party),
                        }
                        : each with
                        {
                            State = CommuniqueState.Refused,
                        }
            ),
            RoomEvent.CommuniquePublished published => WithCommunique(
                published.Communique,
                each => each with { State = CommuniqueState.Published, PublishedAt = entry.At }
            ),
            _ => AfterMediation(happened, entry),
        };

    private RoomState WithStatement(int statement, Func<Statement, Statement> change) =>
        this with
        {
            Statements = Statements.SetItem(statement - 1, change(Statements[statement - 1])),
        };

    private RoomState WithCommunique(int communique, Func<Communique, Communique> change) =>
        this with
        {
            Communiques = Communiques.SetItem(communique - 1, change(Communiques[communique - 1])),
        };

    // Whoever supported a text did so as things stood: what is decided since they have not been asked about.
    private ImmutableArray<Statement> Unsupported =>
        [.. Statements.Select(each => each.Stage == StatementStage.Proposed ? each with { SupportedBy = [] } : each)];

    // What nobody had answered when the text was fixed, or nothing becomes of it, changes it no more.
    private static Statement Lapsed(Statement statement) =>
        statement with
        {
            Suggestions =
            [
                .. statement.Suggestions.Select(each =>
                    each.State == SuggestionState.Open ? each with { State = SuggestionState.Outdated } : each
                ),
            ],
        };

    private static Statement Answered(Statement statement, RoomEvent.SuggestionAnswered answered)
    {
        Suggestion suggestion = statement.Suggestions[answered.Suggestion - 1];
        suggestion = answered.Accepts
            ? suggestion with
            {
                AcceptedBy = suggestion.AcceptedBy.Add(answered.Party),
                Reason = answered.Reason,
            }
            : suggestion with
            {
                State = suggestion.Party == answered.Party ? SuggestionState.Withdrawn : SuggestionState.Rejected,
                Reason = answered.Reason,
            };
        return statement with { Suggestions = statement.Suggestions.SetItem(answered.Suggestion - 1, suggestion) };
    }
}
