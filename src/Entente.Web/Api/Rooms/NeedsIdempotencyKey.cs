namespace Entente.Web.Api.Rooms;

/// <summary>Says of an endpoint that its requests carry the header <c>Idempotency-Key</c>.</summary>
internal sealed class NeedsIdempotencyKey;
