using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Web.Library;

namespace Entente.Web.Tables;

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
        if (
            Read(question, issue => table.Settled[issue.Name] is null) is not { } scenario
            || Whole(scenario.Space, table.StatusQuo) is not { } deal
            || DealImprover.Find(scenario, deal, budget.Options, cancel) is not { } found
        )
        {
            return null;
        }

        return new FoundImprovement(
            TermsOf(scenario.Space, found.Package, issue => table.Settled[issue.Name] is not null),
            [.. found.Gains.Zip(scenario.Parties, Of)]
        );
    }

    // Fair between them: the largest least share of what each can still gain over its fallback.
    private Terms? Propose(PackageQuestion question, CancellationToken cancel)
    {
        RoomState table = question.Table;
        var open = table.OpenIssues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal);
        return
            Read(question, issue => !open.Contains(issue.Name)) is { } scenario
            && ScenarioAnalyzer.Analyze(scenario, budget.Options, cancel).Solutions.KalaiSmorodinsky.Points
                is [var fair, ..]
            ? TermsOf(scenario.Space, fair.Outcome, issue => open.Contains(issue.Name))
            : null;
    }

    // Issues that are not spoken about stay as they stand: every other value of them is ruled out.
    private static Scenario? Read(PackageQuestion question, Func<Issue, bool> stays)
    {
        Scenario shared = PrivateDocuments.SharedOf(question.Table);
        Scenario? read = null;
        for (int party = 0; party < question.Preferences.Length; party++)
        {
            if (
                PrivateDocuments.Read(shared, question.Preferences[party]).Scenario is not { } own
                || own.Parties[party].Preferences is not (PreferenceModel.Scores or PreferenceModel.Listed)
            )
            {
                return null;
            }

            read ??= own with { ThirdParties = [], Packages = [], StatusQuo = null };
            read = read with { Parties = read.Parties.SetItem(party, own.Parties[party]) };
        }

        return read is not null && Fixed(read.Space, question.Table.StatusQuo, stays) is { } space
            ? read with
            {
                Space = space,
            }
            : null;
    }

    private static OutcomeSpace? Fixed(OutcomeSpace space, Terms stands, Func<Issue, bool> stays)
    {
        var rules = new List<Rule>(space.Rules);
        for (int i = 0; i < space.Issues.Length; i++)
        {
            if (!stays(space.Issues[i]))
            {
                continue;
            }

            if (
                stands[space.Issues[i].Name] is not { } text
                || !space.Issues[i].TryFind(text, out IssueValue value)
                || value.IsNumber
            )
            {
                return null;
            }

            rules.Add(new Rule([new Condition.NoneOf(i, [value.Index])]));
        }

        return new OutcomeSpace(space.Issues, [.. rules]);
    }

    private static Outcome? Whole(OutcomeSpace space, Terms terms)
    {
        var values = ImmutableArray.CreateBuilder<IssueValue>(space.Issues.Length);
        foreach (Issue issue in space.Issues)
        {
            if (terms[issue.Name] is not { } text || !issue.TryFind(text, out IssueValue value))
            {
                return null;
            }

            values.Add(value);
        }

        return new Outcome(values.MoveToImmutable());
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
