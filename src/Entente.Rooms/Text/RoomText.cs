using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Private;
using Entente.Rooms.Views;

namespace Entente.Rooms.Text;

/// <summary>Entries and commands as UTF-8 JSON. The same entry gives the same bytes.</summary>
public static partial class RoomText
{
    /// <summary>What is said of a command, or a part of one, that does not say of which type it is.</summary>
    public const string NoType = "The type is missing.";

    /// <summary>What reads and writes the types of rooms that are not written member by member, for a description of the bytes.</summary>
    public static ImmutableArray<JsonConverter> Converters { get; } = [.. RoomJson.Default.Options.Converters];

    /// <summary>An entry of the shared log as bytes.</summary>
    public static byte[] Of(RoomEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, RoomJson.Default.RoomEntry);

    /// <summary>A private entry as bytes, in clear.</summary>
    public static byte[] Of(PrivateEntry entry) =>
        JsonSerializer.SerializeToUtf8Bytes(entry, RoomJson.Default.PrivateEntry);

    /// <summary>A command as bytes.</summary>
    public static byte[] Of(RoomCommand command) =>
        JsonSerializer.SerializeToUtf8Bytes(command, RoomJson.Default.RoomCommand);

    /// <summary>A view as bytes.</summary>
    public static byte[] Of(RoomView view) => JsonSerializer.SerializeToUtf8Bytes(view, RoomJson.Default.RoomView);

    /// <summary>What a party lets a mediator see, as bytes.</summary>
    internal static byte[] Of(AllowedView view) =>
        JsonSerializer.SerializeToUtf8Bytes(view, RoomJson.Default.AllowedView);

    /// <summary>What the public sees, as bytes.</summary>
    public static byte[] Of(PublicView view) => JsonSerializer.SerializeToUtf8Bytes(view, RoomJson.Default.PublicView);

    /// <summary>An export of what an owner keeps, as bytes.</summary>
    public static byte[] Of(PrivateExport export) =>
        JsonSerializer.SerializeToUtf8Bytes(export, RoomJson.Default.PrivateExport);

    /// <summary>Reads an export of what an owner keeps.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static PrivateExport Export(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, RoomJson.Default.PrivateExport) ?? throw Missing();

    /// <summary>An item of a timeline as bytes.</summary>
    public static byte[] Of(TimelineItem item) =>
        JsonSerializer.SerializeToUtf8Bytes(item, RoomJson.Default.TimelineItem);

    /// <summary>Reads a view.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static RoomView View(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, RoomJson.Default.RoomView) ?? throw Missing();

    /// <summary>Reads an entry of the shared log.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static RoomEntry Entry(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, RoomJson.Default.RoomEntry) ?? throw Missing();

    /// <summary>Reads a private entry, in clear.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static PrivateEntry Kept(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, RoomJson.Default.PrivateEntry) ?? throw Missing();

    /// <summary>Reads a command; unknown and missing fields are faults.</summary>
    /// <exception cref="JsonException">The bytes are none; the message names the place, and never a value.</exception>
    public static RoomCommand Command(ReadOnlySpan<byte> content)
    {
        JsonReading.NoHoles(content);
        try
        {
            return JsonSerializer.Deserialize(content, RoomJson.Default.RoomCommand) ?? throw Missing();
        }
        catch (NotSupportedException fault)
        {
            // No type was named; where, the message alone says.
            throw new JsonException(NoType, PathIn().Match(fault.Message).Groups["path"].Value, null, null);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            // A space or a number is none.
            throw new JsonException("This is no command.", fault);
        }
    }

    private static JsonException Missing() => new("Something is expected here, not null.");

    [GeneratedRegex(@"Path: (?<path>\S+) \|", RegexOptions.ExplicitCapture)]
    private static partial Regex PathIn();
}
