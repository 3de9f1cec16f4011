using System.Collections.Immutable;
using System.Globalization;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>The states of a conflict by what a file calls them: a name, their yes and no (<c>NYN</c>), their number from 1, or the options that are taken.</summary>
internal sealed class StateNames
{
    private static readonly string[] Keys = ["state", "title", "about"];

    private readonly Findings findings;
    private readonly OptionNames options;
    private readonly StateSpace? space;
    private readonly ulong most;
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

    // Names of states that could not be read, which is a fault already.
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);

    // Numbers and letters of more states than there are.
    private readonly List<Node.Scalar> beyond = [];

    public StateNames(Findings findings, OptionNames options, StateSpace space, ConflictModel model)
        : this(findings, options, model, space)
    {
        OfCollapsed =
        [
            .. model.Collapsed.Select(
                (collapsed, i) =>
                    new NamedState(collapsed.Name, space.Count - model.Collapsed.Length + i) { Title = collapsed.Title }
            ),
        ];
        foreach (NamedState named in OfCollapsed)
        {
            byName.TryAdd(named.Name, named.State);
        }
    }

    private StateNames(Findings findings, OptionNames options, ConflictModel model, StateSpace? space)
    {
        this.findings = findings;
        this.options = options;
        this.space = space;
        most =
            space is not null ? (ulong)space.Count
            : options.IsWhole && model.Listed.IsEmpty && options.All.Length < 64 ? 1UL << options.All.Length
            : ulong.MaxValue;
        for (int state = 0; state < model.Listed.Length; state++)
        {
            byName.TryAdd(model.Listed[state], state);
        }
    }

    /// <summary>Names of states where it is not known which states there are: only what could not be one in any case is a fault.</summary>
    public static StateNames Unresolved(Findings findings, OptionNames options, ConflictModel model, Node.Map? names)
    {
        var states = new StateNames(findings, options, model, space: null);
        IEnumerable<string> declared = (names?.Entries ?? [])
            .Select(entry => entry.Key)
            .OfType<Node.Scalar>()
            .Select(key => key.Text);
        foreach (string name in model.Collapsed.Select(collapsed => collapsed.Name).Concat(declared))
        {
            states.byName.TryAdd(name, 0);
        }

        return states;
    }

    /// <summary>The collapsed states by their names.</summary>
    public ImmutableArray<NamedState> OfCollapsed { get; } = [];

    /// <summary>How many names were passed over, because what they stand for could not be read or is told at the end.</summary>
    public int Passed { get; private set; }

    /// <summary>Whether a name that is none may be one that could not be read; asked where such a name stands.</summary>
    public Func<bool> MayBeUnread { get; set; } = () => false;

    /// <summary>How many states there are; 0 when that is not known.</summary>
    public int Count => space?.Count ?? 0;

    /// <summary>Reads a name that a file gives to a state; null with a fault when there is no such state.</summary>
    public NamedState? Named(NodeEntry entry)
    {
        if (findings.AsName(entry.Key, new("The name of a state", "De naam van een toestand")) is not { } name)
        {
            return null;
        }

        if (
            entry.Value is Node.Map own
            && !own.Has("state")
            && !own.Entries.Any(each => each.Key is Node.Scalar && options.Has(each.Name))
        )
        {
            findings.Slips(own, new("a named state", "een toestand met naam"), ["state"], Keys);
        }

        Node.Map? map =
            entry.Value is Node.Map found
            && (
                found.Has("state")
                || found.Entries.Any(each => each.Name is "title" or "about" && !options.Has(each.Name))
            )
                ? found
                : null;
        if (map is not null)
        {
            findings.Only(map, new("a named state", "een toestand met naam"), Keys);
        }

        LocalizedText title = findings.AsLocalized(map?["title"], new("The title", "De titel"));
        LocalizedText about = findings.AsLocalized(map?["about"], Sentence.Key("about"));
        Node? node = map is null ? entry.Value : findings.Entry(map, "state");
        if (node is null || Of(node, new("A named state", "Een toestand met naam")) is not { } state)
        {
            unread.Add(name);
            return null;
        }

        byName.TryAdd(name, state);
        return new NamedState(name, state) { Title = title, About = about };
    }

    /// <summary>Whether a text names a state.</summary>
    public bool TryName(string text, out int state)
    {
        if (byName.TryGetValue(text, out state) || unread.Contains(text))
        {
            return true;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            state = number - 1;
            return number >= 1 && (ulong)number <= most;
        }

        if (!options.IsWhole && text.Length > 0 && text.All(letter => letter is 'Y' or 'N'))
        {
            state = 0;
            return true;
        }

        state = -1;
        if (text.Length > 0 && text.Length == options.All.Length && text.All(letter => letter is 'Y' or 'N'))
        {
            ulong code = 0;
            for (int option = 0; option < text.Length; option++)
            {
                code |= text[option] == 'Y' ? 1UL << option : 0;
            }

            state = space?.IndexOf(code) ?? 0;
        }

        return state >= 0;
    }

    /// <summary>The number of the state that a node stands for; null with a fault when there is none.</summary>
    public int? Of(Node node, Sentence what)
    {
        if (node is Node.Map map)
        {
            return OfOptions(map);
        }

        if (findings.AsText(node, what) is not { } text)
        {
            return null;
        }

        if (unread.Contains(text) && !byName.ContainsKey(text))
        {
            Passed++;
            return null;
        }

        if (TryName(text, out int state))
        {
            return state;
        }

        if (node is Node.Scalar scalar && (IsNumber(text) || IsLetters(text)))
        {
            beyond.Add(scalar);
            Passed++;
            return null;
        }

        if (MayBeUnread())
        {
            Passed++;
            return null;
        }

        string? meant = findings.Nearest(text, byName.Keys);
        Sentence among = space is null
            ? default
            : new($" of the {space.Count:N0} states", $" van de {space.Count:N0} toestanden");
        Sentence letters = options.All.IsEmpty ? default : new(", its letters Y and N,", ", de letters Y en N ervan,");
        Sentence hint = meant is null
            ? new(
                $"; name one{among} by its number from 1{letters} or a name.",
                $"; noem er een{among} bij het nummer vanaf 1{letters} of een naam."
            )
            : Hint.DidYouMean(meant);
        NoState(node, text, hint);
        return null;
    }

    /// <summary>Tells of the numbers and letters of states that are not there, once; those not that there would be with the options that are named and not declared.</summary>
    public void TellBeyond()
    {
        beyond.RemoveAll(each => !options.IsWhole || MayBeWithUndeclared(each.Text));
        if (beyond.Count == 0)
        {
            return;
        }

        int others = beyond.Select(each => each.Text).Distinct().Count() - 1;
        Sentence more =
            others == 0 ? default
            : others == 1 ? new(", nor one other that is named here", ", en een andere die hier staat evenmin")
            : new($", nor {others:N0} others that are named here", $", en {others:N0} andere die hier staan evenmin");
        string text = beyond[0].Text;
        Sentence states = space is null
            ? default
            : new($" of the {space.Count:N0} states", $" van de {space.Count:N0} toestanden");
        Sentence letters = options.All.IsEmpty ? default : new(", its letters Y and N,", ", de letters Y en N ervan,");
        findings.Fault(
            beyond[0].Place,
            new(
                $"There is no state '{Excerpt.Of(text)}'{more}; name one{states} by its number from 1{letters} or a name.",
                $"Er is geen toestand '{Excerpt.Of(text)}'{more}; noem er een{states} bij het nummer vanaf 1{letters} of een naam."
            )
        );
    }

    private void NoState(Node node, string text, Sentence hint) =>
        findings.FaultOnce(
            node.Place,
            $"state {text}",
            more =>
                new(
                    $"There is no state '{Excerpt.Of(text)}'{more}{hint}",
                    $"Er is geen toestand '{Excerpt.Of(text)}'{more}{hint}"
                )
        );

    private bool MayBeWithUndeclared(string text)
    {
        int more = Math.Min(options.Undeclared, 63);
        return IsNumber(text)
            ? more > 0 && (ulong.Parse(text, CultureInfo.InvariantCulture) - 1) >> more < most
            : more > 0 && text.Length > options.All.Length && text.Length <= options.All.Length + more;
    }

    private static bool IsNumber(string text) =>
        !text.StartsWith('0') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private bool IsLetters(string text) =>
        text.Length > 0 && text.Length != options.All.Length && text.All(letter => letter is 'Y' or 'N');

    // Options that are not mentioned are not taken.
    private int? OfOptions(Node.Map map)
    {
        ulong code = 0;
        int before = findings.FaultCount;
        foreach (NodeEntry entry in map.Entries)
        {
            int? option = findings.AsText(entry.Key, new("The name of an option", "De naam van een optie")) is { } name
                ? options.Of(name, entry.Key.Place)
                : null;
            bool isTaken = StateConditionReader.YesOrNo(findings, entry.Value) is true;
            if (option is { } number && isTaken)
            {
                code |= 1UL << number;
            }
        }

        if (findings.FaultCount > before)
        {
            return null;
        }

        int state = space?.IndexOf(code) ?? 0;
        if (state < 0)
        {
            findings.Fault(
                map.Place,
                new(
                    "This state is not there: it is infeasible, or counts as one with others; name another, or change 'infeasible'.",
                    "Deze toestand is er niet: zij is onmogelijk, of telt met andere als één; noem een andere, of wijzig 'infeasible'."
                )
            );
            return null;
        }

        return state;
    }
}
