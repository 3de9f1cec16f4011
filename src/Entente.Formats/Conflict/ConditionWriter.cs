using System.Collections.Immutable;
using System.Globalization;
using Entente.Conflict;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Writes conditions on the states of a conflict: options with yes and no where all of them have to hold, else formulas in words.</summary>
internal sealed class ConditionWriter(ConflictModel model)
{
    private static readonly string[] Words = ["not", "and", "or", "if", "iff"];

    private readonly StateSpace? space = model.Listed.IsEmpty ? StateSpace.Of(model) : null;

    // How strongly the words bind, the strongest last.
    private const int OfIff = 0;
    private const int OfIf = 1;
    private const int OfOr = 2;
    private const int OfAnd = 3;
    private const int OfNot = 4;

    /// <summary>A condition.</summary>
    public Node Node(StateCondition condition) =>
        condition is StateCondition.All { Parts: var parts }
        && parts.All(part => part is StateCondition.Takes)
        && parts.Select(part => ((StateCondition.Takes)part).Option).Distinct().Count() == parts.Length
            ? Tree.Map(
                parts
                    .Cast<StateCondition.Takes>()
                    .Select(takes => Tree.Entry(Name(takes.Option), Tree.Flag(takes.IsTaken)))
            )
            : Tree.Text(Formula(condition, OfIff));

    /// <summary>The name of an option, with its owner where several have one of that name.</summary>
    public string Name(int option)
    {
        string name = model.Options[option].Name;
        return model.Options.Count(each => each.Name == name) == 1 ? name : $"{Owner(option)}/{name}";
    }

    /// <summary>A state by its name, its number from 1, or its yes and no: the first of these that no other state has as its name.</summary>
    public string State(int state) => WaysToSay(state).First(text => Stands(text, state));

    private IEnumerable<string> WaysToSay(int state)
    {
        if (!model.Listed.IsEmpty)
        {
            yield return model.Listed[state];
        }

        foreach (NamedState named in model.Names.Where(each => each.State == state))
        {
            yield return named.Name;
        }

        yield return (state + 1).ToString(CultureInfo.InvariantCulture);
        if (space is not null)
        {
            yield return space.PatternOf(state);
        }
    }

    // Names go before numbers when a file is read, and the names of listed and collapsed states before others.
    private bool Stands(string text, int state)
    {
        int listed = model.Listed.IndexOf(text);
        return listed >= 0
            ? listed == state
            : model.Names.FirstOrDefault(each => each.Name == text) is not { } named || named.State == state;
    }

    private bool IsOption(string text) =>
        Enumerable
            .Range(0, model.Options.Length)
            .Any(option =>
                model.Options[option].Name == text || $"{Owner(option)}/{model.Options[option].Name}" == text
            );

    private string Owner(int option) => model.DecisionMakers[model.OwnerOf(option)].Name;

    // Within a condition the names of options go before those of states.
    private string InCondition(int state)
    {
        string? said = WaysToSay(state).FirstOrDefault(text => Stands(text, state) && !IsOption(text));
        return said is not null
            ? Word(said)
            : $"({string.Join(" and ", Enumerable.Range(0, model.Options.Length).Select(option => ((space!.CodeOf(state) >> option) & 1) == 1 ? Word(Name(option)) : $"not {Word(Name(option))}"))})";
    }

    private string Formula(StateCondition condition, int binds) =>
        condition switch
        {
            StateCondition.Takes takes => takes.IsTaken ? Word(Name(takes.Option)) : $"not {Word(Name(takes.Option))}",
            StateCondition.IsOneOf { States: [int state] } => InCondition(state),
            StateCondition.IsOneOf of => Formula(
                new StateCondition.Any([.. of.States.Select(state => new StateCondition.IsOneOf([state]))]),
                binds
            ),
            StateCondition.Not not => $"not {Formula(not.Inner, OfNot)}",
            StateCondition.All { Parts: [StateCondition part] } => Formula(part, binds),
            StateCondition.Any { Parts: [StateCondition part] } => Formula(part, binds),
            StateCondition.All { Parts.IsEmpty: true } => Formula(Either(), binds),
            StateCondition.Any { Parts.IsEmpty: true } => Formula(new StateCondition.Not(Either()), binds),
            StateCondition.All all => Joined(" and ", all.Parts, OfAnd, binds),
            StateCondition.Any any => Joined(" or ", any.Parts, OfOr, binds),
            StateCondition.If rule => Joined(" if ", [rule.Then, rule.When], OfIf, binds),
            StateCondition.Iff iff => Joined(" iff ", [iff.First, iff.Second], OfIff, binds),
            _ => throw new InvalidOperationException("There is no such condition."),
        };

    private string Joined(string word, ImmutableArray<StateCondition> parts, int own, int around)
    {
        string joined = string.Join(word, parts.Select(part => Formula(part, own + 1)));
        return own < around ? $"({joined})" : joined;
    }

    // What holds of every state.
    private StateCondition.Any Either() =>
        model.Listed.IsEmpty
            ? new([new StateCondition.Takes(0, true), new StateCondition.Takes(0, false)])
            : new([new StateCondition.IsOneOf([0]), new StateCondition.Not(new StateCondition.IsOneOf([0]))]);

    private static string Word(string name)
    {
        bool isPlain =
            !Words.Contains(name)
            && !name.Any(letter => char.IsWhiteSpace(letter) || letter is '(' or ')' or '"' or '\'');
        return isPlain ? name
            : name.Contains('"', StringComparison.Ordinal) ? $"'{name}'"
            : $"\"{name}\"";
    }
}
