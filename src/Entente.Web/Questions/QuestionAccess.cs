using System.Collections.Immutable;
using Entente.Web.Library;

namespace Entente.Web.Questions;

/// <summary>Which of the questions that ship the visitor at hand may open: one about the subject of an exercise that they play stays shut as long as the exercise does.</summary>
/// <param name="questions">The questions.</param>
/// <param name="scenarios">The scenarios that they are about.</param>
/// <param name="access">Who may open a scenario.</param>
internal sealed class QuestionAccess(QuestionShelf questions, ScenarioShelf scenarios, IScenarioAccess access)
{
    /// <summary>Those that are open.</summary>
    public async ValueTask<ImmutableArray<QuestionExample>> OpenAsync(CancellationToken cancellation = default)
    {
        ImmutableArray<QuestionExample>.Builder open = ImmutableArray.CreateBuilder<QuestionExample>();
        foreach (QuestionExample each in questions.All)
        {
            if (await IsOpenAsync(each, cancellation).ConfigureAwait(true))
            {
                open.Add(each);
            }
        }

        return open.ToImmutable();
    }

    /// <summary>Whether one is open.</summary>
    public async ValueTask<bool> IsOpenAsync(QuestionExample example, CancellationToken cancellation = default) =>
        QuestionShelf.SubjectOf(example) is not { } subject
        || scenarios.Find(subject) is not { } scenario
        || await access.MayOpenAsync(scenario, cancellation).ConfigureAwait(true);
}
