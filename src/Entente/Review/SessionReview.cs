using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>What happened in a negotiation, and what could have.</summary>
/// <param name="Record">What was recorded.</param>
public sealed record SessionReview(SessionRecord Record)
{
    /// <summary>How it ended; <see cref="EndKind.None"/> when the record does not say.</summary>
    public required EndKind Ending { get; init; }

    /// <summary>Who ended it by leaving or by a fault; -1 for nobody.</summary>
    public required int EndedBy { get; init; }

    /// <summary>What was agreed; null without agreement, and where it is not known as an outcome (<see cref="IsUnvalued"/>).</summary>
    public Outcome? Agreement { get; init; }

    /// <summary>Whether all agreed, to something that the scenario does not know: it is no outcome, and has no worth.</summary>
    public bool IsUnvalued { get; init; }

    /// <summary>
    /// Whether the talks came to no more than a partial agreement: no whole one, but parts that were agreed and stay so (<see cref="SessionRecord.KeepsParts"/>).
    /// What it is worth is what things stand at after it.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>How things stand after a partial agreement; null for none, and where that is not known of every issue.</summary>
    public Outcome? Standing { get; init; }

    /// <summary>What was reached: the agreement, or how things stand after a partial one; null for neither.</summary>
    public Outcome? Reached => Agreement ?? Standing;

    /// <summary>All offers, in order.</summary>
    public required ImmutableArray<ReviewedOffer> Offers { get; init; }

    /// <summary>All steps, in the order of the offers to which they lead.</summary>
    public required ImmutableArray<ReviewStep> Steps { get; init; }

    /// <summary>By party: how it went about it.</summary>
    public required ImmutableArray<PartyReview> Parties { get; init; }

    /// <summary>Whether concessions matched.</summary>
    public required ConcessionBalance Balance { get; init; }

    /// <summary>What was possible and did not happen.</summary>
    public required LeftOnTable Left { get; init; }

    /// <summary>How far the end lies from what was possible; null when not all preferences are known, and among positions.</summary>
    public SessionDistances? Distances { get; init; }

    /// <summary>What the scenario makes possible; null when that could not be worked out.</summary>
    public ScenarioAnalysis? Analysis { get; init; }
}
