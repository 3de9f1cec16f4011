using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Reads a formula in words: <c>not</c> binds strongest, then <c>and</c>, <c>or</c>, <c>if</c>, <c>iff</c>; names of several words stand in quotes.</summary>
internal sealed class FormulaReader(
    Findings findings,
    OptionNames options,
    StateNames? states,
    Place place,
    string text
)
{
    private const int Deepest = 100;

    private static readonly string[] Words = ["not", "and", "or", "if", "iff", "(", ")"];

    private readonly List<FormulaToken> tokens = FormulaToken.In(text);
    private int next;
    private int depth;
    private bool isBroken;

    public StateCondition? Read()
    {
        if (states is not null && !options.Has(text) && states.TryName(text, out int whole))
        {
            return new StateCondition.IsOneOf([whole]);
        }

        if (options.Has(text))
        {
            return Named(text);
        }

        if (tokens.Count == 0)
        {
            return Fault(
                new("A condition has no words; name an option.", "Een voorwaarde zegt niets; noem een optie.")
            );
        }

        StateCondition? condition = Iff();
        if (condition is not null && next < tokens.Count)
        {
            return Fault(
                new(
                    $"'{Excerpt.Of(tokens[next].Text)}' in '{Excerpt.Of(text)}' has nothing to join; write 'and' or 'or' before it, or quotes around a name of several words.",
                    $"'{Excerpt.Of(tokens[next].Text)}' in '{Excerpt.Of(text)}' sluit nergens op aan; schrijf er 'and' of 'or' voor, of aanhalingstekens om een naam van meer woorden."
                )
            );
        }

        return isBroken ? null : condition;
    }

    private StateCondition? Iff()
    {
        StateCondition? left = If();
        while (left is not null && Take("iff"))
        {
            left = If() is { } right ? new StateCondition.Iff(left, right) : null;
        }

        return left;
    }

    private StateCondition? If()
    {
        StateCondition? left = Or();
        while (left is not null && Take("if"))
        {
            left = Or() is { } right ? new StateCondition.If(left, right) : null;
        }

        return left;
    }

    private StateCondition? Or() => Joined("or", And, parts => new StateCondition.Any(parts));

    private StateCondition? And() => Joined("and", Not, parts => new StateCondition.All(parts));

    private StateCondition? Joined(
        string word,
        Func<StateCondition?> part,
        Func<ImmutableArray<StateCondition>, StateCondition> join
    )
    {
        ImmutableArray<StateCondition>.Builder parts = ImmutableArray.CreateBuilder<StateCondition>();
        do
        {
            if (part() is not { } found)
            {
                return null;
            }

            parts.Add(found);
        } while (Take(word));

        return parts.Count == 1 ? parts[0] : join(parts.ToImmutable());
    }

    private StateCondition? Not()
    {
        if (++depth > Deepest)
        {
            return Fault(
                new(
                    $"A condition is nested more than {Deepest} deep.",
                    $"Een voorwaarde zit meer dan {Deepest} niveaus diep."
                )
            );
        }

        try
        {
            if (Take("not"))
            {
                return Not() is { } inner ? Negated(inner) : null;
            }

            if (Take("("))
            {
                StateCondition? inner = Iff();
                return inner is null || Take(")")
                    ? inner
                    : Fault(
                        new(
                            $"A '(' in '{Excerpt.Of(text)}' is not closed.",
                            $"Een '(' in '{Excerpt.Of(text)}' is niet gesloten."
                        )
                    );
            }

            if (next >= tokens.Count || (!tokens[next].IsQuoted && Words.Contains(tokens[next].Text)))
            {
                return Fault(
                    new($"A name is missing in '{Excerpt.Of(text)}'.", $"In '{Excerpt.Of(text)}' ontbreekt een naam.")
                );
            }

            return Named(tokens[next++].Text);
        }
        finally
        {
            depth--;
        }
    }

    private static StateCondition Negated(StateCondition inner) =>
        inner is StateCondition.Takes takes
            ? new StateCondition.Takes(takes.Option, !takes.IsTaken)
            : new StateCondition.Not(inner);

    private StateCondition? Named(string name)
    {
        if (!options.Has(name) && states is not null && states.TryName(name, out int state))
        {
            return new StateCondition.IsOneOf([state]);
        }

        if (options.Of(name, place) is { } option)
        {
            return new StateCondition.Takes(option, true);
        }

        isBroken = true;
        return null;
    }

    private bool Take(string word)
    {
        bool isHere = next < tokens.Count && !tokens[next].IsQuoted && tokens[next].Text == word;
        next += isHere ? 1 : 0;
        return isHere;
    }

    private StateCondition? Fault(Sentence said)
    {
        if (!isBroken)
        {
            findings.Fault(place, said);
        }

        isBroken = true;
        return null;
    }
}
