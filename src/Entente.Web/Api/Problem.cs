using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Web.Api;

/// <summary>Everything that the HTTP API answers when it does not do what was asked: a closed list, each with a name that never changes (RFC 9457).</summary>
/// <remarks>The <c>type</c> of an answer is <c>urn:entente:problem:</c> and the name. What is said is the same for every caller: no answer tells what exists for others.</remarks>
public sealed record Problem
{
    private Problem(string name, int status, string title)
    {
        Name = name;
        Status = status;
        Title = title;
    }

    /// <summary>What was sent cannot be read: no JSON, not of this form, or a value that is none.</summary>
    public static Problem Malformed { get; } = new("malformed", 400, "What was sent cannot be read.");

    /// <summary>A move came without an idempotency key, or with one that is none.</summary>
    public static Problem KeyMissing { get; } =
        new("idempotency-key", 400, "Send an Idempotency-Key of 16 to 64 letters, digits, hyphens or underscores.");

    /// <summary>Nobody has shown who they are.</summary>
    public static Problem NotAdmitted { get; } =
        new("not-admitted", 401, "Show a seat, an account or a token that is good.");

    /// <summary>Whoever asks may not do this.</summary>
    public static Problem Forbidden { get; } = new("forbidden", 403, "This is not open to you.");

    /// <summary>A browser sent it from a page of another site.</summary>
    public static Problem ElsewhereSent { get; } =
        new("sent-from-elsewhere", 403, "This was sent by a page of another site, and was not done.");

    /// <summary>There is nothing of that name, or nothing any more.</summary>
    public static Problem Unknown { get; } = new("unknown", 404, "There is no such thing here, or no longer.");

    /// <summary>The address is right, the method is not.</summary>
    public static Problem Method { get; } = new("method", 405, "This address does not answer that method.");

    /// <summary>The answer cannot be had in that form.</summary>
    public static Problem NotAcceptable { get; } =
        new("not-acceptable", 406, "This address does not answer in that form.");

    /// <summary>It took too long to arrive.</summary>
    public static Problem TooSlow { get; } = new("too-slow", 408, "What was sent took too long to arrive.");

    /// <summary>It does not go with how things stand.</summary>
    public static Problem Conflict { get; } = new("conflict", 409, "This does not go with how things stand now.");

    /// <summary>Somebody else sits there.</summary>
    public static Problem Taken { get; } =
        new("taken", 409, "Somebody else has used this link. Ask your host for another one.");

    /// <summary>It is too large.</summary>
    public static Problem TooLarge { get; } = new("too-large", 413, "What was sent is too large.");

    /// <summary>The address is too long.</summary>
    public static Problem AddressTooLong { get; } = new("address-too-long", 414, "The address is too long.");

    /// <summary>It was sent in a form that is not read here.</summary>
    public static Problem MediaType { get; } = new("media-type", 415, "Send it as application/json.");

    /// <summary>The rules of the table, or of the thing asked for, forbid it.</summary>
    public static Problem Refused { get; } = new("refused", 422, "The rules do not allow this now.");

    /// <summary>It was asked too often.</summary>
    public static Problem TooOften { get; } = new("too-often", 429, "That was too often. Wait, and try again.");

    /// <summary>Headers are too large.</summary>
    public static Problem HeadersTooLarge { get; } =
        new("headers-too-large", 431, "The headers of the request are too large.");

    /// <summary>The server failed; nothing is said of how.</summary>
    public static Problem Fault { get; } = new("fault", 500, "The server failed. What was acknowledged is kept.");

    /// <summary>The store cannot be reached.</summary>
    public static Problem Unavailable { get; } =
        new("unavailable", 503, "The server cannot reach its store now. Try again in a moment.");

    /// <summary>There is no space left.</summary>
    public static Problem Full { get; } =
        new("full", 507, "There is no space left to keep this. Nothing was changed; reading goes on.");

    /// <summary>All of them, by status and name.</summary>
    public static ImmutableArray<Problem> All { get; } =
    [
        Malformed,
        KeyMissing,
        NotAdmitted,
        Forbidden,
        ElsewhereSent,
        Unknown,
        Method,
        NotAcceptable,
        TooSlow,
        Conflict,
        Taken,
        TooLarge,
        AddressTooLong,
        MediaType,
        Refused,
        TooOften,
        HeadersTooLarge,
        Fault,
        Unavailable,
        Full,
    ];

    /// <summary>The name, of small letters and hyphens.</summary>
    public string Name { get; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>A sentence for whoever reads the answer.</summary>
    public string Title { get; }

    /// <summary>The name as the <c>type</c> of an answer.</summary>
    public string Type => "urn:entente:problem:" + Name;

    /// <summary>The first problem of a status; for a status that none has, <see cref="Malformed"/> below 500 and <see cref="Fault"/> from there.</summary>
    public static Problem Of(int status) =>
        All.FirstOrDefault(problem => problem.Status == status) ?? (status < 500 ? Malformed : Fault);

    /// <summary>The answer.</summary>
    /// <param name="detail">A sentence more, when there is one to say; never what another caller may not know.</param>
    public IResult Answer(string? detail = null) =>
        Results.Problem(
            new ProblemDetails
            {
                Type = Type,
                Status = Status,
                Title = Title,
                Detail = detail,
            }
        );
}
