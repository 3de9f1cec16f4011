using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Debrief;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;

namespace Entente.Web.Classes;

/// <summary>What the tables of an exercise came to, by what the scenario says that it is worth.</summary>
/// <param name="scenario">The scenario under the reading that was played.</param>
internal sealed class ClassResults(Scenario scenario)
{
    private readonly ImmutableArray<OwnStake?> stakes =
    [
        .. scenario.Parties.Select(party => OwnStake.Of(scenario.Space, party)),
    ];

    /// <summary>By party: what a table's end is worth to it; null where that is not one number.</summary>
    public ImmutableArray<double?> WorthsOf(RoomView view) =>
        [.. stakes.Select((stake, party) => stake is null ? null : WorthOf(stake, party, view))];

    /// <summary>
    /// What was added during the talks and is part of what was agreed, though a party has not shown what it is worth to it: so the table's end has no worth here. Scores of what was added are each
    /// side's own, and shown by its consent after the release.
    /// </summary>
    public static ImmutableArray<Addition> UnknownIn(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        Terms whole = TalkResult.Of(view).Terms;
        return whole.IsEmpty ? [] : [.. DebriefDesk.LeftOut(view).Where(each => each.IsIn(whole))];
    }

    /// <summary>The least, the most and the fallback of a party on its own scale.</summary>
    public OwnStake? StakeOf(int party) => stakes[party];

    /// <summary>The tables as CSV, one line each.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="l">The language of the people who read it; null for programs.</param>
    public string Csv(IEnumerable<ClassTable> tables, PageLanguage? l = null) =>
        new ClassCsv(scenario, this, l).Of(tables);

    /// <summary>Issues of which it is not known how they stand after a table's end, so that what was agreed has no worth here.</summary>
    public ImmutableArray<Issue> OpenIn(RoomView view) => TalkResult.Of(view).UnknownIn(scenario.Space);

    /// <summary>Parties whose wishes are no numbers, so that no end has a worth to them here.</summary>
    public ImmutableArray<Party> Unscored => [.. scenario.Parties.Where((_, party) => stakes[party] is null)];

    private double? WorthOf(OwnStake stake, int party, RoomView view)
    {
        var result = TalkResult.Of(view);
        if (result.Kind is TalkResultKind.Open or TalkResultKind.NoAgreement)
        {
            return result.Kind == TalkResultKind.Open ? null : stake.Fallback;
        }

        return !Addition.Of(view).Any(each => each.IsIn(result.Terms)) ? Worth(scenario, party, result, Terms.None)
            : Grown(party, view) is { } grown ? Worth(grown.Scenario, party, result, grown.Unsaid)
            : null;
    }

    // What was agreed has a worth to a side even where it forbade itself to agree to it.
    private static double? Worth(Scenario scenario, int party, TalkResult result, Terms unsaid) =>
        result.OutcomeIn(scenario.Space, unsaid) is { } outcome
            ? new UtilityFunction(scenario.Space, scenario.Parties[party].Preferences!).Of(outcome).ToDouble()
            : null;

    // A side's own scale, with what was added during the talks as far as it has shown what that is worth to it.
    private GrownScenario? Grown(int party, RoomView view)
    {
        Scenario alone = scenario with
        {
            Parties = [.. scenario.Parties.Select((each, i) => i == party ? each : each with { Preferences = null })],
        };
        var grown = GrownExercise.Of(view, alone);
        Terms whole = TalkResult.Of(view).Terms;
        bool isAllThere = Addition
            .Of(view)
            .Where(each => each.IsIn(whole))
            .All(each =>
                grown.Scenario.Space.IndexOf(each.Issue) is >= 0 and var issue
                && grown.Scenario.Space.Issues[issue].TryFind(whole[each.Issue]!, out _)
            );
        return isAllThere ? grown : null;
    }
}
