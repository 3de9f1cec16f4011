using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api.Rooms;

/// <summary>A command as the body of a request.</summary>
internal static class CommandBody
{
    /// <summary>Reads it; how large it may be was checked before.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static async Task<RoomCommand> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return RoomText.Command(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>What is answered when it is none: where, and never what stood there.</summary>
    public static IResult Malformed(JsonException fault) =>
        fault.Path is { Length: > 0 } path
            ? Problem.Malformed.Answer($"The fault is at {path}.", $"De fout staat bij {path}.")
            : Problem.Malformed.Answer();
}
