using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Bidding;

/// <summary>The agenda of one session: which issues are settled at which place, and what is left open as talks go on.</summary>
/// <remarks>For one session, used by one thread.</remarks>
public sealed class SpaceAgenda : IAgenda
{
    private readonly BidSpace space;
    private readonly BidBook book;
    private readonly ImmutableArray<ImmutableArray<int>> places;
    private readonly int[]? statusQuo;
    private readonly int[] parts;
    private readonly int[] asked;
    private readonly int[] fixedValues;
    private BidSpace? open;
    private int[]? openFor;

    /// <summary>An agenda.</summary>
    /// <param name="space">The outcomes.</param>
    /// <param name="book">The numbering of the session.</param>
    /// <param name="places">By place: the numbers of the issues that are settled there. Together every issue, each once.</param>
    /// <param name="statusQuo">What an issue that is given up is left at; null when that is not known.</param>
    /// <exception cref="ArgumentException">An issue is missing, there twice, or does not exist.</exception>
    public SpaceAgenda(
        BidSpace space,
        BidBook book,
        ImmutableArray<ImmutableArray<int>> places,
        Outcome? statusQuo = null
    )
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(book);
        if (!places.SelectMany(issues => issues).Order().SequenceEqual(Enumerable.Range(0, space.Issues)))
        {
            throw new ArgumentException("An agenda names every issue once.", nameof(places));
        }

        this.space = space;
        this.book = book;
        this.places = places;
        this.statusQuo = statusQuo is null ? null : space.IndexesOf(statusQuo);
        parts = new int[book.Groups];
        asked = new int[space.Issues];
        fixedValues = new int[space.Issues];
    }

    /// <inheritdoc/>
    public int Places => places.Length;

    /// <summary>Every issue by itself, in the order of the scenario.</summary>
    /// <param name="space">The outcomes.</param>
    public static ImmutableArray<ImmutableArray<int>> OneByOne(BidSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return [.. Enumerable.Range(0, space.Issues).Select(issue => ImmutableArray.Create(issue))];
    }

    /// <summary>The issues that are settled at a place.</summary>
    /// <param name="place">The place.</param>
    public ImmutableArray<int> IssuesAt(int place) => places[place];

    /// <inheritdoc/>
    public bool Fits(long outcome, long settled, ulong agreed, ulong closed)
    {
        if (outcome < 0 || outcome >= book.Count)
        {
            return false;
        }

        if ((agreed | closed) == 0)
        {
            return true;
        }

        Fix(settled, agreed, closed);
        ValuesOf(outcome, asked);
        for (int issue = 0; issue < asked.Length; issue++)
        {
            if (fixedValues[issue] >= 0 && fixedValues[issue] != asked[issue])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool IsPossible(long settled, ulong agreed, ulong closed) =>
        (statusQuo is not null || closed == 0) && Open(settled, agreed, closed) is not null;

    /// <inheritdoc/>
    public long Complete(long settled, ulong agreed)
    {
        if (statusQuo is null)
        {
            return -1;
        }

        Fix(settled, agreed, ~0UL);
        return space.TryParts(fixedValues, parts) ? book.NumberOf(parts) : -1;
    }

    /// <summary>The outcomes that what is settled leaves, as a space of their own; null when there are none.</summary>
    /// <param name="settled">An outcome with the values that were agreed; -1 when none were.</param>
    /// <param name="agreed">The places at which they were.</param>
    /// <param name="closed">The places that were given up.</param>
    public BidSpace? Open(long settled, ulong agreed, ulong closed)
    {
        Fix(settled, agreed, closed);
        if (openFor is null || !openFor.AsSpan().SequenceEqual(fixedValues))
        {
            openFor = [.. fixedValues];
            open = (agreed | closed) == 0 ? space : space.With(fixedValues);
        }

        return open;
    }

    /// <summary>Writes the number of the value of every issue.</summary>
    /// <param name="outcome">The number of an outcome in the session.</param>
    /// <param name="values">Room for one number an issue.</param>
    public void ValuesOf(long outcome, Span<int> values)
    {
        book.Parts(outcome, parts);
        space.Values(parts, values);
    }

    // By issue: the value that is settled, that of the status quo at what is given up, or -1; what was agreed goes before what was given up.
    private void Fix(long settled, ulong agreed, ulong closed)
    {
        Array.Fill(fixedValues, -1);
        if (agreed != 0)
        {
            ValuesOf(settled, asked);
        }

        for (int place = 0; place < places.Length; place++)
        {
            int[]? from =
                (agreed & (1UL << place)) != 0 ? asked
                : (closed & (1UL << place)) != 0 ? statusQuo
                : null;
            foreach (int issue in from is null ? [] : places[place])
            {
                fixedValues[issue] = from![issue];
            }
        }
    }
}
