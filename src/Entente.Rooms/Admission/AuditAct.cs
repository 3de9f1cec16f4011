namespace Entente.Rooms.Admission;

/// <summary>What is written into the audit log: a closed list, so that nothing else can get into it.</summary>
public enum AuditAct
{
    /// <summary>A link to a seat was made.</summary>
    InvitationIssued,

    /// <summary>A link was used for the first time.</summary>
    InvitationClaimed,

    /// <summary>A link that somebody else had used was tried.</summary>
    InvitationRefused,

    /// <summary>A link was taken back, and with it the seat of whoever had used it.</summary>
    InvitationRevoked,

    /// <summary>A seat was given to a browser.</summary>
    SeatOpened,

    /// <summary>The seat was taken from a browser.</summary>
    SeatRevoked,

    /// <summary>A token for an agent was made.</summary>
    AgentTokenIssued,

    /// <summary>A token was taken back.</summary>
    AgentTokenRevoked,

    /// <summary>A class code was made.</summary>
    ClassCodeIssued,

    /// <summary>A class code was taken back.</summary>
    ClassCodeRevoked,

    /// <summary>Somebody entered a lobby.</summary>
    LobbyEntered,

    /// <summary>Somebody in a lobby was let in.</summary>
    LobbyApproved,

    /// <summary>Somebody in a lobby was turned away.</summary>
    LobbyRefused,

    /// <summary>Somebody in a lobby was given a seat.</summary>
    LobbySeated,

    /// <summary>An account was made.</summary>
    AccountCreated,

    /// <summary>Somebody signed in to an account.</summary>
    SignedIn,

    /// <summary>A wrong password or passkey was shown for an account.</summary>
    SignInFailed,

    /// <summary>An account was locked for a while after wrong passwords.</summary>
    AccountLocked,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>All sessions of an account were ended.</summary>
    SignedOutEverywhere,

    /// <summary>The password of an account was changed.</summary>
    PasswordChanged,

    /// <summary>A passkey was added to an account.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed from an account.</summary>
    PasskeyRemoved,

    /// <summary>An account was deleted.</summary>
    AccountDeleted,

    /// <summary>A link by which somebody can make an account was made.</summary>
    AccountInvited,

    /// <summary>A room was opened.</summary>
    RoomOpened,

    /// <summary>Somebody asked for what their role may not do.</summary>
    Forbidden,

    /// <summary>Somebody took along what their side keeps in a room.</summary>
    OwnRecordsTaken,

    /// <summary>Somebody erased what their side kept in a room.</summary>
    OwnRecordsErased,

    /// <summary>A link, a token or a class code was shown that is not good, or not any more.</summary>
    GuessFailed,

    /// <summary>A page of another site sent something, or a form came without its token.</summary>
    SentFromElsewhere,

    /// <summary>Somebody asked more often than the limits allow.</summary>
    TooOften,

    /// <summary>More was refused than is written: from here on, lines of refusals are left out for a while.</summary>
    RefusalsLeftOut,

    /// <summary>One session of an account was ended by its owner.</summary>
    SessionEnded,

    /// <summary>Whoever runs the server ended all sessions of an account.</summary>
    SessionsEndedByOperator,

    /// <summary>Whoever runs the server locked an account.</summary>
    LockedByOperator,

    /// <summary>Whoever runs the server unlocked an account.</summary>
    UnlockedByOperator,

    /// <summary>Whoever runs the server made a link by which the owner of an account gets in again.</summary>
    AccountResetIssued,

    /// <summary>An account was given a new password by such a link; its passkeys are gone.</summary>
    AccountReset,

    /// <summary>A passkey of an account was given another name by its owner.</summary>
    PasskeyRenamed,

    /// <summary>A seat was offered to whoever has it at the table before.</summary>
    SeatOffered,
}
