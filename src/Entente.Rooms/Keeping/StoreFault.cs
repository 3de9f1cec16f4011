namespace Entente.Rooms.Keeping;

/// <summary>How a store in memory is made to fail, so that what depends on it can be tried.</summary>
public enum StoreFault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>There is no space: writing fails, reading goes on.</summary>
    Full,

    /// <summary>It cannot be reached: everything fails.</summary>
    Unavailable,
}
