using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Admission;

/// <summary>Notes in the audit log what is refused, before it is answered: who asked for what is not theirs, what was guessed, sent from elsewhere or too often.</summary>
/// <remarks>Most refusals are known by their status; where an answer does not tell, so that nobody learns from it, the endpoint says so by <see cref="Note"/>.</remarks>
internal static class RefusalNotes
{
    private static readonly object Said = new();
    private static readonly object Watched = new();

    /// <summary>Says that what is being answered is a refusal.</summary>
    public static void Note(this HttpContext context, AuditAct act) => context.Items[Said] = act;

    public static IApplicationBuilder UseRefusalNotes(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                // A page that explains a refusal comes by here once more.
                if (context.Items.TryAdd(Watched, true))
                {
                    context.Response.OnStarting(static state => WriteAsync((HttpContext)state), context);
                }

                return next(context);
            }
        );

    private static AuditAct? ActOf(HttpContext context) =>
        context.Items.TryGetValue(Said, out object? said)
            ? (AuditAct?)said
            : context.Response.StatusCode switch
            {
                StatusCodes.Status429TooManyRequests => AuditAct.TooOften,
                StatusCodes.Status401Unauthorized when context.Items.ContainsKey(VisitorAuthentication.BadToken) =>
                    AuditAct.GuessFailed,
                StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => AuditAct.Forbidden,
                StatusCodes.Status400BadRequest
                    when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } =>
                    AuditAct.SentFromElsewhere,
                _ => null,
            };

    // Whoever goes away before the answer is noted all the same.
    private static Task WriteAsync(HttpContext context)
    {
        if (ActOf(context) is not { } act)
        {
            return Task.CompletedTask;
        }

        var visitor = Visitor.Of(context.User);
        RoomId? room = RoomId.TryParse(context.Request.RouteValues["room"] as string ?? string.Empty, out RoomId named)
            ? named
            : null;
        return context
            .RequestServices.GetRequiredService<Refusals>()
            .AddAsync(
                room is { } own && !visitor.SeatsIn(own).IsEmpty ? AuditLog.Of(own) : AuditLog.Server,
                ActorOf(visitor, room ?? default),
                act,
                room?.ToString() ?? string.Empty,
                visitor.Account is null && visitor.Seats.IsEmpty ? RateLimits.AddressOf(context) : SourceOf(visitor),
                CancellationToken.None
            )
            .AsTask();
    }

    /// <summary>As the audit log names a visitor who asked for a room: by what they hold there, else by whatever they hold.</summary>
    internal static Actor ActorOf(Visitor visitor, RoomId room) =>
        visitor.ActorIn(room) is var there && there == Actor.Stranger && visitor.Seats is [{ } seat, ..]
            ? Actor.Seat(seat)
            : there;

    /// <summary>By what the refusals of a visitor are counted who has shown something.</summary>
    internal static string SourceOf(Visitor visitor) =>
        visitor.Account is { } account ? $"account {account}"
        : visitor.Seats is [{ } seat, ..] ? $"seat {seat.Id}"
        : "stranger";
}
