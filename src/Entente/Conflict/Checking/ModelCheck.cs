using Entente.Annotations;
using Entente.Scenarios;

namespace Entente.Conflict.Checking;

/// <summary>Looks at a model before its states are enumerated: names, owners, and what conditions speak of.</summary>
internal sealed class ModelCheck(ConflictModel model, PartRemarks faults)
{
    private const int MostDecisionMakers = 62;

    private bool IsListed => !model.Listed.IsEmpty;

    /// <summary>Whether it is known which states there are: nothing is wrong with what decides that.</summary>
    public bool AreStatesSure { get; private set; }

    public void Check()
    {
        int before = faults.Count;
        CheckStates();
        AreStatesSure = faults.Count == before;
        if (model.DecisionMakers.Length is 0 or > MostDecisionMakers)
        {
            faults
                .In("decisionMakers")
                .Add(
                    new(
                        $"A conflict has 1 to {MostDecisionMakers} decision makers, not {model.DecisionMakers.Length}.",
                        $"Een conflict heeft 1 tot {MostDecisionMakers} beslissers, niet {model.DecisionMakers.Length}."
                    )
                );
        }

        Unique(
            model.DecisionMakers.Select(maker => maker.Name),
            new("decision maker", "beslisser"),
            faults.In("decisionMakers")
        );
        Unique(model.Names.Select(each => each.Name), new("named state", "toestand met naam"), faults.In("names"));
        Unique(model.Sources.Select(source => source.Key), new("source", "bron"), faults.In("sources"));
        CheckOwners();
        CheckConditions();
    }

    private void CheckStates()
    {
        if (IsListed && (!model.Options.IsEmpty || !model.Infeasible.IsEmpty || !model.Collapsed.IsEmpty))
        {
            faults
                .In("states")
                .Add(
                    new(
                        "States are either listed or made of options; leave out the list, or options, 'infeasible' and 'collapsed'.",
                        "Toestanden staan in een lijst of zijn gemaakt van opties; laat de lijst weg, of opties, 'infeasible' en 'collapsed'."
                    )
                );
        }

        if (!IsListed && model.Options.IsEmpty)
        {
            faults.Add(
                new(
                    "There are neither options nor listed states; give decision makers 'options', or list 'states'.",
                    "Er zijn opties noch toestanden in een lijst; geef beslissers 'options', of noem 'states'."
                )
            );
        }

        if (model.Options.Length > StateSpace.MostOptions)
        {
            faults.Add(
                new(
                    $"There are {model.Options.Length} options; a model has at most {StateSpace.MostOptions}.",
                    $"Er zijn {model.Options.Length} opties; een model heeft er hoogstens {StateSpace.MostOptions}."
                )
            );
        }

        Unique(model.Listed, new("state", "toestand"), faults.In("states"));
        for (int i = 0; i < model.Infeasible.Length; i++)
        {
            OfOptions(model.Infeasible[i], faults.In("infeasible", i));
        }

        foreach (CollapsedState collapsed in model.Collapsed)
        {
            OfOptions(collapsed.When, faults.In("collapsed").In(collapsed.Name));
        }
    }

    private static void Unique(IEnumerable<string> names, Sentence what, PartRemarks faults)
    {
        foreach (string name in Repeated.In(names))
        {
            faults
                .In(name)
                .Add(
                    new(
                        $"There is more than one {what} '{name}'; names are unique.",
                        $"Er is meer dan één {what} '{name}'; namen zijn uniek."
                    )
                );
        }
    }

    private void CheckOwners()
    {
        var owners = new int[model.Options.Length];
        foreach (DecisionMaker maker in model.DecisionMakers)
        {
            PartRemarks part = faults.In("decisionMakers").In(maker.Name);
            foreach (int option in maker.Options.Where(option => option < 0 || option >= owners.Length))
            {
                part.In("options").Add(NoOption(option));
            }

            int[] owned = [.. maker.Options.Where(option => option >= 0 && option < owners.Length).Distinct()];
            Unique(owned.Select(option => model.Options[option].Name), new("option", "optie"), part.In("options"));
            foreach (int option in owned)
            {
                owners[option]++;
            }
        }

        for (int option = 0; option < owners.Length; option++)
        {
            if (owners[option] != 1)
            {
                Sentence whose =
                    owners[option] == 0
                        ? new("nobody", "niemand")
                        : new("more than one decision maker", "meer dan één beslisser");
                faults
                    .In("options", option)
                    .Add(
                        new(
                            $"Option '{model.Options[option].Name}' belongs to {whose}; every option has one owner.",
                            $"Optie '{model.Options[option].Name}' is van {whose}; elke optie is van één beslisser."
                        )
                    );
            }
        }
    }

