using Entente.Rooms.Ledger;

namespace Entente.Rooms.Keeping;

/// <summary>What a store in memory asks before it does anything.</summary>
internal sealed class FaultSwitch
{
    private volatile StoreFault fault;

    public void Set(StoreFault next) => fault = next;

    public void BeforeReading(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (fault == StoreFault.Unavailable)
        {
            throw new LedgerUnavailableException();
        }
    }

    public void BeforeWriting(CancellationToken cancel)
    {
        BeforeReading(cancel);
        if (fault == StoreFault.Full)
        {
            throw new LedgerFullException();
        }
    }
}
