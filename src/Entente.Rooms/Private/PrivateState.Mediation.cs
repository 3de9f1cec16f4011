using System.Collections.Immutable;
using Entente.Rooms.Mediation;

namespace Entente.Rooms.Private;

/// <content>What is entrusted to the mediator, and answered unseen.</content>
public sealed partial record PrivateState
{
    /// <summary>Which mediators may see what; of nobody more than once.</summary>
    public ImmutableArray<MediatorConsent> MediatorsMaySee { get; init; } = [];

    /// <summary>What was said in confidence with the mediator, in order.</summary>
    public ImmutableArray<CaucusLine> Caucus { get; init; } = [];

    /// <summary>The answers to blind suggestions, by their number.</summary>
    public ImmutableSortedDictionary<int, bool> BlindAnswers { get; init; } =
        ImmutableSortedDictionary<int, bool>.Empty;

    /// <summary>Whether the party would be shown an improvement of the deal.</summary>
    public bool IsImprovementWished { get; init; }

    /// <summary>What a mediator laid by to be offered in place of the deal; null for nothing.</summary>
    public PreparedImprovement? Prepared { get; init; }

    /// <summary>What the party would gain, by the number of the improvement.</summary>
    public ImmutableSortedDictionary<int, OwnGain> Gains { get; init; } = ImmutableSortedDictionary<int, OwnGain>.Empty;

    /// <summary>The answers to improvements, by their number.</summary>
    public ImmutableSortedDictionary<int, bool> ImprovementAnswers { get; init; } =
        ImmutableSortedDictionary<int, bool>.Empty;

    /// <summary>Whether all at the table may see the preferences once the table is released.</summary>
    public bool IsDebriefAllowed { get; init; }

    private PrivateState AfterMediation(PrivateEvent happened, DateTimeOffset at) =>
        happened switch
        {
            PrivateEvent.MediatorAllowed allowed => this with { MediatorsMaySee = Allowing(allowed) },
            PrivateEvent.CaucusSaid said => this with
            {
                Caucus = Caucus.Add(
                    new CaucusLine(at, said.Party, said.Seat, said.Text, said.OneText) { Mediator = said.Mediator }
                ),
            },
            PrivateEvent.BlindAnswered answered => this with
            {
                BlindAnswers = BlindAnswers.SetItem(answered.Suggestion, answered.IsYes),
            },
            PrivateEvent.ImprovementWished wished => this with { IsImprovementWished = wished.IsWished },
            PrivateEvent.ImprovementPrepared prepared => this with { Prepared = prepared.Package },
            PrivateEvent.GainTold told => this with { Gains = Gains.SetItem(told.Improvement, told.Gain) },
            PrivateEvent.ImprovementAnswered answered => this with
            {
                ImprovementAnswers = ImprovementAnswers.SetItem(answered.Improvement, answered.IsYes),
            },
            PrivateEvent.DebriefAllowed allowed => this with { IsDebriefAllowed = allowed.IsAllowed },
            _ => throw new InvalidOperationException($"There is no rule for {happened.GetType().Name}."),
        };

    // The last word counts: one that names nobody is about all, and one that names somebody ends what named nobody.
    private ImmutableArray<MediatorConsent> Allowing(PrivateEvent.MediatorAllowed allowed)
    {
        ImmutableArray<MediatorConsent> others = allowed.Mediator is null
            ? []
            : MediatorsMaySee.RemoveAll(each => each.Mediator is null || each.Mediator == allowed.Mediator);
        return allowed is { Preferences: false, Mandate: false }
            ? others
            : others.Add(
                new MediatorConsent(allowed.Preferences, allowed.Mandate)
                {
                    Mediator = allowed.Mediator,
                    Occupation = allowed.Occupation,
                }
            );
    }
}
