using System.Collections.Immutable;
using System.Globalization;
using Entente.Reporting.Web;
using Entente.Scenarios;
using Entente.Web.Components.Dance;
using Entente.Web.Library;
using Entente.Web.Rehearsing;
using Microsoft.AspNetCore.Components;

namespace Entente.Web.Components.Rehearsal;

/// <summary>Strategies take the seats of a scenario and talk; the dance of their offers is drawn offer by offer, with pause, step and speed.</summary>
public sealed partial class RehearsalPanel : IDisposable
{
    private static readonly ImmutableArray<int> Speeds = [1, 2, 5, 10, 25];

    private readonly CancellationTokenSource gone = new();
    private CancellationTokenSource? play;
    private CancellationTokenSource? run;
    private string[] chosen = [];
    private int rounds = 30;
    private int seed = 1;
    private int first;
    private int speed = 5;
    private int shown;
    private bool isPlaying;
    private RehearsalAnswer? answer;
    private DanceScene? scene;
    private ImmutableArray<HtmlSection> story = [];
    private RehearsalPlan? played;

    /// <summary>The scenario, without faults.</summary>
    [Parameter, EditorRequired]
    public Scenario Scenario { get; set; } = default!;

    /// <summary>The same on the shelf, where its analysis is kept and talks can be taken along; null for a scenario that is not there.</summary>
    [Parameter]
    public ShelvedScenario? Shelved { get; set; }

    /// <summary>The reading of the evidence; null for the first.</summary>
    [Parameter]
    public string? Reading { get; set; }

    [Inject]
    private RehearsalStage Stage { get; set; } = default!;

    [Inject]
    private AnalysisDesk Desk { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private bool IsRunning => run is not null;

    // What a screen reader hears: every offer when one steps, the end when it runs.
    private string Announced =>
        scene is null || IsRunning || shown == 0 ? ""
        : shown == scene.Offers.Length
            ? L.Say("That was the last offer. ", "Dat was het laatste voorstel. ") + scene.Offers[^1].Told
        : scene.Offers[shown - 1].Told;

    private string? Address =>
        Shelved is null || played is null
            ? null
            : $"/api/scenarios/{Shelved.Id}/rehearsal?"
                + string.Join('&', played.Strategies.Select(each => "strategy=" + Uri.EscapeDataString(each)))
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"&rounds={played.Rounds}&seed={played.Seed}&first={played.First + 1}"
                )
                + (Reading is null ? "" : "&reading=" + Uri.EscapeDataString(Reading));

    /// <inheritdoc/>
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        run?.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (chosen.Length != Scenario.Parties.Length)
        {
            ImmutableArray<string> ordinary = StrategyChoices.Ordinary;
            chosen = [.. Scenario.Parties.Select((_, party) => ordinary[party % ordinary.Length])];
            first = 0;
        }
    }

    private async Task PlayAsync()
    {
        Halt();
        isPlaying = true;
        answer = null;
        scene = null;
        played = new RehearsalPlan([.. chosen])
        {
            Rounds = Math.Clamp(rounds, 1, RehearsalPlan.MostRounds),
            Seed = (ulong)Math.Max(0, seed),
            First = first,
        };
        StateHasChanged();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        play = stop;
        try
        {
            AnalysisAnswer analysed = Shelved is null
                ? await Desk.OfAsync(Scenario, Reading, stop.Token)
                : await Desk.OfAsync(Shelved, Reading, stop.Token);
            answer = await Stage.PlayAsync(
                Scenario,
                Reading,
                played,
                (analysed as AnalysisAnswer.Done)?.Analysis,
                stop.Token
            );
        }
        catch (OperationCanceledException)
        {
            // Stopped by hand, or nobody looks any more.
            return;
        }
        finally
        {
            play = null;
            isPlaying = false;
        }

        if (answer is RehearsalAnswer.Done done)
        {
            scene = DanceScene.Of(done, L);
            story = HtmlSections.Of(done.Session, L.Language);
            shown = Math.Min(1, scene.Offers.Length);
            _ = RunAsync();
        }
    }

    private void Stop() => play?.Cancel();

    private void Halt()
    {
        run?.Cancel();
        run = null;
    }

    private void GoTo(int place)
    {
        Halt();
        shown = Math.Clamp(place, Math.Min(1, scene!.Offers.Length), scene.Offers.Length);
    }

    private void Seek(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out int place))
        {
            GoTo(place);
        }
    }

    private Task ToggleAsync()
    {
        if (IsRunning)
        {
            Halt();
            return Task.CompletedTask;
        }

        if (shown >= scene!.Offers.Length)
        {
            shown = Math.Min(1, scene.Offers.Length);
        }

        _ = RunAsync();
        return Task.CompletedTask;
    }

    private async Task RunAsync()
    {
        DanceScene dance = scene!;
        using var own = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        run = own;
        try
        {
            while (shown < dance.Offers.Length)
            {
                await Task.Delay(TimeSpan.FromSeconds(1.0 / speed), Clock, own.Token);
                shown++;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // Paused, begun anew, or nobody looks any more.
        }
        finally
        {
            if (run == own)
            {
                run = null;
                if (!gone.IsCancellationRequested)
                {
                    StateHasChanged();
                }
            }
        }
    }

    private string NameOf(int party) => L.Of(Scenario.Parties[party].Title, Scenario.Parties[party].Name);

    private string SummaryOf(string name) =>
        StrategyChoices.Simple.Concat(StrategyChoices.Whole).FirstOrDefault(each => each.Name == name) is { } strategy
            ? L.SummaryOf(strategy)
            : "";
}
