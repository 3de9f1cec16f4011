namespace Entente.Protocols;

/// <summary>What can happen in a session.</summary>
public enum SessionEventKind : byte
{
    /// <summary>Nothing: the value of <c>default</c>.</summary>
    None,

    /// <summary>A party put an outcome on the table.</summary>
    OfferMade,

    /// <summary>A party agreed to what is on the table.</summary>
    OfferAccepted,

    /// <summary>A party turned down what is on the table.</summary>
    OfferRejected,

    /// <summary>A party put in a demand that the others do not see yet.</summary>
    DemandSealed,

    /// <summary>Part of the whole was settled: an issue of the agenda, or a deal of a sequence.</summary>
    PartAgreed,

    /// <summary>Part of the whole was given up without agreement.</summary>
    PartClosed,

    /// <summary>Some parties agreed and left with an outcome; the rest goes on.</summary>
    GroupAgreed,

    /// <summary>The session ended with an agreement.</summary>
    AgreementReached,

    /// <summary>The session ended because its rounds or its time were over.</summary>
    DeadlinePassed,

    /// <summary>A party left, and the session ended without agreement.</summary>
    WalkedAway,

    /// <summary>Chance ended the session.</summary>
    BrokenDown,

    /// <summary>A party failed or broke the rules, and the session ended.</summary>
    Faulted,

    /// <summary>Nobody spoke against a draft: it is the text from now on.</summary>
    TextAdopted,

    /// <summary>No more drafts: the parties are asked whether they take the text.</summary>
    TextClosed,

    /// <summary>A party voted on an offer, and the others do not see yet how. A vote for the offer names a power, one against it none.</summary>
    VoteSealed,

    /// <summary>All votes of a round were counted, and those who are still at the table go on.</summary>
    VotesCounted,

    /// <summary>A party left without agreement, and the rest goes on.</summary>
    PartyLeft,

    /// <summary>The session ended because groups had agreed and left, and fewer than two parties were left.</summary>
    TooFewLeft,
}
