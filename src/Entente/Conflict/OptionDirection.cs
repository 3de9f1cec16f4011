namespace Entente.Conflict;

/// <summary>Which way the owner of an option can go.</summary>
public enum OptionDirection
{
    /// <summary>It can take the option and drop it again.</summary>
    Both,

    /// <summary>It can take the option (no to yes) and never drop it.</summary>
    Forward,

    /// <summary>It can drop the option (yes to no) and never take it again.</summary>
    Back,
}
