using Entente.Exchanges;
using Entente.Reporting.Conflict;
using Entente.Stakeholders;
using Entente.Theory;
using Entente.Web.Understanding;

namespace Entente.Web.Questions;

/// <summary>Answers to questions for pages, within a budget of time and of work.</summary>
/// <param name="budget">How much one question may take.</param>
/// <param name="place">Where the work is done.</param>
/// <param name="conflicts">Answers conflicts.</param>
public sealed class QuestionDesk(UnderstandingBudget budget, WorkPlace place, ConflictDesk conflicts)
{
    /// <summary>Reads a text as a question; off the thread of the page, since a conflict is read state by state.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<QuestionFile>> ReadAsync(string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return place.RunAsync<QuestionFile>(_ => new Finding<QuestionFile>.Done(QuestionFile.Of(text)), cancellation);
    }

    /// <summary>The answer to a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The answer; refused when the question has faults or is larger than a page may ask for.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<QuestionAnswer>> AnswerAsync(
        QuestionFile question,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Conflict is { } conflict)
        {
            return await conflicts.OfAsync(conflict, cancellation).ConfigureAwait(false) switch
            {
                Finding<ConflictFindings>.Done done => Done(new QuestionAnswer.OfConflict(done.Result)),
                Finding<ConflictFindings>.TooLong late => new Finding<QuestionAnswer>.TooLong(late.Time),
                Finding<ConflictFindings>.Refused refused => new Finding<QuestionAnswer>.Refused(refused.Reason),
                _ => throw new InvalidOperationException("There is no other answer."),
            };
        }

        if (question.Exchange is { } exchange)
        {
            return await place.RunAsync(over => Plan(exchange, over), cancellation).ConfigureAwait(false);
        }

        if (question.Problem is { } problem)
        {
            return await place
                .RunAsync(
                    over => Done(new QuestionAnswer.OfDivision(TheorySolver.Answer(problem, null, over))),
                    cancellation
                )
                .ConfigureAwait(false);
        }

        return question.Decision is { } decision
            ? await place
                .RunAsync(
                    over => Done(new QuestionAnswer.OfStakeholders(StakeholderForecaster.Forecast(decision, over))),
                    cancellation
                )
                .ConfigureAwait(false)
            : new Finding<QuestionAnswer>.Refused(new("The question has faults.", "De vraag bevat fouten."));
    }

    /// <summary>The answer to a conflict with what is asked about one of its states in the place of the states that are shown by themselves.</summary>
    /// <param name="answer">The answer to the conflict.</param>
    /// <param name="asked">The question about a state.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<QuestionAnswer>> AnswerAsync(
        QuestionAnswer.OfConflict answer,
        StateAsked asked,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(asked);
        return await conflicts.OfAsync(answer.Findings.Graph, asked, cancellation).ConfigureAwait(false) switch
        {
            Finding<StateFindings>.Done { Result: var state } => Done(
                new QuestionAnswer.OfConflict(
                    answer.Findings with
                    {
                        Verdicts = state.Verdicts,
                        Paths = state.Paths,
                        Inverse = state.Inverse,
                        Asked = state.State,
                    }
                )
            ),
            Finding<StateFindings>.TooLong late => new Finding<QuestionAnswer>.TooLong(late.Time),
            Finding<StateFindings>.Refused refused => new Finding<QuestionAnswer>.Refused(refused.Reason),
            _ => throw new InvalidOperationException("There is no other answer."),
        };
    }

    private Finding<QuestionAnswer> Plan(Exchange exchange, CancellationToken over)
    {
        ExchangePlan plan = ExchangePlanner.Plan(exchange, new ExchangeOptions { MostStates = budget.MostSets }, over);
        bool isChecked = plan.States <= budget.MostSetsChecked;
        return Done(new QuestionAnswer.OfExchange(plan, isChecked ? ExchangeChecker.Check(plan, over) : null));
    }

    private static Finding<QuestionAnswer> Done(QuestionAnswer answer) => new Finding<QuestionAnswer>.Done(answer);
}
