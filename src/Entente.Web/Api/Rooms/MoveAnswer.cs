using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Web.Api.Rooms;

/// <summary>A move that was made: it is durable, and all at the table may know it.</summary>
/// <param name="Version">Its place in the log of the room.</param>
/// <param name="Head">The hash of the log up to and including it, as 64 hexadecimal digits.</param>
public sealed record MoveAnswer(long Version, string Head)
{
    // What may be asked again when things stand otherwise; everything else is wrong as it was sent.
    private static readonly FrozenSet<RefusalKind> ForNow = new[]
    {
        RefusalKind.SeatNotTaken,
        RefusalKind.SeatTaken,
        RefusalKind.SeatPassedOn,
        RefusalKind.MovedOn,
        RefusalKind.SeatClosed,
        RefusalKind.AlreadyOpen,
        RefusalKind.NotBegun,
        RefusalKind.Paused,
        RefusalKind.Adjourned,
        RefusalKind.Over,
        RefusalKind.GoingOn,
        RefusalKind.LeadsMissing,
        RefusalKind.NotYourTurn,
        RefusalKind.OfferNotStanding,
        RefusalKind.AlreadyAccepted,
        RefusalKind.IssueParked,
        RefusalKind.DoneAlready,
        RefusalKind.NothingDue,
        RefusalKind.AskerGone,
        RefusalKind.AskerAway,
        RefusalKind.RequestEnded,
        RefusalKind.OtherErased,
        RefusalKind.KeyMissing,
        RefusalKind.AgentPlays,
        RefusalKind.TooMany,
    }.ToFrozenSet();

    /// <summary>What became of a move, as an answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="language">The language of sentences.</param>
    /// <param name="faults">What is wrong with a document that was refused; empty for anything else.</param>
    /// <param name="space">What can be agreed at the table, so that the sentence calls issues as people do; null where that is not known.</param>
    internal static IResult Of(
        HttpContext context,
        MoveResult result,
        PageLanguage language,
        ImmutableArray<string> faults = default,
        OutcomeSpace? space = null
    )
    {
        switch (result)
        {
            case MoveResult.Done done:
                return Results.Ok(new MoveAnswer(done.Version, done.Head.ToString()));
            case MoveResult.Kept:
                return Results.Accepted();
            case MoveResult.Refused refused:
                return Refused(refused, language, faults.IsDefault ? [] : faults, space);
            case MoveResult.Full:
                return Problem.Full.Answer();
            default:
                context.Response.Headers.RetryAfter = "1";
                return Problem.Unavailable.Answer(
                    "Whether the move happened can be told when the store is back: send it again with the same key.",
                    "Of de zet gebeurd is, is te zeggen zodra de opslag terug is: stuur hem opnieuw met dezelfde sleutel."
                );
        }
    }

    private static IResult Refused(
        MoveResult.Refused refused,
        PageLanguage language,
        ImmutableArray<string> faults,
        OutcomeSpace? space
    )
    {
        RoomRefusal refusal = refused.Refusal;
        Problem problem =
            refusal.Kind == RefusalKind.NotYours ? Problem.Forbidden
            : refusal.Kind == RefusalKind.KeyUsedOtherwise ? Problem.KeyUsedOtherwise
            : ForNow.Contains(refusal.Kind) ? Problem.Conflict
            : Problem.Refused;
        var details = new ProblemDetails
        {
            Type = problem.Type,
            Status = problem.Status,
            Title = language.Say(problem.Title, problem.DutchTitle),
            Detail = language.Answer(space, refused),
        };
        details.Extensions["refusal"] = refusal.Kind.ToString();
        if (refusal.Subject.Length > 0)
        {
            details.Extensions["subject"] = refusal.Subject;
        }

        if (!faults.IsEmpty)
        {
            details.Extensions["faults"] = faults;
        }

        return Results.Problem(details);
    }
}
