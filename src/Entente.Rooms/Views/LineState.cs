namespace Entente.Rooms.Views;

/// <summary>How the line of a seat is, as the others see it.</summary>
public enum LineState
{
    /// <summary>Up, or not needed: an agent of this server.</summary>
    Up,

    /// <summary>It dropped and has not come back. That is not leaving.</summary>
    Down,
}
