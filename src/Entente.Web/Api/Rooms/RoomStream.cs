using System.Buffers;
using System.Globalization;
using System.Text;
using Entente.Rooms.Admission;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace Entente.Web.Api.Rooms;

/// <summary>What happens in a room, as server-sent events to one seat: whatever is sent is taken from that seat's own view.</summary>
/// <remarks>
/// An event has the version of the log as its id, so that a client that comes back says how far it was and is sent what it missed. Nothing is queued: whoever is slow is
/// sent later what there is then, and dropped when it takes nothing for a while; its next connection goes on from where it was.
/// </remarks>
internal sealed class RoomStream(
    IRooms rooms,
    SeatSessions sessions,
    AgentTokens tokens,
    IHostApplicationLifetime host,
    TimeProvider clock
)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(20);
    private static readonly byte[] Heartbeat = Encoding.UTF8.GetBytes(":\n\n");
    private static readonly byte[] Changed = Encoding.UTF8.GetBytes("event: changed\ndata: {}\n\n");

    /// <summary>Sends events until the client goes, the seat is taken away, or the server ends.</summary>
    /// <param name="context">The request.</param>
    /// <param name="place">The seat.</param>
    /// <param name="first">What the seat sees now.</param>
    /// <param name="after">The version that the client has seen; null for that of now.</param>
    public async Task RunAsync(HttpContext context, CallerSeat place, RoomView first, long? after)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            host.ApplicationStopping
        );
        CancellationToken cancel = ending.Token;
        HttpResponse response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        // The head of a stream is all there is of it: nothing is followed, nothing held open.
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        using var bell = new SemaphoreSlim(0);
        int rung = 0;
        void Ring()
        {
            if (Interlocked.Exchange(ref rung, 1) == 0)
            {
                bell.Release();
            }
        }

        try
        {
            await using IAsyncDisposable following = await rooms.FollowAsync(
                place.Room,
                place.Seat,
                Ring,
                isLine: true,
                cancel
            );
            long sent = Math.Min(after ?? first.Version, first.Version);
            await SendAsync(response, Ready(first, sent), cancel);
            // What rang until here is in what is read now.
            await bell.WaitAsync(0, cancel);
            Volatile.Write(ref rung, 0);
            RoomView? view = await ViewAsync(place, cancel);
            // What one's own side kept while nobody listened has no version: whoever comes is told to look, once.
            bool isNews = true;
            bool isFirst = true;
            int occupation = first.You.Occupation;
            while (view is not null)
            {
                // Whoever has lost the seat does not learn how often something happens there now.
                if (view.You.Occupation != occupation && !await IsGoodAsync(place, cancel))
                {
                    return;
                }

                occupation = view.You.Occupation;
                if (isNews)
                {
                    long before = sent;
                    sent = await SendAsync(response, view, sent, cancel);
                    if (sent == before || isFirst)
                    {
                        isFirst = false;
                        await SendAsync(response, Changed, cancel);
                    }
                }

                isNews = await bell.WaitAsync(Beat, cancel);
                Volatile.Write(ref rung, 0);
                if (!isNews)
                {
                    if (!await IsGoodAsync(place, cancel))
                    {
                        return;
                    }

                    await SendAsync(response, Heartbeat, cancel);
                    continue;
                }

                view = await ViewAsync(place, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // Gone, too slow, or the server ends: in each case the client comes back and says how far it was.
        }
        catch (IOException)
        {
            // The connection broke.
        }
    }

    // What cannot be read now is read when the store is back; the client keeps its line meanwhile.
    private async Task<RoomView?> ViewAsync(CallerSeat place, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await place.ViewAsync(rooms, cancel);
            }
            catch (LedgerUnavailableException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
            }
        }
    }

    private async Task<bool> IsGoodAsync(CallerSeat place, CancellationToken cancel)
    {
        try
        {
            return place.Claim.IsAgent
                ? await tokens.IsGoodAsync(place.Room, place.Claim.Id, cancel)
                : await sessions.IsGoodAsync(place.Room, place.Claim.Id, cancel);
        }
        catch (LedgerUnavailableException)
        {
            return true;
        }
    }

    private async Task<long> SendAsync(HttpResponse response, RoomView view, long sent, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        // Versions have no gaps: an item's place in the timeline is its version.
        for (int place = (int)Math.Clamp(sent, 0, view.Timeline.Count); place < view.Timeline.Count; place++)
        {
            TimelineItem item = view.Timeline[place];
            Write(buffer, string.Create(CultureInfo.InvariantCulture, $"id: {item.Version}\nevent: happened\ndata: "));
            buffer.Write(RoomText.Of(item));
            Write(buffer, "\n\n");
            sent = item.Version;
        }

        if (buffer.WrittenCount > 0)
        {
            await SendAsync(response, buffer.WrittenMemory, cancel);
        }

        return sent;
    }

    private async Task SendAsync(HttpResponse response, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        using var slow = new CancellationTokenSource(Slow, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancel);
        try
        {
            await response.Body.WriteAsync(bytes, either.Token);
            await response.Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested)
        {
            response.HttpContext.Abort();
            throw;
        }
    }

    private static byte[] Ready(RoomView view, long sent) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"retry: 1000\nid: {sent}\nevent: ready\ndata: {{\"version\":{view.Version},\"head\":\"{view.Head}\"}}\n\n"
            )
        );

    private static void Write(ArrayBufferWriter<byte> buffer, string text) => Encoding.UTF8.GetBytes(text, buffer);
}
