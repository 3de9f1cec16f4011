using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.NegMas;

/// <summary>Reads utility functions: linear additive, affine, constant and listed ones, and their exponential discount.</summary>
internal sealed class NegMasPreferences(Findings findings)
{
    private static readonly string[] Types =
    [
        "LinearAdditiveUtilityFunction",
        "LinearUtilityAggregationFunction",
        "AffineUtilityFunction",
        "LinearUtilityFunction",
        "ConstUtilityFunction",
        "MappingUtilityFunction",
    ];

    private readonly NegMasValues values = new(findings);

    public Profile? Read(string path, Node.Map root, IReadOnlyList<OutcomeSpace> domains)
    {
        Node.Map inner = root;
        Patience patience = Patience.Endless;
        bool isConstant = false;
        string type = NegMasType.Of(root);
        if (type == "ExpDiscountedUFun")
        {
            if (findings.AsMap(findings.Entry(root, "ufun"), Sentence.Key("ufun")) is not { } discounted)
            {
                return null;
            }

            inner = discounted;
            patience = ReadPatience(root);
            isConstant = root["dynamic_reservation"] is Node.Scalar { Of: ScalarKind.False };
            type = NegMasType.Of(inner);
        }

        inner.What ??= new("the utility function", "de nutsfunctie");
        Node.Map outer = root.Has("reserved_value") ? root : inner;
        bool isKnown = IsKnown(type, inner);
        OutcomeSpace? space = SpaceOf(root, inner, domains);
        PreferenceModel? preferences = isKnown && space is not null ? ReadModel(inner, type, space) : null;
        if (space is null || preferences is null || findings.HasFaults)
        {
            // What else is wrong is told all the same.
            _ = Reserved(outer);
            return null;
        }

        return new Profile(Path.GetFileNameWithoutExtension(path), path, space, preferences)
        {
            Fallback = ReadFallback(outer, space, preferences) with { IsConstant = isConstant },
            Patience = patience,
        };
    }

    /// <summary>Whether a value is not there, or minus infinity: worse than anything.</summary>
    public static bool IsMinusInfinity(Node? node) =>
        node is null or Node.Scalar { Text: "-.inf" or "-.Inf" or "-.INF" or "-inf" or "-Infinity" };

    private bool IsKnown(string type, Node.Map map)
    {
        if (map["constraints"] is { } constraints && constraints is not Node.List { Items.IsEmpty: true })
        {
            findings.Fault(
                constraints.Place,
                new(
                    "The constraints of this utility function are Python code, which is never run.",
                    "De beperkingen van deze nutsfunctie zijn Python-code, die nooit wordt uitgevoerd."
                )
            );
            return false;
        }

        switch (type)
        {
            case "LinearAdditiveUtilityFunction" or "LinearUtilityAggregationFunction" or "AffineUtilityFunction":
            case "LinearUtilityFunction" or "ConstUtilityFunction" or "MappingUtilityFunction":
                return true;
            case "HyperRectangleUtilityFunction" or "NonlinearHyperRectangleUtilityFunction":
                findings.Fault(
                    map.Place,
                    new(
                        "The hyper-rectangles of this file cannot be read: NegMAS writes a range and a list of two values in the same way.",
                        "De hyperrechthoeken van dit bestand kunnen niet worden gelezen: NegMAS schrijft een bereik en een lijst van twee waarden op dezelfde manier."
                    )
                );
                return false;
            case "LinDiscountedUFun" or "ExpDiscountedUFun":
                findings.Fault(
                    map.Place,
                    new(
                        $"The discount of type '{type}' cannot be held by a scenario.",
                        $"De verdiscontering van type '{type}' kan een scenario niet bevatten."
                    )
                );
                return false;
            case var _ when Types.FirstOrDefault(known => NearestName.IsSlip(type, known)) is { } meant:
                findings.Fault(
                    (map["type"] ?? map).Place,
                    new(
                        $"There is no type of utility function '{Excerpt.Of(type)}'{Hint.DidYouMean(meant)}",
                        $"Er is geen soort nutsfunctie '{Excerpt.Of(type)}'{Hint.DidYouMean(meant)}"
                    )
                );
                return false;
            default:
                findings.Fault(
                    map.Place,
                    new(
                        $"A utility function of type '{Excerpt.Of(type)}' cannot be read: what it is worth is in Python code, which is never run.",
                        $"Een nutsfunctie van type '{Excerpt.Of(type)}' kan niet worden gelezen: wat zij waard is, staat in Python-code, die nooit wordt uitgevoerd."
                    )
                );
                return false;
        }
    }

