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
    internal static RoomRefusal Of(RefusalKind kind, IReadOnlyList<State.RoomParty> all, IEnumerable<int> parties) =>
        Of(kind, [.. parties.Order().Select(party => (all[party].Name, all[party].Title))]);

    /// <summary>The refusal of something that is about issues.</summary>
    internal static RoomRefusal Of(RefusalKind kind, IEnumerable<Outcomes.Issue> issues) =>
        Of(kind, [.. issues.Select(issue => (issue.Name, issue.Title))]);

    private static RoomRefusal Of(RefusalKind kind, (string Name, Annotations.LocalizedText Title)[] things)
    {
        string Titles(string language) =>
            string.Join(", ", things.Select(each => each.Title.IsEmpty ? each.Name : each.Title.In(language)));
        return new(kind, string.Join(", ", things.Select(each => each.Name)))
        {
            Title = Annotations.LocalizedText.Of([new("en", Titles("en")), new("nl", Titles("nl"))]),
        };
    }

    /// <summary>The refusal in one sentence that says what to do about it.</summary>
    public Annotations.LocalizedText Text => RefusalTexts.Of(this);
}
