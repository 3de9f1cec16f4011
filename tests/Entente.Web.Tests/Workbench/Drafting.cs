using Entente.Rooms.Keeping;
using Entente.Testing.Support;
using Entente.Web.Workbench;

namespace Entente.Web.Tests.Workbench;

/// <summary>A shelf in memory, with a clock that stands until it is told to go.</summary>
internal sealed class Drafting
{
    public const string Owner = "somebody";

    public Drafting() => Shelf = new DraftShelf(Documents, new SeededEntropy(7), Clock);

    public MemoryDocumentStore Documents { get; } = new();

    public ManualClock Clock { get; } = new();

    public DraftShelf Shelf { get; }

    public async Task<DraftSession> BeginAsync(string text) => Open((await Shelf.CreateAsync(Owner, text))!);

    public DraftSession Open(Draft draft) => new(Shelf, Owner, draft, Clock);

    public async Task<string> KeptAsync(DraftSession session) => (await Shelf.FindAsync(Owner, session.Id))!.Text;
}
