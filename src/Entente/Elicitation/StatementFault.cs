namespace Entente.Elicitation;

/// <summary>Why part-worths cannot be made of a statement.</summary>
public abstract record StatementFault
{
    private StatementFault() { }

    /// <summary>There is not one statement for each issue.</summary>
    /// <param name="Issues">How many issues there are.</param>
    /// <param name="Stated">How many of them something was said about.</param>
    public sealed record IssuesMissing(int Issues, int Stated) : StatementFault;

    /// <summary>The values that are scored are not those that the issue asks for: all options in order, or at least two numbers in increasing order.</summary>
    /// <param name="Issue">The number of the issue, from 0.</param>
    public sealed record ValuesMissing(int Issue) : StatementFault;

    /// <summary>An issue has fewer than 0 points.</summary>
    /// <param name="Issue">The number of the issue, from 0.</param>
    public sealed record PointsBelowZero(int Issue) : StatementFault;

    /// <summary>An issue has points, and all its values score the same, so that nothing earns them.</summary>
    /// <param name="Issue">The number of the issue, from 0.</param>
    public sealed record ScoresAllEqual(int Issue) : StatementFault;

    /// <summary>No issue has points.</summary>
    public sealed record NoPoints : StatementFault;

    /// <summary>There are more steps between scores than can be fitted.</summary>
    /// <param name="Steps">How many there are.</param>
    /// <param name="Most">How many there can be.</param>
    public sealed record TooManySteps(int Steps, int Most) : StatementFault;

    /// <summary>A package that was rated or compared is no outcome of the space.</summary>
    /// <param name="Package">Its number, from 0: first the ratings, then the two of each comparison.</param>
    public sealed record UnknownPackage(int Package) : StatementFault;
}
