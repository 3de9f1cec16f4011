namespace Entente.Rooms.Tests.Views;

/// <summary>What mandates that may differ made of the same move at two tables.</summary>
internal enum HeldBack
{
    /// <summary>The same at both.</summary>
    AtBothOrNeither,

    /// <summary>It was held back at one of them, and a principal said yes there.</summary>
    AtOne,

    /// <summary>It was held back at one of them, and a principal could not say yes, because whoever asked was away; at the other it was not made.</summary>
    InVain,
}
