using Entente.Bidding;
using Entente.Protocols;
using Entente.Randomness;

namespace Entente.Simulation;

/// <summary>A mediator who drafts by chance: first the status quo, or any outcome where it is not known; then the text with another value of one issue.</summary>
/// <remarks>
/// The mediator knows nothing of what the parties want (Klein et al. 2003). Every issue is equally likely to be changed, and every other value that
/// rules allow beside the rest of the text; where they allow none for any issue, a whole group of tied issues changes at once.
/// </remarks>
internal sealed class TextMediator
{
    private readonly BidSpace space;
    private readonly BidBook book;
    private readonly RandomSequence random;
    private readonly int[] parts;
    private readonly int[] values;
    private readonly int[] issues;
    private readonly int[] free;

    public TextMediator(BidSpace space, BidBook book, RandomSequence random)
    {
        this.space = space;
        this.book = book;
        this.random = random;
        parts = new int[book.Groups];
        values = new int[space.Issues];
        issues = [.. Enumerable.Range(0, space.Issues)];
        free = [.. Enumerable.Range(0, book.Groups).Where(group => space.Sizes[group] > 1)];
    }

    public Move Draft(Turn turn) =>
        Move.Propose(SingleText.Mediator, turn.Standing < 0 ? First() : Changed(turn.Standing));

    private long First()
    {
        if (space.Scenario.StatusQuo is { } statusQuo && space.TryParts(space.IndexesOf(statusQuo), parts))
        {
            return book.NumberOf(parts);
        }

        for (int group = 0; group < parts.Length; group++)
        {
            parts[group] = Below(space.Sizes[group]);
        }

        return book.NumberOf(parts);
    }

    private long Changed(long text)
    {
        book.Parts(text, parts);
        space.Values(parts, values);
        for (int left = issues.Length; left > 0; left--)
        {
            int place = Below(left);
            int issue = issues[place];
            (issues[place], issues[left - 1]) = (issues[left - 1], issue);
            if (Change(issue))
            {
                return book.NumberOf(parts);
            }
        }

        if (free.Length > 0)
        {
            book.Parts(text, parts);
            int group = free[Below(free.Length)];
            int other = Below(space.Sizes[group] - 1);
            parts[group] = other < parts[group] ? other : other + 1;
        }

        return book.NumberOf(parts);
    }

    // Gives the issue another value that is allowed beside the rest; every one is equally likely.
    private bool Change(int issue)
    {
        int kept = values[issue];
        int chosen = -1;
        int seen = 0;
        for (int value = 0; value < space.SizeOf(issue); value++)
        {
            values[issue] = value;
            if (value != kept && space.TryParts(values, parts) && Below(++seen) == 0)
            {
                chosen = value;
            }
        }

        values[issue] = chosen < 0 ? kept : chosen;
        return space.TryParts(values, parts) && chosen >= 0;
    }

    private int Below(int bound) => (int)random.Below((ulong)bound);
}
