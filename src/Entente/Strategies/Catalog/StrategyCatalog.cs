using System.Collections.Immutable;
using System.Globalization;
using Entente.Strategies.Text;

namespace Entente.Strategies.Catalog;

/// <summary>The strategies that ship with Entente, and the text form in which they are written.</summary>
/// <remarks>
/// A whole strategy is written by its name (<c>agentk</c>); an offering strategy too, and then accepts by AC_next and has no opponent model
/// (<c>conceder(e=2)</c>); any three parts go together as <c>boa(offer=…, accept=…, model=…)</c>. Arguments that are left out have their defaults.
/// </remarks>
public static class StrategyCatalog
{
    private const string Composed = "boa";

    /// <summary>Whole strategies.</summary>
    public static ImmutableArray<PartDescription> Whole { get; } =
    [.. WholeStrategies.All.Select(each => each.Description)];

    /// <summary>Offering strategies.</summary>
    public static ImmutableArray<PartDescription> Offering { get; } =
    [.. OfferingParts.All.Select(each => each.Description)];

    /// <summary>Acceptance conditions.</summary>
    public static ImmutableArray<PartDescription> Acceptance { get; } =
    [.. AcceptanceParts.All.Select(each => each.Description)];

    /// <summary>Opponent models.</summary>
    public static ImmutableArray<PartDescription> Models { get; } =
    [.. ModelParts.All.Select(each => each.Description)];

    /// <summary>The strategy that a text writes.</summary>
    /// <param name="text">The text: <c>boulware</c>, <c>boa(offer=linear, accept=next(b=0.05))</c>.</param>
    /// <exception cref="StrategyTextException">The text writes none; the message says where and what would be right.</exception>
    public static Strategy Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StrategyCall call = StrategyParser.Parse(text);
        if (call.Name == Composed)
        {
            return Compose(null, call);
        }

        if (WholeStrategies.All.FirstOrDefault(each => each.Description.Name == call.Name) is { } whole)
        {
            var arguments = PartArguments.Of(call, whole.Description.Parameters);
            return new Strategy(Write(call), whole.Description.Traits, seat => whole.Make(arguments, seat));
        }

        if (OfferingParts.All.Any(each => each.Description.Name == call.Name))
        {
            return Compose(call, new StrategyCall(Composed, [new StrategyArgument("offer", null, call, 1)], 1));
        }

        throw Unknown(call, "strategy", [Composed, .. Whole.Concat(Offering).Select(each => each.Name)]);
    }

    // A part by its own name stands for a whole; it is written as it was given.
    private static Strategy Compose(StrategyCall? alone, StrategyCall call)
    {
        PartArguments.Of(call, [], "offer", "accept", "model");
        StrategyCall offer = Part(call, "offer", "linear");
        StrategyCall accept = Part(call, "accept", "next");
        OfferingPart offering =
            OfferingParts.All.FirstOrDefault(each => each.Description.Name == offer.Name)
            ?? throw Unknown(offer, "offering strategy", Offering.Select(each => each.Name));
        StrategyCall model = Part(call, "model", offering.OrdinaryModel ?? "none");
        if (offering.OrdinaryModel is { } ordinary && model.Name == "none")
        {
            throw new StrategyTextException(
                $"'{offer.Name}' (character {offer.Position}) needs an opponent model, as in model={ordinary}."
            );
        }

        AcceptancePart acceptance =
            AcceptanceParts.All.FirstOrDefault(each => each.Description.Name == accept.Name)
            ?? throw Unknown(accept, "acceptance condition", Acceptance.Select(each => each.Name));
        ModelPart opponent =
            ModelParts.All.FirstOrDefault(each => each.Description.Name == model.Name)
            ?? throw Unknown(model, "opponent model", Models.Select(each => each.Name));
        var forOffer = PartArguments.Of(offer, offering.Description.Parameters);
        var forAccept = PartArguments.Of(accept, acceptance.Description.Parameters);
        var forModel = PartArguments.Of(model, opponent.Description.Parameters);
        return new Strategy(
            alone is null
                ? $"{Composed}(offer={Write(offer)}, accept={Write(accept)}, model={Write(model)})"
                : Write(alone),
            Together(offering.Description.Traits, acceptance.Description.Traits, opponent.Description.Traits),
            seat =>
            {
                OpponentModel? learned = opponent.Make(forModel, seat);
                return new ComposedAgent(
                    seat,
                    offering.Make(forOffer, seat, learned),
                    acceptance.Make(forAccept, seat, learned),
                    learned
                );
            }
        );
    }

    // Deterministic only if all parts are; everything else if one part is.
    private static StrategyTraits Together(params ReadOnlySpan<StrategyTraits> parts)
    {
        StrategyTraits any = StrategyTraits.None;
        StrategyTraits all = StrategyTraits.Deterministic;
        foreach (StrategyTraits part in parts)
        {
            any |= part;
            all &= part;
        }

        return (any & ~StrategyTraits.Deterministic) | all;
    }

    private static StrategyCall Part(StrategyCall call, string name, string otherwise)
    {
        StrategyArgument? argument = call.Arguments.FirstOrDefault(each => each.Name == name);
        return argument is null
            ? new StrategyCall(otherwise, [], call.Position)
            : argument.Call
                ?? throw new StrategyTextException(
                    $"'{name}' (character {argument.Position}) names a part, as in {name}={otherwise}."
                );
    }

    private static string Write(StrategyCall call) =>
        call.Arguments.IsEmpty
            ? call.Name
            : $"{call.Name}({string.Join(", ", call.Arguments.Select(each => $"{each.Name}={Value(each)}"))})";

    private static string Value(StrategyArgument argument) =>
        argument.Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Write(argument.Call!);

    private static StrategyTextException Unknown(StrategyCall call, string kind, IEnumerable<string> names) =>
        new(
            $"There is no {kind} '{call.Name}' (character {call.Position}); there are {string.Join(", ", names.Order(StringComparer.Ordinal))}."
        );
}
