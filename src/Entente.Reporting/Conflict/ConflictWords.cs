using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Conflict;

/// <summary>The words by which a report speaks of decision makers, states and moves.</summary>
internal sealed class ConflictWords(ConflictGraph graph, Language language)
{
    private const int MostNamed = 4;

    private readonly ILookup<int, NamedState> names = graph.Model.Names.ToLookup(named => named.State);

    public Language Language => language;

    public ConflictGraph Graph => graph;

    public ConflictModel Model => graph.Model;

    public string Say(string english, string dutch) => language.Say(english, dutch);

    /// <summary>A text of the model, or a name where there is none.</summary>
    public string Of(LocalizedText text, string otherwise)
    {
        string said = text.In(language.Tag);
        return said.Length > 0 ? said : otherwise;
    }

    public string Maker(int maker) => Of(Model.DecisionMakers[maker].Title, Model.DecisionMakers[maker].Name);

    public string Option(int option) => Of(Model.Options[option].Title, Model.Options[option].Name);

    /// <summary>A state in a sentence: its name, or its number with what is taken in it.</summary>
    public string State(int state) =>
        Name(state) is { Length: > 0 } name
            ? $"{name} ({state + 1})"
            : Say($"state {state + 1}", $"toestand {state + 1}") + (Model.Options.IsEmpty ? "" : $" ({Taken(state)})");

    /// <summary>The name of a state for people; empty for none.</summary>
    public string Name(int state) =>
        names[state].FirstOrDefault() is { } named ? Of(named.Title, named.Name)
        : Model.Listed.IsEmpty ? ""
        : Model.Listed[state];

    /// <summary>A state beside its number: its name, or what is taken in it.</summary>
    public string Called(int state) =>
        Name(state) is { Length: > 0 } name ? name
        : Model.Options.IsEmpty ? Say($"state {state + 1}", $"toestand {state + 1}")
        : Taken(state);

    /// <summary>What is taken in a state, decision maker by decision maker.</summary>
    public string Taken(int state)
    {
        string pattern = graph.Space.PatternOf(state);
        string[] taken =
        [
            .. Enumerable
                .Range(0, pattern.Length)
                .Where(option => pattern[option] == 'Y')
                .Select(option => Owned(option)),
        ];
        return taken.Length == 0 ? Say("nothing taken", "niets gedaan") : string.Join("; ", taken);
    }

    /// <summary>What somebody does who moves: <c>choose 'x' and drop 'y'</c>; empty where states are listed.</summary>
    public string Doing(ConflictMove move) =>
        Changed(
            move,
            taken => Say($"choose {taken}", $"{taken} kiezen"),
            dropped => Say($"drop {dropped}", $"{dropped} laten vallen")
        );

    /// <summary>A move by what changes: <c>'x' taken, 'y' dropped</c>; empty where states are listed.</summary>
    public string Change(ConflictMove move) =>
        Changed(
            move,
            taken => Say($"{taken} taken", $"{taken} wel"),
            dropped => Say($"{dropped} dropped", $"{dropped} niet meer")
        );

    /// <summary>A step of a course: who, what changes, and the number of the state that it leads to.</summary>
    public string Step(IEnumerable<int> movers, int from, int to)
    {
        int[] all = [.. movers];
        string change = Change(new ConflictMove(all[0], from, to));
        string who = language.List([.. all.Select(Maker)]);
        return $"{who}{(change.Length > 0 ? $": {change}" : "")} → {to + 1}";
    }

    /// <summary>So many moves.</summary>
    public string Moves(int count) =>
        count == 1 ? Say("1 move", "1 zet") : Say($"{language.Count(count)} moves", $"{language.Count(count)} zetten");

    /// <summary>That so many improvements that are not told are answered as those that are; empty for none.</summary>
    public string AnsweredToo(int more) =>
        more > 0
            ? Say(
                $" Each of {more} other improvements is answered too.",
                $" Ook op elk van {more} andere verbeteringen volgt zo'n antwoord."
            )
            : "";

