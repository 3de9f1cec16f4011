namespace Entente.Web.Api.Rooms;

/// <summary>A token that is wanted.</summary>
/// <param name="Name">What the program is called.</param>
public sealed record TokenWish(string? Name);
