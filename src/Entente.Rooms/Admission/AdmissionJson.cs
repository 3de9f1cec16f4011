using System.Text.Json.Serialization;

namespace Entente.Rooms.Admission;

/// <summary>How admission's documents are written.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(InvitationDocument))]
[JsonSerializable(typeof(SeatSessionDocument))]
[JsonSerializable(typeof(SeatHolderDocument))]
[JsonSerializable(typeof(AgentTokenDocument))]
[JsonSerializable(typeof(ClassCodeDocument))]
[JsonSerializable(typeof(LobbyPlaceDocument))]
[JsonSerializable(typeof(HostedRoomDocument))]
[JsonSerializable(typeof(TableOpeningDocument))]
internal sealed partial class AdmissionJson : JsonSerializerContext;
