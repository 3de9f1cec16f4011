using System.Collections.Immutable;
using Entente.Formats.Editing;
using Entente.Formats.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Web.Questions;

/// <summary>The kinds of questions: how files and addresses name them.</summary>
public static class QuestionKinds
{
    private const string ConflictMark = "conflict";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<QuestionKind> All { get; } = [.. Enum.GetValues<QuestionKind>()];

    /// <summary>The key that a file of the kind starts with; also its name in addresses.</summary>
    /// <param name="kind">The kind.</param>
    public static string MarkOf(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Conflict => ConflictMark,
            QuestionKind.Exchange => ExchangeFormat.Mark,
            QuestionKind.Division => TheoryFormat.Mark,
            _ => StakeholderFormat.Mark,
        };

    /// <summary>The template of the kind, one of <see cref="NewModel.Kinds"/>.</summary>
    /// <param name="kind">The kind.</param>
    public static string TemplateOf(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Conflict => "conflict",
            QuestionKind.Exchange => "exchange",
            QuestionKind.Division => "division",
            _ => "stakeholders",
        };

    /// <summary>The kind of a name in an address; null for no such kind.</summary>
    /// <param name="mark">The name.</param>
    public static QuestionKind? Named(string? mark) =>
        All.Select(kind => (QuestionKind?)kind).FirstOrDefault(kind => MarkOf(kind!.Value) == mark);

    /// <summary>The kind of a text; null when it is none of them.</summary>
    /// <param name="document">The text.</param>
    public static QuestionKind? Of(NativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return All.Select(kind => (QuestionKind?)kind)
            .FirstOrDefault(kind => document.KindOf(MarkOf(kind!.Value)) == PartKind.Text);
    }
}
