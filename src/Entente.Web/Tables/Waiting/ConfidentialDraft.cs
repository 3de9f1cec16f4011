namespace Entente.Web.Tables.Waiting;

/// <summary>Words in confidence that somebody began and has not sent, as they are kept in their browser.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mediator">The seat of the mediator whom they were begun for; null where nobody is named.</param>
/// <param name="Occupation">Who sat there then, as <see cref="Entente.Rooms.Seats.Seat.Occupation"/> counts: the words go to nobody else.</param>
internal sealed record ConfidentialDraft(string Text, int? Mediator, int Occupation);
