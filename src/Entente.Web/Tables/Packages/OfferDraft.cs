using System.Collections.Immutable;
using Entente.Rooms.Offers;

namespace Entente.Web.Tables.Packages;

/// <summary>An offer that somebody is putting together.</summary>
public sealed record OfferDraft
{
    /// <summary>Nothing yet.</summary>
    public static OfferDraft Empty { get; } = new();

    /// <summary>What it says so far.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The issues on which something is asked of the others, when it is put as a condition.</summary>
    public ImmutableSortedSet<string> Asked { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The issues that are agreed, and that it speaks of again.</summary>
    public ImmutableSortedSet<string> Reopened { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether it is put as a condition.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The offer that it answers; 0 for none.</summary>
    public int Counters { get; init; }

    /// <summary>For how many minutes it can be accepted; 0 for no such time.</summary>
    public int Minutes { get; init; }

    /// <summary>What is said with it.</summary>
    public string Note { get; init; } = "";

    /// <summary>What it says, as terms.</summary>
    internal Terms Terms => new(Values);

    /// <summary>What is asked of the others, as terms; nothing when it is not put as a condition.</summary>
    internal Terms If => IsConditional ? new(Values.Where(each => Asked.Contains(each.Key))) : Terms.None;
}
