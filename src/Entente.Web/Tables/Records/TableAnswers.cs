using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Annotations;
using Entente.Reporting.Explanations;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;
using Entente.Review;
using Entente.Rooms.Agenda;
using Entente.Rooms.Debrief;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Understanding;

namespace Entente.Web.Tables.Records;

/// <summary>What the talks at a table tell: afterwards why they ended as they did, and meanwhile, to one side, how likely a deal is after what was offered.</summary>
/// <remarks>
/// The first rests on what the debrief shows, which is the same for all at the table. The second rests on the sheet of one's own side and on the offers that all saw, and on nothing else; whoever
/// has no sheet is told nothing. Each is worked out once for all who ask while nothing changes that it rests on, and the last few are kept.
/// </remarks>
/// <param name="debriefs">What happened, and what is known of what the parties wanted.</param>
/// <param name="desk">Works things out.</param>
/// <param name="clock">Says how long an answer has been kept.</param>
public sealed class TableAnswers(DebriefDesk debriefs, UnderstandingDesk desk, TimeProvider clock)
{
    private const int MostKept = 64;

    // An answer has wishes in it, which somebody may erase meanwhile.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly KeptAnswers<ImmutableArray<ExplainedReading>> explained = new(MostKept, Kept, clock);
    private readonly KeptAnswers<ImmutableArray<ForecastReading>> forecast = new(MostKept, Kept, clock);

    /// <summary>Why the talks ended as they did, and what would have opened a deal.</summary>
    /// <param name="view">The table, as somebody who sits there sees it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Null while the debrief is not open.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<ImmutableArray<ExplainedReading>>?> ExplainAsync(
        RoomView view,
        CancellationToken cancellation
    )
    {
        if (await debriefs.RecordAsync(view, cancellation).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        Party[] silent = [.. record.Scenario.Parties.Where(party => party.Preferences is null)];
        return silent.Length == 0
            ? await explained
                .OfAsync(
                    QuestionOf(view, record.Scenario, view.Debrief),
                    (_, over) => desk.ExplainAsync(record, over),
                    null,
                    cancellation
                )
                .ConfigureAwait(false)
            : new Finding<ImmutableArray<ExplainedReading>>.Refused(
                new Sentence(
                    $"It takes what every side wanted, and of {Names(silent, Language.English)} that is not known here.",
                    $"Daarvoor is nodig wat elke kant wilde, en van {Names(silent, Language.Dutch)} is dat hier niet bekend."
                )
            );
    }

    /// <summary>How likely a deal is as one side can see it, and what each offer said of the others.</summary>
    /// <param name="view">The table, as a side sees it.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Null where no wishes of an own side can be read.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<ImmutableArray<ForecastReading>>?> ForecastAsync(
        RoomView view,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) =>
        SeenBy(view) is { } record
            ? await forecast
                .OfAsync(
                    QuestionOf(view, record.Scenario, [OwnOf(view)!]),
                    (told, over) => desk.ForecastAsync(record, told, over),
                    progress,
                    cancellation
                )
                .ConfigureAwait(false)
            : null;

    /// <summary>What happened at a table as one side can weigh it: with its own wishes, and nobody else's.</summary>
    /// <param name="view">The table, as the side sees it.</param>
    /// <returns>Null where no wishes of an own side can be read.</returns>
    public static SessionRecord? SeenBy(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (OwnOf(view) is not { } own)
        {
            return null;
        }

        GrownScenario seen = GrownTable.Of(view with { Debrief = [own] });
        return seen.Scenario.Parties[own.Party].Preferences is null
            ? null
            : RoomRecords.Of(view.Timeline, seen.Scenario, seen.Unsaid);
    }

    private static DebriefView? OwnOf(RoomView view) =>
        view
            is {
                You: { Role: Role.Lead or Role.Adviser or Role.Principal, IsOutside: false, Party: var mine },
                Own: { Preferences: { } wishes } own,
            }
            ? new DebriefView(mine, wishes) { AdditionScores = own.AdditionScores }
            : null;

    // What the answer rests on, and nothing of it in clear: the log up to here, the wishes that are looked at, and whether the exercise is still known from which the table was opened.
    private static string QuestionOf(RoomView view, Scenario scenario, ImmutableArray<DebriefView> known)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{view.Room} {view.Head} {view.Version}");
        Add(scenario.Id);
        Add($"{scenario.Packages.Length} {scenario.ThirdParties.Length} {scenario.Sources.Length} {scenario.Deadline}");
        foreach (DebriefView each in known)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{each.Party}"));
            Add(each.Preferences ?? "");
            foreach ((int proposal, AdditionScore score) in each.AdditionScores)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{proposal}"));
                foreach (string text in TextsOf(score))
                {
                    Add(text);
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());

        void Add(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private static IEnumerable<string> TextsOf(AdditionScore score) =>
        score switch
        {
            AdditionScore.OfIssue issue => issue.Points.SelectMany(each => new[] { each.Key, each.Value }),
            AdditionScore.OfOption option => [option.Like, option.More],
            _ => throw new InvalidOperationException("There is no other score."),
        };

    private static string Names(Party[] parties, Language language) =>
        language.List([.. parties.Select(party => new PageLanguage(language).Of(party.Title, party.Name))]);
}
