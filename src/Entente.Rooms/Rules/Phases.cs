using Entente.Annotations;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Whether moves are taken now.</summary>
internal static class Phases
{
    /// <summary>Why no move is taken now; null when the table is open for moves.</summary>
    public static RoomRefusal? Closed(RoomState state) =>
        state.Phase switch
        {
            TalkPhase.Talking => null,
            TalkPhase.Gathering => new(RefusalKind.NotBegun),
            TalkPhase.Paused => new(RefusalKind.Paused),
            TalkPhase.Adjourned => new(RefusalKind.Adjourned),
            _ => new(RefusalKind.Over),
        };

    /// <summary>A text in some languages, if it is not too long in any.</summary>
    public static bool IsFit(LocalizedText? text, int most, bool mayBeEmpty = true) =>
        text is not null
        && (mayBeEmpty || !text.IsEmpty)
        && text.ByLanguage.Count <= Bounds.Languages
        && text.ByLanguage.All(each =>
            each.Key.Length <= Bounds.Name && IsFit(each.Value, most, mayBeEmpty: mayBeEmpty)
        );

    /// <summary>A text that may be left out, if it is not too long.</summary>
    public static bool IsFit(string text, int most, bool mayBeEmpty = true) =>
        text is not null && text.Length <= most && (mayBeEmpty || !string.IsNullOrWhiteSpace(text));
}
