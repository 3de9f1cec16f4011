namespace Entente.Rooms.Admission;

/// <summary>What came of using a link.</summary>
public abstract record InvitationClaim
{
    private InvitationClaim() { }

    /// <summary>The seat was free, or the answer to the same claim was lost: here is the seat.</summary>
    /// <param name="Seat">The seat with the secret that the browser keeps.</param>
    public sealed record Seated(OpenedSeat Seat) : InvitationClaim;

    /// <summary>The same person is back: the browser has the seat already.</summary>
    /// <param name="Session">The session it has.</param>
    public sealed record Returned(SeatSession Session) : InvitationClaim;

    /// <summary>Somebody else has used the link.</summary>
    public sealed record Taken : InvitationClaim
    {
        /// <summary>The only value.</summary>
        public static Taken Instance { get; } = new();
    }

    /// <summary>It is offered to them, but nobody of those who were let in to its side at the table before has come yet: whoever was not is let in by them, and not by being quicker.</summary>
    public sealed record Waits : InvitationClaim
    {
        /// <summary>The only value.</summary>
        public static Waits Instance { get; } = new();
    }

    /// <summary>There is no such link now: it never was, has expired or was taken back; which of them is not said.</summary>
    public sealed record Unknown : InvitationClaim
    {
        /// <summary>The only value.</summary>
        public static Unknown Instance { get; } = new();
    }
}
