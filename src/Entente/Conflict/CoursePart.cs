namespace Entente.Conflict;

/// <summary>How far one part of a piece of work has come.</summary>
/// <param name="course">The whole.</param>
/// <param name="steps">How many steps this part takes at most.</param>
internal sealed class CoursePart(Course course, long steps)
{
    // Some milliseconds' worth: the whole is asked and told this often.
    private const int Between = 1 << 14;

    private long steps = Math.Max(1, steps);
    private int left = Between;
    private double told;

    /// <summary>Says how many steps there are, where that was not known before the first of them.</summary>
    public void Expect(long most) => steps = Math.Max(1, most);

    /// <summary>A step is done.</summary>
    /// <exception cref="OperationCanceledException">The work is to end.</exception>
    public void Step()
    {
        if (--left == 0)
        {
            left = Between;
            Tell(Between / (double)steps);
        }
    }

    /// <summary>Asks and tells at once, for a step that is long.</summary>
    /// <exception cref="OperationCanceledException">The work is to end.</exception>
    public void Stride() => Tell(1.0 / steps);

    /// <summary>The part is done.</summary>
    /// <exception cref="OperationCanceledException">The work is to end.</exception>
    public void End() => Tell(1);

    private void Tell(double share)
    {
        double more = Math.Min(share, 1 - told);
        told += more;
        course.Add(more);
    }
}
