using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Web.Library;

namespace Entente.Web.Tables.Packages;

/// <summary>
/// Looks for packages by what all parties of a table want, with the exact search of the library. Reads the parties' documents for one answer and forgets them; nothing of them is kept,
/// logged or measured.
/// </summary>
/// <param name="budget">How much one search may take, and how many may run at once; what does not end within it finds nothing.</param>
/// <param name="clock">Measures the time.</param>
public sealed class PackageDesk(AnalysisBudget budget, TimeProvider clock) : IPackageFinder, IDisposable
{
    private readonly SemaphoreSlim places = new(budget.AtOnce);

    /// <inheritdoc/>
    public ValueTask<FoundImprovement?> ImproveAsync(PackageQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        return WorkAsync(stop => Improve(question, stop), cancel);
    }

    /// <inheritdoc/>
    public ValueTask<Terms?> ProposeAsync(PackageQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        return WorkAsync(stop => Propose(question, stop), cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async ValueTask<T?> WorkAsync<T>(Func<CancellationToken, T?> work, CancellationToken cancel)
        where T : class
    {
        await places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            using var late = new CancellationTokenSource(budget.Time, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
            return await Task.Run(() => work(either.Token), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (UnsupportedScenarioException)
        {
            return null;
        }
        finally
        {
            places.Release();
        }
    }

    private FoundImprovement? Improve(PackageQuestion question, CancellationToken cancel)
    {
        RoomState table = question.Table;
        if (TableWishes.Of(question) is not { Scenario: var scenario } wishes)
        {
            return null;
        }

        ImmutableArray<HeldSpace> held =
        [
            .. AsideIssues
                .Held(
                    scenario,
                    table.StatusQuo,
                    issue => !IsSettled(issue) || wishes.IsUnscoredIn(issue, table.Settled)
                )
                .Select(each => each with { Space = wishes.Without(each.Space, IsSearched) }),
        ];
        foreach (HeldSpace each in held)
        {
            if (
                each.With(table.Settled) is { } deal
                && each.Space.Allows(deal)
                && DealImprover.Find(scenario with { Space = each.Space }, deal, budget.Options, cancel) is { } found
            )
            {
                Terms terms = TermsOf(each.Space, found.Package, IsSettled);
                if (held.All(other => IsBetter(scenario, other, table.Settled, terms, cancel)))
                {
                    return new FoundImprovement(terms, [.. found.Gains.Zip(scenario.Parties, Of)]);
                }
            }
        }

        return null;

        bool IsSettled(Issue issue) => table.Settled[issue.Name] is not null;

        bool IsSearched(Issue issue) => IsSettled(issue) && !wishes.IsUnscoredIn(issue, table.Settled);
    }

    // For every party, with what was left aside held as it is here; where the deal itself cannot be, there is nothing to compare with.
    private static bool IsBetter(Scenario scenario, HeldSpace held, Terms deal, Terms terms, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return held.With(deal) is not { } before
            || !held.Space.Allows(before)
            || (
                held.With(terms) is { } after
                && held.Space.Allows(after)
                && scenario.Parties.All(party =>
                    !party.DealBreakers.Any(each => held.Space.Matches(each.Conditions, after))
                    && new UtilityFunction(held.Space, party.Preferences!) is var worth
                    && worth.Of(after) > worth.Of(before)
                )
            );
    }

    // Fair between them: the largest least share of what each can still gain over its fallback. Where somebody has not scored what could be agreed or is, nobody knows what is fair.
    private Terms? Propose(PackageQuestion question, CancellationToken cancel)
    {
        RoomState table = question.Table;
        var open = table.OpenIssues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal);
        return
            TableWishes.Of(question) is { Scenario: var scenario } wishes
            && wishes.Unscored.All(each => each.Option is not null && !each.IsIn(table.StatusQuo))
            && scenario.Space.Issues.All(issue => open.Contains(issue.Name) || table.StatusQuo[issue.Name] is not null)
            && AsideIssues.Held(scenario, table.StatusQuo, issue => !open.Contains(issue.Name))
                is [{ Space: var space }]
            && ScenarioAnalyzer
                .Analyze(
                    scenario with
                    {
                        Space = wishes.Without(space, issue => open.Contains(issue.Name)),
                    },
                    budget.Options,
                    cancel
                )
                .Solutions.KalaiSmorodinsky.Points
                is [var fair, ..]
            ? TermsOf(space, fair.Outcome, issue => open.Contains(issue.Name))
            : null;
    }

    private static Terms TermsOf(OutcomeSpace space, Outcome package, Func<Issue, bool> isMeant) =>
        new(
            space
                .Issues.Select((issue, i) => (Issue: issue, Value: package.Values[i]))
                .Where(each => isMeant(each.Issue))
                .Select(each => new KeyValuePair<string, string>(each.Issue.Name, each.Issue.NameOf(each.Value)))
        );

    private static OwnGain Of(ImprovementGain gain, Party party) =>
        new(
            gain.Deal.ToDouble(),
            gain.Package.ToDouble(),
            gain.Gain.ToDouble(),
            gain.Share.ToDouble(),
            party.Preferences switch
            {
                PreferenceModel.Scores scores => scores.Unit,
                PreferenceModel.Listed listed => listed.Unit,
                _ => "",
            }
        );
}
