namespace Entente.Web.Tables.Waiting;

/// <summary>What waits for somebody at a table.</summary>
public enum AwaitedKind
{
    /// <summary>Every party has a lead: the host or mediator can begin the talks.</summary>
    Beginning,

    /// <summary>Their side has not said what it wants.</summary>
    Wishes,

    /// <summary>An offer of another side can be accepted by them, or answered.</summary>
    Offer,

    /// <summary>Another side asks to adjourn.</summary>
    Adjournment,

    /// <summary>A change of the agenda was proposed.</summary>
    Agenda,

    /// <summary>Something was added to the agenda and their side has not scored it.</summary>
    Score,

    /// <summary>A one text was put to the parties.</summary>
    OneText,

    /// <summary>A blind suggestion is open.</summary>
    Blind,

    /// <summary>An improvement of the deal is open.</summary>
    Improvement,

    /// <summary>Their lead asks to go beyond the mandate.</summary>
    Approval,

    /// <summary>A change of the joint statement was suggested.</summary>
    Suggestion,

    /// <summary>A joint statement was put before the parties.</summary>
    Support,

    /// <summary>A joint statement is to be signed.</summary>
    Signature,

    /// <summary>A text for the public was drafted.</summary>
    Communique,

    /// <summary>What their side committed to is due.</summary>
    Pledge,

    /// <summary>A commitment is due or was said to be done, and they verify it.</summary>
    Verification,

    /// <summary>A line stays down, and they are asked to propose.</summary>
    Proposal,

    /// <summary>A lead is missed, and the host can seat somebody.</summary>
    Missing,

    /// <summary>Nobody leads for a party since the host closed the seat or took it back.</summary>
    Vacant,

    /// <summary>The talks are over: the host can release scenario and debrief.</summary>
    Release,

    /// <summary>Somebody wants to sit on their side.</summary>
    Newcomer,

    /// <summary>Somebody of their delegation said something to it.</summary>
    DelegationWords,

    /// <summary>The mediator said something to their side in confidence.</summary>
    MediatorWords,

    /// <summary>A party said something to them, the mediator, in confidence.</summary>
    PartyWords,
}
