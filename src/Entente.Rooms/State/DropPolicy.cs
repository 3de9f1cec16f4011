namespace Entente.Rooms.State;

/// <summary>What happens when somebody's line stays down beyond the grace time.</summary>
public enum DropPolicy
{
    /// <summary>The talks pause until the line is back.</summary>
    Pause,

    /// <summary>The others go on; whoever comes back finds everything that happened.</summary>
    GoOn,

    /// <summary>An agent sits in, disclosed, until the line is back; at a real table for a party that let it, and the talks pause for others.</summary>
    Agent,

    /// <summary>The mediator is asked to propose.</summary>
    MediatorProposes,

    /// <summary>The talks end, and the record says why.</summary>
    End,
}
