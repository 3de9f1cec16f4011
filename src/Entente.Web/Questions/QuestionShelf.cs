using System.Collections.Immutable;
using Entente.Formats.Catalog;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Web.Questions;

/// <summary>The questions that ship with the software, read when first asked for.</summary>
public sealed class QuestionShelf
{
    private readonly Lazy<ImmutableArray<QuestionExample>> all = new(() =>
        [
            .. ShippedConflicts.Ids.Select(id =>
                Read(QuestionKind.Conflict, id, ShippedConflicts.TryText(id, out string? text) ? text : "")
            ),
            .. ShippedExchanges.Ids.Select(id =>
                Read(QuestionKind.Exchange, id, ShippedExchanges.TryText(id, out string? text) ? text : "")
            ),
            .. ShippedQuestions.Ids.Select(id =>
                Read(QuestionKind.Division, id, ShippedQuestions.TryText(id, out string? text) ? text : "")
            ),
            .. ShippedStakeholders.Ids.Select(id =>
                Read(QuestionKind.Stakeholders, id, ShippedStakeholders.TryText(id, out string? text) ? text : "")
            ),
        ]
    );

    /// <summary>All of them, by kind and id.</summary>
    public ImmutableArray<QuestionExample> All => all.Value;

    /// <summary>The question with an id; null when there is none.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    public QuestionExample? Find(QuestionKind kind, string id) =>
        All.FirstOrDefault(each => each.Kind == kind && each.Id == id);

    /// <summary>The scenario that a question is about in another way; null for none.</summary>
    /// <param name="example">The question.</param>
    public static string? SubjectOf(QuestionExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        bool isHanoi = example.Id == "yongbyon" || example.Id.StartsWith("hanoi-", StringComparison.Ordinal);
        return isHanoi ? "hanoi-2019" : null;
    }

    private static QuestionExample Read(QuestionKind kind, string id, string text) =>
        new(kind, id, text, QuestionFile.Of(text));
}
