using Entente.Annotations;

namespace Entente.Rooms.Views;

/// <summary>A text that all parties agreed to publish.</summary>
/// <param name="At">When it was published.</param>
/// <param name="Text">The words.</param>
public sealed record PublishedText(DateTimeOffset At, LocalizedText Text);
