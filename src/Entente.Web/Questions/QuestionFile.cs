using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Exchanges;
using Entente.Formats;
using Entente.Formats.Conflict;
using Entente.Formats.Editing;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
using Entente.Stakeholders;
using Entente.Theory;

namespace Entente.Web.Questions;

/// <summary>A question as a text says it, read: what it asks, or every fault of it.</summary>
public sealed record QuestionFile
{
    private const string Name = "question.yaml";

    private QuestionFile() { }

    /// <summary>What it asks; null when the text is no such question.</summary>
    public QuestionKind? Kind { get; private init; }

    /// <summary>Everything that keeps it from being read, each with its place.</summary>
    public ImmutableArray<Remark> Faults { get; private init; } = [];

    /// <summary>What looks wrong and does not keep it from being read.</summary>
    public ImmutableArray<Remark> Warnings { get; private init; } = [];

    /// <summary>The conflict, if it is one without faults.</summary>
    public ConflictModel? Conflict { get; private init; }

    /// <summary>The exchange, if it is one without faults.</summary>
    public Exchange? Exchange { get; private init; }

    /// <summary>The question of division, if it is one without faults.</summary>
    public TheoryProblem? Problem { get; private init; }

    /// <summary>The question about stakeholders, if it is one without faults.</summary>
    public StakeholderQuestion? Decision { get; private init; }

    /// <summary>What it is called; empty when that is not said, or there are faults.</summary>
    public LocalizedText Title =>
        Conflict?.Title ?? Exchange?.Title ?? Problem?.Title ?? Decision?.Title ?? LocalizedText.Empty;

    /// <summary>What it is about; empty when that is not said, or there are faults.</summary>
    public LocalizedText About =>
        Conflict?.About ?? Exchange?.About ?? Problem?.About ?? Decision?.About ?? LocalizedText.Empty;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text: YAML or JSON.</param>
    public static QuestionFile Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (QuestionKinds.Of(NativeDocument.Of(text)))
        {
            case QuestionKind.Conflict:
                ConflictReading conflict = ConflictSource.Parse(Name, text);
                return new QuestionFile
                {
                    Kind = QuestionKind.Conflict,
                    Conflict = conflict.Model,
                    Faults = conflict.Faults,
                    Warnings = conflict.Warnings,
                };
            case QuestionKind.Exchange:
                ExchangeReading exchange = ExchangeFormat.Read(Name, Encoding.UTF8.GetBytes(text));
                return new QuestionFile
                {
                    Kind = QuestionKind.Exchange,
                    Exchange = exchange.Exchange,
                    Faults = exchange.Faults,
                };
            case QuestionKind.Division:
                TheoryReading theory = TheoryFormat.Read(Name, Encoding.UTF8.GetBytes(text));
                return new QuestionFile
                {
                    Kind = QuestionKind.Division,
                    Problem = theory.Problem,
                    Faults = theory.Faults,
                };
            case QuestionKind.Stakeholders:
                StakeholderReading decision = StakeholderFormat.Read(Name, Encoding.UTF8.GetBytes(text));
                return new QuestionFile
                {
                    Kind = QuestionKind.Stakeholders,
                    Decision = decision.Question,
                    Faults = decision.Faults,
                };
            default:
                string marks = string.Join(
                    ", ",
                    QuestionKinds.All.Select(kind => $"'{QuestionKinds.MarkOf(kind)}: 1'")
                );
                return new QuestionFile
                {
                    Faults =
                    [
                        new Remark(
                            new Place(Name, 1, 1),
                            string.IsNullOrWhiteSpace(text)
                                ? new(
                                    $"The text is empty; a question starts with one of {marks}.",
                                    $"De tekst is leeg; een vraag begint met een van {marks}."
                                )
                                : new(
                                    $"The text asks no question that is known here: it starts with one of {marks}.",
                                    $"De tekst stelt geen vraag die hier bekend is: zo'n tekst begint met een van {marks}."
                                )
                        ),
                    ],
                };
        }
    }
}