    private OutcomeSpace? SpaceOf(Node.Map root, Node.Map inner, IReadOnlyList<OutcomeSpace> domains)
    {
        if (findings.AsMap(root["outcome_space"] ?? inner["outcome_space"], Sentence.Key("outcome_space")) is { } own)
        {
            return NegMasSpace.Read(own, findings);
        }

        if (domains.Count == 0)
        {
            findings.Fault(
                root.Place,
                new(
                    "This utility function does not say what it is about, and there is no file with the outcome space beside it.",
                    "Deze nutsfunctie zegt niet waar zij over gaat, en er ligt geen bestand met de uitkomstenruimte naast."
                )
            );
            return null;
        }

        return domains.Count == 1 ? domains[0] : domains.FirstOrDefault(domain => Fits(inner, domain)) ?? domains[0];
    }

    private static bool Fits(Node.Map inner, OutcomeSpace domain)
    {
        var trial = new Findings();
        new NegMasPreferences(trial).ReadModel(inner, NegMasType.Of(inner), domain);
        return !trial.HasFaults;
    }

    private PreferenceModel? ReadModel(Node.Map map, string type, OutcomeSpace space) =>
        type switch
        {
            "ConstUtilityFunction" => Constant(map),
            "MappingUtilityFunction" => NegMasMapping.Read(map, space, findings),
            "AffineUtilityFunction" or "LinearUtilityFunction" => Additive(map, space, isAffine: true),
            _ => Additive(map, space, isAffine: false),
        };

    private PreferenceModel.Scores? Constant(Node.Map map) =>
        findings.AsNumber(findings.Entry(map, "value"), Sentence.Key("value")) is { } value
            ? new PreferenceModel.Scores([]) { Constant = value }
            : null;

    private PreferenceModel.Scores Additive(Node.Map map, OutcomeSpace space, bool isAffine)
    {
        Rational bias = findings.AsNumber(map["bias"], Sentence.Key("bias")) ?? Rational.Zero;
        ImmutableArray<Node?> weights = NegMasValues.PerIssue(map["weights"], space);
        ImmutableArray<Node?> functions = isAffine ? [] : NegMasValues.PerIssue(findings.Entry(map, "values"), space);
        CheckCount(map["weights"], weights, space, new("weight", "gewicht"), new("weights", "gewichten"));
        CheckCount(
            isAffine ? null : map["values"],
            functions,
            space,
            new("value function", "waardefunctie"),
            new("value functions", "waardefuncties")
        );
        var terms = ImmutableArray.CreateBuilder<Term>(space.Issues.Length);
        for (int i = 0; i < space.Issues.Length && !findings.IsFull; i++)
        {
            Issue issue = space.Issues[i];
            Rational weight = weights.ElementAtOrDefault(i) is not { } weighed
                ? Missing(isAffine && !map.Has("weights"), space)
                : findings.AsNumber(
                    weighed,
                    new(
                        $"The weight of issue '{Excerpt.Of(issue.Name)}'",
                        $"Het gewicht van onderwerp '{Excerpt.Of(issue.Name)}'"
                    )
                ) ?? Rational.Zero;
            ValueFunction? function =
                functions.ElementAtOrDefault(i) is { } given ? values.Read(given, issue)
                : isAffine || map["values"] is Node.Map ? values.Identity(issue, map.Place)
                : null;
            if (function is not null)
            {
                terms.Add(new Term.OfIssue(i, function) { Weight = weight });
            }
        }

        return new PreferenceModel.Scores(terms.DrainToImmutable()) { Constant = bias };
    }

