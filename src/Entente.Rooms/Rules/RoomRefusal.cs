namespace Entente.Rooms.Rules;

/// <summary>Why a room refuses what is asked of it, in a form that can be said in any language.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Subject">What it is about: the name of an issue, a field, a number; empty for nothing. Never anything that another party keeps to itself.</param>
public sealed record RoomRefusal(RefusalKind Kind, string Subject = "")
{
    /// <summary>The subject as people call it; empty where its name serves.</summary>
    public Annotations.LocalizedText Title { get; init; } = Annotations.LocalizedText.Empty;

    /// <summary>The refusal of something that waits for a party.</summary>
    internal static RoomRefusal Of(RefusalKind kind, State.RoomParty party) =>
        new(kind, party.Name) { Title = party.Title };

    /// <summary>The refusal of something that touches parties.</summary>
    internal static RoomRefusal Of(RefusalKind kind, IReadOnlyList<State.RoomParty> all, IEnumerable<int> parties)
    {
        State.RoomParty[] touched = [.. parties.Order().Select(party => all[party])];
        string Titles(string language) =>
            string.Join(", ", touched.Select(party => party.Title.IsEmpty ? party.Name : party.Title.In(language)));
        return new(kind, string.Join(", ", touched.Select(party => party.Name)))
        {
            Title = Annotations.LocalizedText.Of([new("en", Titles("en")), new("nl", Titles("nl"))]),
        };
    }

    /// <summary>The refusal of something that is about issues.</summary>
    internal static RoomRefusal Of(RefusalKind kind, IReadOnlyList<Outcomes.Issue> issues)
    {
        string Titles(string language) =>
            string.Join(", ", issues.Select(issue => issue.Title.IsEmpty ? issue.Name : issue.Title.In(language)));
        return new(kind, string.Join(", ", issues.Select(issue => issue.Name)))
        {
            Title = Annotations.LocalizedText.Of([new("en", Titles("en")), new("nl", Titles("nl"))]),
        };
    }

    /// <summary>The refusal in one sentence that says what to do about it.</summary>
    public Annotations.LocalizedText Text => RefusalTexts.Of(this);
}