    /// <summary>The state that a move leads to, with what changes.</summary>
    public string Reached(ConflictMove move)
    {
        string change = Change(move);
        return State(move.To) + (change.Length > 0 ? $" ({change})" : "");
    }

    /// <summary>A sense of stability in a few plain words, with its name.</summary>
    public string Sense(StabilityConcept concept) => ConceptTitles.Short(concept, language);

    /// <summary>The name that the field gives a sense of stability.</summary>
    public static string Concept(StabilityConcept concept) =>
        concept switch
        {
            StabilityConcept.Nash => "Nash",
            StabilityConcept.GeneralMetarational => "GMR",
            StabilityConcept.SymmetricMetarational => "SMR",
            StabilityConcept.Sequential => "SEQ",
            _ => "SIM",
        };

    public string Reading(SanctionReading reading) =>
        reading switch
        {
            SanctionReading.Single => Say("the others answer with one move", "de anderen antwoorden met één zet"),
            SanctionReading.Once => Say(
                "the others answer with at most one move each",
                "de anderen antwoorden met hoogstens één zet elk"
            ),
            _ => Say(
                "the others answer with as many moves as they like",
                "de anderen antwoorden met zoveel zetten als ze willen"
            ),
        };

    /// <summary>States as numbers, a few of many with how many there are.</summary>
    public string Numbers(IReadOnlyCollection<int> states, int most = 40)
    {
        if (states.Count == 0)
        {
            return Say("none", "geen");
        }

        string listed = string.Join(", ", states.Take(most).Select(state => state + 1));
        return states.Count <= most
            ? listed
            : listed
                + Say($" … ({language.Count(states.Count)} in all)", $" … ({language.Count(states.Count)} in totaal)");
    }

    /// <summary>States by their names where they are few and have some, else by number.</summary>
    public string Some(IReadOnlyCollection<int> states) =>
        states.Count == graph.Space.Count && states.Count > 1
            ? Say(
                $"every one of the {language.Count(states.Count)} states",
                $"elk van de {language.Count(states.Count)} toestanden"
            )
        : states.Count is > 0 and <= MostNamed && states.All(state => Name(state).Length > 0)
            ? language.List([.. states.Select(State)])
        : Numbers(states, 12);

    /// <summary>States in a sentence, some of many with how many more there are.</summary>
    public string States(IReadOnlyCollection<int> states, int most) =>
        language.List([
            .. states.Take(most).Select(State),
            .. states.Count > most
                ? [Say($"{language.Count(states.Count - most)} more", $"nog {language.Count(states.Count - most)}")]
                : ImmutableArray<string>.Empty,
        ]);

    /// <summary>A sentence with a capital at its start.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Changed(ConflictMove move, Func<string, string> take, Func<string, string> drop)
    {
        if (graph.Space.Options == 0)
        {
            return "";
        }

        string from = graph.Space.PatternOf(move.From);
        string to = graph.Space.PatternOf(move.To);
        string[] Those(char now) =>
            [
                .. Enumerable
                    .Range(0, to.Length)
                    .Where(option => to[option] == now && from[option] != now && from[option] != '-')
                    .Select(option => $"'{Option(option)}'"),
            ];
        string[] taken = Those('Y');
        string[] dropped = Those('N');
        string[] parts =
        [
            .. taken.Length > 0 ? [take(language.List(taken))] : ImmutableArray<string>.Empty,
            .. dropped.Length > 0 ? [drop(language.List(dropped))] : ImmutableArray<string>.Empty,
        ];
        return language.List(parts);
    }

    private string Owned(int option)
    {
        int owner = Model.OwnerOf(option);
        bool isShared = Enumerable.Range(0, Model.Options.Length).Count(other => Option(other) == Option(option)) > 1;
        return isShared && owner >= 0 ? $"{Maker(owner)}: {Option(option)}" : Option(option);
    }
}
