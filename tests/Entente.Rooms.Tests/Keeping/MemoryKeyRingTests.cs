using Entente.Rooms.Keeping;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Tests.Keeping;

public sealed class MemoryKeyRingTests : KeyRingContract
{
    protected override ValueTask<IKeyRing> OpenAsync() => new(new MemoryKeyRing());
}
