using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict.Moves;

namespace Entente.Conflict;

/// <summary>The states of a conflict, numbered from 0.</summary>
/// <remarks>
/// Infeasible combinations are cut off as soon as the options that decide them are set, highest option first, so that the cost goes with the feasible states and not with
/// all combinations where conditions are about few options.
/// </remarks>
public sealed class StateSpace
{
    /// <summary>The most options that a model can have.</summary>
    public const int MostOptions = 62;

    /// <summary>The most states that are enumerated.</summary>
    public const int MostStates = 1 << 22;

    private readonly ulong[] codes;
    private readonly CodeIndex index;
    private readonly string[] listed;

    private StateSpace(ulong[] codes, int[][] merged, string[] listed, int options)
    {
        this.codes = codes;
        this.listed = listed;
        Options = options;
        Merged = merged;
        index = new CodeIndex(codes.AsSpan(0, codes.Length - merged.Length), options);
    }

    /// <summary>How many states there are.</summary>
    public int Count => listed.Length > 0 ? listed.Length : codes.Length;

    /// <summary>How many options the states are made of; 0 when they are listed.</summary>
    public int Options { get; }

    /// <summary>Whether every state is a combination of options: none is listed and none collapsed.</summary>
    public bool IsMadeOfOptions => listed.Length == 0 && Merged.Length == 0;

    /// <summary>The codes of the members of every collapsed state, as places in the space without collapsing.</summary>
    internal int[][] Merged { get; }

    /// <summary>The codes in order, those of collapsed states being that of their first member.</summary>
    internal ReadOnlySpan<ulong> Codes => codes;

    /// <summary>Why a model of which nothing is feasible has no states.</summary>
    internal static Sentence NoStates { get; } =
        new(
            "No state is feasible: what cannot be rules out every combination of options; take away or narrow one of these conditions.",
            "Geen toestand is mogelijk: wat niet kan, sluit elke combinatie van opties uit; haal een van deze voorwaarden weg of maak haar nauwer."
        );

    /// <summary>Why a model has more states than can be held.</summary>
    internal static Sentence TooManyStates { get; } =
        new(
            $"There are more than {MostStates:N0} states; rule out what cannot be, or leave out options.",
            $"Er zijn meer dan {MostStates:N0} toestanden; sluit uit wat niet kan, of laat opties weg."
        );

    /// <summary>The states of a model.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="MostStates"/>, or more options than <see cref="MostOptions"/>, or none is feasible.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static StateSpace Of(ConflictModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Listed.IsEmpty)
        {
            return new StateSpace([], [], [.. model.Listed], 0);
        }

        if (model.Options.Length > MostOptions)
        {
            throw new ArgumentException($"A model has at most {MostOptions} options, not {model.Options.Length}.");
        }

        ulong[] all = FeasibleCodes.Of(model.Options.Length, model.Infeasible, MostStates + 1, cancellation);
        if (all.Length is 0 or > MostStates)
        {
            throw new ArgumentException((all.Length == 0 ? NoStates : TooManyStates).English);
        }

        return model.Collapsed.IsEmpty
            ? new StateSpace(all, [], [], model.Options.Length)
            : Collapse(all, model.Collapsed, model.Options.Length);
    }

    /// <summary>The options that are taken in a state: bit <c>k</c> for option <c>k</c>; of a collapsed state, in its first member; 0 for a listed state.</summary>
    public ulong CodeOf(int state) => listed.Length > 0 ? 0 : codes[state];

    /// <summary>The number of the state with a code, or -1 when there is none; members of collapsed states are not found by their codes.</summary>
    public int IndexOf(ulong code) => listed.Length > 0 ? -1 : index.Of(code);

    /// <summary>Whether a state stands for several.</summary>
    public bool IsCollapsed(int state) => Merged.Length > 0 && state >= codes.Length - Merged.Length;

    /// <summary>The yes and no of a state, first option first (<c>NYN</c>); of a collapsed state <c>-</c> where its members differ; empty for a listed state.</summary>
    public string PatternOf(int state)
    {
        if (listed.Length > 0)
        {
            return "";
        }

        ulong code = codes[state];
        ulong differs = 0;
        if (IsCollapsed(state))
        {
            foreach (ulong member in MembersOf(state))
            {
                differs |= member ^ code;
            }
        }

        return string.Create(
            Options,
            (code, differs),
            static (span, of) =>
            {
                for (int k = 0; k < span.Length; k++)
                {
                    span[k] =
                        ((of.differs >> k) & 1) == 1 ? '-'
                        : ((of.code >> k) & 1) == 1 ? 'Y'
                        : 'N';
                }
            }
        );
    }

    /// <summary>The codes that a state stands for: one, or those of the members of a collapsed state.</summary>
    public ImmutableArray<ulong> MembersOf(int state) =>
        IsCollapsed(state)
            ? [.. Merged[state - (codes.Length - Merged.Length)].Select(place => Uncollapsed[place])]
            : [CodeOf(state)];

    /// <summary>The codes before collapsing; the same as <see cref="Codes"/> when nothing is.</summary>
    internal ulong[] Uncollapsed { get; private init; } = [];

    /// <summary>The state that every place of <see cref="Uncollapsed"/> belongs to.</summary>
    internal int[] StateOf { get; private init; } = [];

    private static StateSpace Collapse(ulong[] all, ImmutableArray<CollapsedState> collapsed, int options)
    {
        var members = collapsed.Select(_ => new List<int>()).ToArray();
        var kept = new List<int>();
        for (int place = 0; place < all.Length; place++)
        {
            int into = 0;
            while (into < collapsed.Length && !collapsed[into].When.Holds(all[place], place))
            {
                into++;
            }

            (into < collapsed.Length ? members[into] : kept).Add(place);
        }

        int[][] merged = [.. members.Where(each => each.Count > 0).Select(each => each.ToArray())];
        var stateOf = new int[all.Length];
        for (int i = 0; i < kept.Count; i++)
        {
            stateOf[kept[i]] = i;
        }

        for (int i = 0; i < merged.Length; i++)
        {
            foreach (int place in merged[i])
            {
                stateOf[place] = kept.Count + i;
            }
        }

        ulong[] codes = [.. kept.Select(place => all[place]), .. merged.Select(each => all[each[0]])];
        return new StateSpace(codes, merged, [], options) { Uncollapsed = all, StateOf = stateOf };
    }
}
