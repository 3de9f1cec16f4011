using System.Text.Json.Serialization;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Private;
using Entente.Rooms.Views;

namespace Entente.Rooms.Text;

/// <summary>Commands, events and entries as JSON: the bytes of a log, and of the network.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [
        typeof(TextConverter),
        typeof(TermsConverter),
        typeof(RoomIdConverter),
        typeof(LogHashConverter),
        typeof(IssueConverter),
        typeof(OptionConverter),
        typeof(SpaceConverter),
    ]
)]
[JsonSerializable(typeof(RoomEntry))]
[JsonSerializable(typeof(RoomEvent))]
[JsonSerializable(typeof(RoomCommand))]
[JsonSerializable(typeof(PrivateEntry))]
[JsonSerializable(typeof(RoomView))]
[JsonSerializable(typeof(PublicView))]
[JsonSerializable(typeof(PrivateExport))]
[JsonSerializable(typeof(SpaceText))]
[JsonSerializable(typeof(IssueText))]
[JsonSerializable(typeof(OptionText))]
internal sealed partial class RoomJson : JsonSerializerContext;
