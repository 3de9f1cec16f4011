using System.Collections.Immutable;
using System.Text.Json;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Cli.Agents;

/// <summary>What a program says that it believes of the other party: <c>{"weights":[0.7,…],"values":[{"1":0.5,…},…]}</c>.</summary>
internal static class ModelLine
{
    /// <summary>The belief that an answer carries; null for none.</summary>
    /// <exception cref="InvalidOperationException">It does not fit the issues.</exception>
    public static StatedModel? Read(JsonElement answer, Seat seat)
    {
        if (
            answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("model", out JsonElement model)
            || model.ValueKind == JsonValueKind.Null
        )
        {
            return null;
        }

        if (
            model.ValueKind == JsonValueKind.Object
            && model.TryGetProperty("weights", out JsonElement weights)
            && model.TryGetProperty("values", out JsonElement values)
            && weights.ValueKind == JsonValueKind.Array
            && values.ValueKind == JsonValueKind.Array
            && weights.GetArrayLength() == seat.Space.Issues
            && values.GetArrayLength() == seat.Space.Issues
            && weights.EnumerateArray().All(IsNumber)
            && Enumerable.Range(0, seat.Space.Issues).All(issue => HasAll(values[issue], seat, issue))
        )
        {
            return new StatedModel(
                seat,
                [.. weights.EnumerateArray().Select(weight => weight.GetDouble())],
                [
                    .. Enumerable
                        .Range(0, seat.Space.Issues)
                        .Select(issue =>
                            (ImmutableArray<double>)
                                [
                                    .. Enumerable
                                        .Range(0, seat.Space.SizeOf(issue))
                                        .Select(value =>
                                            values[issue].GetProperty(seat.Space.NameOf(issue, value)).GetDouble()
                                        ),
                                ]
                        ),
                ]
            );
        }

        throw new InvalidOperationException(
            "its model does not hold a weight for every issue and a number for every value."
        );
    }

    private static bool HasAll(JsonElement values, Seat seat, int issue) =>
        values.ValueKind == JsonValueKind.Object
        && Enumerable
            .Range(0, seat.Space.SizeOf(issue))
            .All(value =>
                values.TryGetProperty(seat.Space.NameOf(issue, value), out JsonElement worth) && IsNumber(worth)
            );

    private static bool IsNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number);
}
