using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TableRecord))]
[JsonSerializable(typeof(OfferDraft))]
[JsonSerializable(typeof(SavedRecord))]
[JsonSerializable(typeof(ReadWords))]
[JsonSerializable(typeof(WishesDraft))]
[JsonSerializable(typeof(MandateDraft.Kept))]
[JsonSerializable(typeof(ImmutableSortedDictionary<int, string>))]
[JsonSerializable(typeof(ConfidentialDraft))]
internal sealed partial class TableJson : JsonSerializerContext;
