namespace Entente.Rooms.Rules;

/// <summary>Why a room refuses what is asked of it.</summary>
public enum RefusalKind
{
    /// <summary>Nothing is refused.</summary>
    None,

    /// <summary>There is no such room or seat, or it is not one's own.</summary>
    NoSuchSeat,

    /// <summary>Whoever sits there may not ask for this.</summary>
    NotYours,

    /// <summary>Nobody has taken the seat yet.</summary>
    SeatNotTaken,

    /// <summary>The seat is taken already.</summary>
    SeatTaken,

    /// <summary>The seat was closed by the host.</summary>
    SeatClosed,

    /// <summary>The room was opened before.</summary>
    AlreadyOpen,

    /// <summary>The table cannot be set like this.</summary>
    BadSetup,

    /// <summary>The talks have not begun.</summary>
    NotBegun,

    /// <summary>The talks are paused.</summary>
    Paused,

    /// <summary>The meeting is adjourned.</summary>
    Adjourned,

    /// <summary>The talks are over.</summary>
    Over,

    /// <summary>The talks are going on already.</summary>
    GoingOn,

    /// <summary>A lead of every party has to be seated first.</summary>
    LeadsMissing,

    /// <summary>Without this party one alone would be left to talk.</summary>
    OneAlone,

    /// <summary>It is another party's turn.</summary>
    NotYourTurn,

    /// <summary>There is no such offer.</summary>
    NoSuchOffer,

    /// <summary>The offer cannot be accepted any more.</summary>
    OfferNotStanding,

    /// <summary>It is one's own offer.</summary>
    OwnOffer,

    /// <summary>It is another party's offer.</summary>
    NotYourOffer,

    /// <summary>One's party has accepted this offer already.</summary>
    AlreadyAccepted,

    /// <summary>The terms repeated are not those of the offer.</summary>
    TermsDiffer,

    /// <summary>An offer has to say something.</summary>
    NoTerms,

    /// <summary>There is no such issue on the agenda.</summary>
    NoSuchIssue,

    /// <summary>The issue has no such value.</summary>
    NoSuchValue,

    /// <summary>The issue is left aside for now.</summary>
    IssueParked,

    /// <summary>The combination cannot be agreed.</summary>
    Forbidden,

    /// <summary>What is asked of the others has to be a part of the terms, and not all of them.</summary>
    BadCondition,

    /// <summary>The time lies in the past.</summary>
    TooLate,

    /// <summary>A text is longer than it may be, or missing.</summary>
    BadText,

    /// <summary>A number or a span of time is outside what it may be.</summary>
    OutOfRange,

    /// <summary>There is no such message, request or other thing that is referred to.</summary>
    NothingThere,

    /// <summary>It was answered or done already.</summary>
    DoneAlready,

    /// <summary>In an exercise the scenario says what a party wants.</summary>
    AssignedByScenario,

    /// <summary>The room holds as many of these as it can.</summary>
    TooMany,

    /// <summary>Nothing is due.</summary>
    NothingDue,

    /// <summary>There is an issue or option of that name already.</summary>
    IssueThere,

    /// <summary>An issue cannot be like this.</summary>
    BadIssue,

    /// <summary>What was added cannot be scored like this.</summary>
    BadScore,

    /// <summary>The issue is settled.</summary>
    IssueSettled,

    /// <summary>It is the last issue that is open.</summary>
    LastOpenIssue,

    /// <summary>The issue is not left aside.</summary>
    NotParked,

    /// <summary>One's party demands nothing on the issue.</summary>
    NoPosition,

    /// <summary>Nothing is agreed that could be stated.</summary>
    NothingAgreed,

    /// <summary>No joint statement is under way.</summary>
    NoStatement,

    /// <summary>A joint statement is under way.</summary>
    StatementOpen,

    /// <summary>The text is not at the stage for this.</summary>
    WrongStage,

    /// <summary>The text is another than the one referred to.</summary>
    TextChanged,

