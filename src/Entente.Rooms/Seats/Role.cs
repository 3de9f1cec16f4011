namespace Entente.Rooms.Seats;

/// <summary>What somebody is in a room. Host, mediator and whoever runs the server are three different things; the last is in no room.</summary>
public enum Role
{
    /// <summary>Whoever is at no table: sees what is published, and nothing else.</summary>
    Public,

    /// <summary>Opens the table and keeps order; sees what is shared, and nobody's preferences.</summary>
    Host,

    /// <summary>Helps the parties; sees what is shared, and what they allow.</summary>
    Mediator,

    /// <summary>Speaks for a party: makes and accepts offers within its mandate.</summary>
    Lead,

    /// <summary>Sits with a party: sees what the party sees, and moves nothing.</summary>
    Adviser,

    /// <summary>Gives a party its mandate, and approves what lies beyond it.</summary>
    Principal,

    /// <summary>Someone whom the outcome concerns and whose consent is not needed: is consulted, speaks, and decides nothing.</summary>
    ThirdParty,

    /// <summary>Watches the shared talks and says nothing.</summary>
    Observer,
}