    // Without weights a linear function averages its issues and an additive one adds them.
    private static Rational Missing(bool averages, OutcomeSpace space) =>
        averages ? Rational.Of(1, space.Issues.Length) : Rational.One;

    private void CheckCount(Node? node, ImmutableArray<Node?> found, OutcomeSpace space, Sentence one, Sentence several)
    {
        if (node is not null && found.Length != space.Issues.Length)
        {
            findings.Fault(
                node.Place,
                found.Length == 1
                    ? new(
                        $"Here is 1 {one} for {space.Issues.Length} issues; give one for each.",
                        $"Hier staat 1 {one} voor {space.Issues.Length} onderwerpen; geef er een voor elk."
                    )
                    : new(
                        $"Here are {found.Length} {several} for {space.Issues.Length} issues; give one for each.",
                        $"Hier staan {found.Length} {several} voor {space.Issues.Length} onderwerpen; geef er een voor elk."
                    )
            );
        }
    }

    private Patience ReadPatience(Node.Map root)
    {
        if (
            findings.AsNumber(root["discount"], Sentence.Key("discount")) is not { } discount
            || discount == Rational.One
        )
        {
            return Patience.Endless;
        }

        Node? factor = root["factor"];
        string unit = (factor as Node.Scalar)?.Text ?? (factor is null ? "step" : "");
        if (unit is not ("step" or "relative_time"))
        {
            findings.Fault(
                factor!.Place,
                new(
                    $"The discount counts '{Excerpt.Of(unit)}'; a scenario can hold one per round ('step') or over the whole time ('relative_time').",
                    $"De verdiscontering telt '{Excerpt.Of(unit)}'; een scenario kent er een per ronde ('step') of over de hele tijd ('relative_time')."
                )
            );
        }
        else if (discount.Sign <= 0 || discount > Rational.One)
        {
            findings.Warn(
                root["discount"]!.Place,
                new(
                    $"A discount of {discount} is not above 0 and at most 1; it is taken as none, as in GENIUS.",
                    $"Een verdiscontering van {discount} is niet meer dan 0 en hoogstens 1; zij geldt als geen, zoals in GENIUS."
                )
            );
            return Patience.Endless;
        }

        return new Patience(discount, IsPerRound: unit == "step");
    }

    // No reserved value is minus infinity in NegMAS: any agreement is better than none.
    private Fallback ReadFallback(Node.Map map, OutcomeSpace space, PreferenceModel preferences)
    {
        Node? node = map["reserved_value"];
        if (IsMinusInfinity(node))
        {
            return preferences is PreferenceModel.Scores scores && WorstOf(scores, space) is { Sign: < 0 } worst
                ? new Fallback { Worth = worst }
                : Fallback.None;
        }

        return Reserved(map) is { } worth && worth.Sign != 0 ? new Fallback { Worth = worth } : Fallback.None;
    }

    private Rational? Reserved(Node.Map map) =>
        map["reserved_value"] is { } node && !IsMinusInfinity(node)
            ? findings.AsNumber(node, Sentence.Key("reserved_value"))
            : null;

    private static Rational WorstOf(PreferenceModel.Scores scores, OutcomeSpace space)
    {
        Rational sum = scores.Constant;
        foreach (Term.OfIssue term in scores.Terms.OfType<Term.OfIssue>())
        {
            Rational weight = term.Weight.Likely;
            IEnumerable<Rational> worths = NegMasValues.Extremes(term.Value, space.Issues[term.Issue]);
            sum += worths.Min(worth => weight * worth);
        }

        return sum;
    }
}
