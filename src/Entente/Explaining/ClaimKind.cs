namespace Entente.Explaining;

/// <summary>What a claim of an explanation says; what it is about stands in <see cref="ExplanationClaim.About"/>.</summary>
public enum ClaimKind
{
    /// <summary>The verdict is right.</summary>
    Verdict,

    /// <summary>In place of a value that was left out another is at least as good for everybody. About the issue and the value.</summary>
    ValueSuperfluous,

    /// <summary>No outcome meets some demands together. About the demands.</summary>
    MetByNone,

    /// <summary>Without any one of some demands an outcome meets the others of them. About the demands.</summary>
    MetWithoutAny,

    /// <summary>An outcome breaks some demands and no other. About the demands.</summary>
    BrokenAlone,

    /// <summary>No outcome breaks only a part of some demands. About the demands.</summary>
    BrokenInPart,

    /// <summary>No conflict and no way out is missing: of every set of demands they say whether some outcome meets it, and there are as many as is said.</summary>
    NoneIsMissing,

    /// <summary>The same with stated positions among the demands.</summary>
    NoneStatedIsMissing,

    /// <summary>A value is in no deal. About the issue and the value.</summary>
    ValueKeptOut,

    /// <summary>So many deals contain what was asked for.</summary>
    DealsInFocus,

    /// <summary>The fairest deal that contains what was asked for is one, and worth what is said.</summary>
    FairestInFocus,

    /// <summary>There is a deal as things stand, so that nothing has to change.</summary>
    NothingToChange,

    /// <summary>The outcome of a change is allowed and worth what is said. About the place of the change among <see cref="DealExplanation.Changes"/>.</summary>
    OutcomeOfChange,

    /// <summary>A lower fallback makes a deal. About the party.</summary>
    FallbackIsEnough,

    /// <summary>No smaller cut of the fallback does. About the party.</summary>
    FallbackIsLeast,

    /// <summary>Lower fallbacks of all together make a deal.</summary>
    FallbacksAreEnough,

    /// <summary>No smaller cut of all fallbacks does.</summary>
    FallbacksAreLeast,

    /// <summary>A higher score makes a deal. About the party, the issue and the value.</summary>
    ScoreIsEnough,

    /// <summary>No smaller rise of the score does. About the party, the issue and the value.</summary>
    ScoreIsLeast,

    /// <summary>Giving up limits makes a deal. About the demands.</summary>
    GivingUpIsEnough,

    /// <summary>Giving up fewer of them does not. About the demands.</summary>
    GivingUpIsLeast,

    /// <summary>A payment makes a deal. About who pays and who receives.</summary>
    PaymentIsEnough,

    /// <summary>No payment between the two does at a lower rate. About who pays and who receives.</summary>
    PaymentIsLeast,

    /// <summary>Some stages on the way between two values make a deal. About the issue, the stages taken and the stages in all.</summary>
    StagesAreEnough,

    /// <summary>No fewer stages do. About the issue and the stages in all.</summary>
    StagesAreLeast,

    /// <summary>Without an issue there is a deal. About the issue.</summary>
    SettingAsideIsEnough,

    /// <summary>A new value of an issue makes a deal. About the issue.</summary>
    NewValueIsEnough,

    /// <summary>It has to bring no less. About the issue.</summary>
    NewValueIsLeast,

    /// <summary>A new issue makes a deal.</summary>
    NewIssueIsEnough,

    /// <summary>It has to bring no less.</summary>
    NewIssueIsLeast,

    /// <summary>A lower fallback makes a deal exactly if it is listed. About the party.</summary>
    FallbackIfListed,

    /// <summary>Giving up limits makes a deal exactly if it is listed.</summary>
    GivingUpIfListed,

    /// <summary>Lower fallbacks of all together make a deal exactly if they are listed.</summary>
    FallbacksIfListed,

    /// <summary>A payment makes a deal exactly if it is listed. About who pays and who receives.</summary>
    PaymentIfListed,

    /// <summary>What is said about an offer is so. About its place among <see cref="DealExplanation.Weighed"/>.</summary>
    Offer,

    /// <summary>The deal near an offer is one. About the place of the offer.</summary>
    NearbyIsDeal,

    /// <summary>No deal is nearer to an offer. About the place of the offer.</summary>
    NearbyIsNearest,

    /// <summary>Changing some issues is better for all. About the issues.</summary>
    GainForAll,

    /// <summary>Of changing some issues nothing can be left out. About the issues.</summary>
    GainIsSmallest,

    /// <summary>The deal that hangs on an event is acceptable at the chances given.</summary>
    EventIsEnough,

    /// <summary>No other deal that hangs on an event needs less disagreement.</summary>
    EventIsLeast,
}
