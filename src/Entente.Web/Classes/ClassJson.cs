using System.Text.Json.Serialization;

namespace Entente.Web.Classes;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ClassRecord))]
[JsonSerializable(typeof(SeatingRound))]
internal sealed partial class ClassJson : JsonSerializerContext;
