using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>A package that a mediator laid by after a deal, unseen by all others: it is offered when it is looked whether all wish for one, if they do and the table itself finds none that is better for each.</summary>
/// <param name="Terms">What would hold in place of the deal.</param>
/// <param name="Time">How long it can be answered once it is offered.</param>
public sealed record PreparedImprovement(Terms Terms, TimeSpan Time);