    /// <summary>It would void support that others gave; has to be acknowledged.</summary>
    VoidsSupport,

    /// <summary>A clause states a decision that was replaced.</summary>
    DecidedAnew,

    /// <summary>A text that is fixed states a decision that was replaced since.</summary>
    SignsStale,

    /// <summary>A text says nothing of issues that are agreed; has to be acknowledged.</summary>
    LeavesOut,

    /// <summary>There is no mediator at the table.</summary>
    NoMediator,

    /// <summary>Nobody sits in the mediator's place now.</summary>
    NobodyMediates,

    /// <summary>What is entrusted to a mediator has to name the seat and who was seen there.</summary>
    MediatorNotNamed,

    /// <summary>A program with a token of the host's acts in the mediator's place: the host could read what is entrusted to it.</summary>
    HostReads,

    /// <summary>The mediator has made as many blind suggestions as were set beforehand.</summary>
    NoneLeft,

    /// <summary>There is no deal that could be improved.</summary>
    NoDeal,

    /// <summary>All were not told that every party wishes to see an improvement, and it is not looked at any more.</summary>
    NotWished,

    /// <summary>The wishes for an improvement are being looked at, or all were told that every party has one: that is not taken back any more.</summary>
    WishIsKnown,

    /// <summary>What one's party wants is open to all at the table by its consent.</summary>
    DebriefIsOpen,

    /// <summary>The commitment is not due, and was not reported done.</summary>
    NotDue,

    /// <summary>Somebody else is to verify the commitment.</summary>
    NotVerifier,

    /// <summary>What one's side keeps here was erased, and nothing more can be kept.</summary>
    Erased,

    /// <summary>Somebody else plays at the seat by now than whoever the move was made for.</summary>
    SeatPassedOn,

    /// <summary>At a real table a seat that somebody has taken is theirs: nobody else gives a way to it.</summary>
    SeatIsTheirs,

    /// <summary>Others of the side were there first, and none of them has let this seat in.</summary>
    NotLetIn,

    /// <summary>It is for the person who sits there, not for a program.</summary>
    NotForPrograms,

    /// <summary>Something that bears on the move has happened since whoever made it looked.</summary>
    MovedOn,

    /// <summary>The key that the move came with is that of another move.</summary>
    KeyUsedOtherwise,

    /// <summary>The document does not say what one's side wants: it cannot be read against the table, or is about others.</summary>
    BadDocument,

    /// <summary>Several mediate, and it was not said which of them is to verify a commitment.</summary>
    VerifierNotNamed,

    /// <summary>What is agreed went to be signed, and is not improved on.</summary>
    DealIsFixed,

    /// <summary>The wishes for an improvement are not looked at any more, and nobody mediates who could offer one.</summary>
    NotLookedFor,

    /// <summary>At a real table an agent leads for a side of which nobody could say what it wants.</summary>
    NobodyToTell,

    /// <summary>The name of a person is missing, too long, or holds what cannot be seen or turns text around.</summary>
    BadName,

    /// <summary>Whoever asked the principal does not play at the seat any more, or not by the program that asked.</summary>
    AskerGone,

    /// <summary>The lead who asked the principal is missed, or their line is down: all would see that an approved move is not their own.</summary>
    AskerAway,

    /// <summary>The lead took the request back, or made another move in its place.</summary>
    RequestEnded,

    /// <summary>Those to whom something is said or shown in confidence erased what they keep: nothing is entrusted to them any more.</summary>
    OtherErased,

    /// <summary>An agent plays at the seat of whoever asks: they take the seat over first.</summary>
    AgentPlays,

    /// <summary>The server has lost the key of what one's side keeps here: it cannot be read, and nothing more can be kept until the key is back.</summary>
    KeyMissing,

    /// <summary>What one's side keeps was erased, its mandate with it, and its principal can neither give another nor approve anything: nothing binds the side at this table any more.</summary>
    MandateErased,

    /// <summary>The table was released, so that what sides want can be known: nothing more is put forward, wished or answered unseen.</summary>
    Released,
}
