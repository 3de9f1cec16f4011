using System.Collections.Immutable;
using Entente.Conflict.Checking;
using Entente.Scenarios;

namespace Entente.Conflict;

/// <summary>Says what is wrong with the model of a conflict.</summary>
/// <remarks>Analysis takes a model without faults for granted; readers of files list them with their places.</remarks>
public static class ConflictCheck
{
    /// <summary>Everything that keeps a model from being analysed, each with the part that it is about; empty when there is nothing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mayNameRest">Whether what is said to be wrong may advise to name all other states of a ranking at once, as the native format can.</param>
    public static ImmutableArray<ScenarioRemark> Faults(ConflictModel model, bool mayNameRest = true)
    {
        ArgumentNullException.ThrowIfNull(model);
        var faults = new PartRemarks();
        var check = new ModelCheck(model, faults);
        check.Check();
        if (check.AreStatesSure && StatesOf(model, faults) is { } space)
        {
            new StatesCheck(model, space, faults, mayNameRest).Check();
        }

        return faults.All;
    }

    /// <summary>What can be said to be wrong with a model while it is not known which states there are: names, owners, and what conditions speak of.</summary>
    public static ImmutableArray<ScenarioRemark> FaultsBeforeStates(ConflictModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var faults = new PartRemarks();
        new ModelCheck(model, faults).Check();
        return faults.All;
    }

    private static StateSpace? StatesOf(ConflictModel model, PartRemarks faults)
    {
        try
        {
            return StateSpace.Of(model);
        }
        catch (ArgumentException fault)
        {
            // The one way to learn of it without enumerating twice.
            faults
                .In("infeasible")
                .Add(fault.Message == StateSpace.NoStates.English ? StateSpace.NoStates : StateSpace.TooManyStates);
            return null;
        }
    }
}
