using System.Collections.Concurrent;
using System.Reflection;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;

namespace Entente.Server.Tests.Tables;

/// <summary>The stores of a server that ends after so many writes: nothing is written after that, as if its process had been killed there.</summary>
internal sealed class StoppedWrites(
    IRoomLedger ledger,
    IDocumentStore documents,
    ConcurrentDictionary<RoomId, bool> rooms
)
{
    private long left = long.MaxValue;

    public IRoomLedger Ledger => Writing<IRoomLedger>.Of(ledger, Write);

    public IDocumentStore Documents => Writing<IDocumentStore>.Of(documents, Write);

    public void StopAfter(long writes) => Interlocked.Exchange(ref left, writes);

    public void GoOn() => StopAfter(long.MaxValue);

    private void Write(object?[] arguments)
    {
        if (Interlocked.Decrement(ref left) < 0)
        {
            throw new LedgerUnavailableException();
        }

        if (arguments[0] is RoomAppend append)
        {
            rooms.TryAdd(append.Room, true);
        }
    }

    // Not sealed: it is made by inheriting from it.
    private abstract class Writing<T> : DispatchProxy
        where T : class
    {
        private T inner = null!;
        private Action<object?[]> before = null!;

        public static T Of(T inner, Action<object?[]> before)
        {
            object made = Create<T, Kept>();
            var writing = (Writing<T>)made;
            writing.inner = inner;
            writing.before = before;
            return (T)made;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (
                targetMethod!.Name
                is "AppendAsync"
                    or "WatchAsync"
                    or "EraseRecordsAsync"
                    or "PutAsync"
                    or "RemoveAsync"
            )
            {
                before(args!);
            }

            try
            {
                return targetMethod.Invoke(inner, args);
            }
            catch (TargetInvocationException failed)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.InnerException!);
                throw;
            }
        }

        [System.Diagnostics.CodeAnalysis.SuppressMessage(
            "Performance",
            "CA1852",
            Justification = "The proxy is a subtype that is made while the test runs."
        )]
        private class Kept : Writing<T>;
    }
}
