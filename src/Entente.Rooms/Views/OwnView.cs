using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;

namespace Entente.Rooms.Views;

/// <summary>What the viewer's own side keeps to itself. Part of nobody else's view.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Preferences">The private part of a scenario file; null when none was set.</param>
/// <param name="Mandate">What the lead may agree to, by issue; null without a mandate.</param>
/// <param name="Approvals">Requests beyond the mandate, in order.</param>
/// <param name="Talk">What was said within the delegation, in order.</param>
/// <param name="Note">The viewer's note.</param>
/// <param name="IsErased">Whether it cannot be read, and nothing more is kept: it was erased, unless <see cref="IsKeyMissing"/>.</param>
public sealed record OwnView(
    string Owner,
    string? Preferences,
    ImmutableSortedDictionary<string, ImmutableArray<string>>? Mandate,
    ImmutableArray<Approval> Approvals,
    ImmutableArray<DelegationLine> Talk,
    string Note,
    bool IsErased
)
{
    /// <summary>Whether the server has lost the key of it, and it was not erased; not written where it is not so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsKeyMissing { get; init; }

    /// <summary>What is worth how much that was added during the talks, by the proposal that added it: said since the preferences were set.</summary>
    public ImmutableSortedDictionary<int, AdditionScore> AdditionScores { get; init; } =
        ImmutableSortedDictionary<int, AdditionScore>.Empty;

    /// <summary>The numbers that the lead may agree to, by issue, besides the values that the mandate names; empty without a mandate.</summary>
    public ImmutableSortedDictionary<string, MandateRange> MandateRanges
    {
        get => field ?? ImmutableSortedDictionary.Create<string, MandateRange>(StringComparer.Ordinal);
        init;
    }

    /// <summary>Which mediators may see what; of nobody more than once. One that <see cref="MediatorConsent.IsLapsed">lapsed</see> shows nothing to anybody.</summary>
    public ImmutableArray<MediatorConsent> MediatorsMaySee { get; init; } = [];

    /// <summary>What was said in confidence with the mediator, in order.</summary>
    public ImmutableArray<CaucusLine> Caucus { get; init; } = [];

    /// <summary>One's own answers to blind suggestions, by their number.</summary>
    public ImmutableSortedDictionary<int, bool> BlindAnswers { get; init; } =
        ImmutableSortedDictionary<int, bool>.Empty;

    /// <summary>Whether one would be shown an improvement of the deal.</summary>
    public bool IsImprovementWished { get; init; }

    /// <summary>What a mediator laid by to be offered in place of the deal; null, and not written, for nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PreparedImprovement? Prepared { get; init; }

    /// <summary>What one would gain, by the number of the improvement.</summary>
    public ImmutableSortedDictionary<int, OwnGain> Gains { get; init; } = ImmutableSortedDictionary<int, OwnGain>.Empty;

    /// <summary>One's own answers to improvements, by their number.</summary>
    public ImmutableSortedDictionary<int, bool> ImprovementAnswers { get; init; } =
        ImmutableSortedDictionary<int, bool>.Empty;

    /// <summary>Whether all at the table may see one's preferences once the table is released.</summary>
    public bool IsDebriefAllowed { get; init; }

    /// <summary>Whether what the lead may agree to was erased and nobody of the side can say it any more or approve anything, so that the lead makes no binding move at this table; not written where it is not so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMandateErased { get; init; }

    /// <summary>Whether the lead may bind its side to terms without asking; else the move waits for whoever gave the mandate.</summary>
    /// <param name="space">What can be agreed at the table.</param>
    /// <param name="terms">The terms.</param>
    public bool IsWithinMandate(OutcomeSpace space, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(terms);
        return MandateRules.Allows(Mandate, MandateRanges, space, terms);
    }
}
