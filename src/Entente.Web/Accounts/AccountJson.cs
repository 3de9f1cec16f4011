using System.Text.Json.Serialization;

namespace Entente.Web.Accounts;

/// <summary>How accounts and their sessions are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(HostAccountDocument))]
[JsonSerializable(typeof(AccountNameDocument))]
[JsonSerializable(typeof(AccountSessionDocument))]
[JsonSerializable(typeof(AccountInvitationDocument))]
[JsonSerializable(typeof(AccountResetDocument))]
internal sealed partial class AccountJson : JsonSerializerContext;
