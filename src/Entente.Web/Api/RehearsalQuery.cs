using Entente.Web.Rehearsing;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Web.Api;

/// <summary>A rehearsal as the API is asked for it.</summary>
/// <param name="Id">The scenario.</param>
/// <param name="Strategy">By party: how it plays.</param>
/// <param name="Rounds">After how many rounds it ends; 30 unless given.</param>
/// <param name="Seed">What chooses chance; 0 unless given.</param>
/// <param name="First">Who opens, by number from 1; 1 unless given.</param>
/// <param name="Reading">The reading of the evidence; the first unless given.</param>
/// <param name="As">What is wanted of it: <c>log</c>, or <c>review</c>; the log unless given.</param>
internal sealed record RehearsalQuery(
    [FromRoute] string Id,
    [FromQuery] string[] Strategy,
    [FromQuery] int? Rounds,
    [FromQuery] ulong? Seed,
    [FromQuery] int? First,
    [FromQuery] string? Reading,
    [FromQuery] string? As
)
{
    public RehearsalPlan Plan() =>
        new([.. Strategy])
        {
            Rounds = Rounds ?? 30,
            Seed = Seed ?? 0,
            First = (First ?? 1) - 1,
        };
}
