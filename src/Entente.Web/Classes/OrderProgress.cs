namespace Entente.Web.Classes;

/// <summary>How far an order is.</summary>
/// <param name="Now">How it stands now.</param>
/// <param name="End">What comes of it: done at once where it did not have to wait; cancelled where the page is left before.</param>
public sealed record OrderProgress(GivenOrder Now, Task<GivenOrder> End);