    private void CheckConditions()
    {
        foreach (DecisionMaker maker in model.DecisionMakers)
        {
            PartRemarks part = faults.In("decisionMakers").In(maker.Name);
            for (int i = 0; i < maker.Statements.Length; i++)
            {
                OptionsExist(maker.Statements[i].Condition, part.In("preferences", i));
            }

            if (maker.StrongStatements < 0 || maker.StrongStatements > maker.Statements.Length)
            {
                part.In("strong")
                    .Add(
                        new(
                            $"The number of strong statements is from 0 to {maker.Statements.Length}, not {maker.StrongStatements}.",
                            $"Het aantal sterke uitspraken is 0 tot en met {maker.Statements.Length}, niet {maker.StrongStatements}."
                        )
                    );
            }

            for (int i = 0; i < maker.Misperceived.Length; i++)
            {
                OptionsExist(maker.Misperceived[i], part.In("misperceived", i));
                CanBeTaken(maker, maker.Misperceived[i], part.In("misperceived", i));
            }

            for (int i = 0; i < maker.Unknown.Length; i++)
            {
                OptionsExist(maker.Unknown[i].First, part.In("unknown", i));
                OptionsExist(maker.Unknown[i].Second, part.In("unknown", i));
            }
        }
    }

    // Who sees no state in which it takes an option of its own can never take it.
    private void CanBeTaken(DecisionMaker maker, StateCondition condition, PartRemarks part)
    {
        if (
            Alone(condition) is StateCondition.Takes { IsTaken: true, Option: int option }
            && maker.Options.Contains(option)
            && option >= 0
            && option < model.Options.Length
        )
        {
            string name = model.Options[option].Name;
            part.Add(
                new(
                    $"Decision maker '{maker.Name}' would see no state in which it takes its own option '{name}', and so could never take it; take the option away, or say which of those states it does not see.",
                    $"Beslisser '{maker.Name}' zou geen toestand zien waarin hij zijn eigen optie '{name}' neemt, en kon die dus nooit nemen; haal de optie weg, of zeg welke van die toestanden hij niet ziet."
                )
            );
        }
    }

    private static StateCondition Alone(StateCondition condition) =>
        condition switch
        {
            StateCondition.All { Parts: [var only] } => Alone(only),
            StateCondition.Any { Parts: [var only] } => Alone(only),
            _ => condition,
        };

    // What decides which states there are cannot speak of states by number.
    private void OfOptions(StateCondition condition, PartRemarks part)
    {
        OptionsExist(condition, part);
        if (Conditions.In(condition).Any(each => each is StateCondition.IsOneOf))
        {
            part.Add(
                new(
                    "What is infeasible or collapsed is said by options, not by states.",
                    "Wat onmogelijk is of samenvalt, wordt gezegd met opties, niet met toestanden."
                )
            );
        }
    }

    private void OptionsExist(StateCondition condition, PartRemarks part)
    {
        foreach (
            StateCondition.Takes takes in Conditions
                .In(condition)
                .OfType<StateCondition.Takes>()
                .Where(takes => takes.Option < 0 || takes.Option >= model.Options.Length)
        )
        {
            part.Add(NoOption(takes.Option));
        }
    }

    private Sentence NoOption(int option) =>
        model.Options.Length switch
        {
            0 => new(
                $"There is no option {option}; the model has none.",
                $"Er is geen optie {option}; het model heeft er geen."
            ),
            1 => new(
                $"There is no option {option}; the only one is numbered 0.",
                $"Er is geen optie {option}; de enige heeft nummer 0."
            ),
            int count => new(
                $"There is no option {option}; the options are numbered from 0 to {count - 1}.",
                $"Er is geen optie {option}; de opties zijn genummerd van 0 tot en met {count - 1}."
            ),
        };
}
