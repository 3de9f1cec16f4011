using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api.Rooms;

/// <summary>A command as the body of a request.</summary>
internal static partial class CommandBody
{
    /// <summary>Reads it; how large it may be was checked before.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static async Task<RoomCommand> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return RoomText.Command(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>What is answered when it is none: where, and what is missing there, and never what stood there.</summary>
    public static IResult Malformed(JsonException fault) =>
        fault.Path is { Length: > 0 } path
            ? Missing(fault) is { Length: > 0 } missing
                ? Problem.Malformed.Answer($"Missing at {path}: {missing}.", $"Bij {path} ontbreekt: {missing}.")
                : Problem.Malformed.Answer($"The fault is at {path}.", $"De fout staat bij {path}.")
            : Problem.Malformed.Answer();

    // Members that a command has to have: the message alone names them, and they are names of this program.
    private static string Missing(JsonException fault) =>
        fault.Message == RoomText.NoType
            ? "type"
            : string.Join(
                ", ",
                MissingMembers().Match(fault.Message).Groups["name"].Captures.Select(each => each.Value)
            );

    [GeneratedRegex("missing required properties including:( '(?<name>[A-Za-z]+)'[,.;]?)+")]
    private static partial Regex MissingMembers();
}
