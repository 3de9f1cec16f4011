using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Something that is true of some states and not of others.</summary>
public abstract record StateCondition
{
    private StateCondition() { }

    /// <summary>An option is taken, or is not.</summary>
    /// <param name="Option">Its number, from 0, among the options of the model.</param>
    /// <param name="IsTaken">Whether it has to be taken (yes) or left (no).</param>
    public sealed record Takes(int Option, bool IsTaken) : StateCondition;

    /// <summary>The state is one of those listed; the only condition on states that have no options.</summary>
    /// <param name="States">Numbers of states, from 0.</param>
    public sealed record IsOneOf(ImmutableArray<int> States) : StateCondition;

    /// <summary>Something is not true.</summary>
    /// <param name="Inner">What.</param>
    public sealed record Not(StateCondition Inner) : StateCondition;

    /// <summary>Everything listed is true; without entries it holds of every state.</summary>
    /// <param name="Parts">What.</param>
    public sealed record All(ImmutableArray<StateCondition> Parts) : StateCondition;

    /// <summary>At least one of what is listed is true; without entries it holds of no state.</summary>
    /// <param name="Parts">What.</param>
    public sealed record Any(ImmutableArray<StateCondition> Parts) : StateCondition;

    /// <summary>Something is true wherever something else is (material implication).</summary>
    /// <param name="Then">What has to be true.</param>
    /// <param name="When">Where.</param>
    public sealed record If(StateCondition Then, StateCondition When) : StateCondition;

    /// <summary>Two things are both true or both not.</summary>
    /// <param name="First">One.</param>
    /// <param name="Second">The other.</param>
    public sealed record Iff(StateCondition First, StateCondition Second) : StateCondition;

    /// <summary>Whether it holds of a state.</summary>
    /// <param name="code">The options that are taken: bit <c>k</c> for option <c>k</c>.</param>
    /// <param name="state">The number of the state, from 0.</param>
    public bool Holds(ulong code, int state) =>
        this switch
        {
            Takes takes => ((code >> takes.Option) & 1) == (takes.IsTaken ? 1UL : 0UL),
            IsOneOf of => of.States.Contains(state),
            Not not => !not.Inner.Holds(code, state),
            All all => all.Parts.All(part => part.Holds(code, state)),
            Any any => any.Parts.Any(part => part.Holds(code, state)),
            If rule => rule.Then.Holds(code, state) || !rule.When.Holds(code, state),
            Iff iff => iff.First.Holds(code, state) == iff.Second.Holds(code, state),
            _ => throw new InvalidOperationException("There is no such condition."),
        };
}
