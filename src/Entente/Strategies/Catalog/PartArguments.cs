using System.Collections.Immutable;
using System.Globalization;
using Entente.Strategies.Text;

namespace Entente.Strategies.Catalog;

/// <summary>The numbers that a strategy or a part was given, defaults filled in.</summary>
internal sealed class PartArguments
{
    private readonly Dictionary<string, double> numbers;

    private PartArguments(Dictionary<string, double> numbers) => this.numbers = numbers;

    /// <summary>The number of that name.</summary>
    public double this[string name] => numbers[name];

    /// <summary>Reads the numbers of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameters">What it may take.</param>
    /// <param name="others">The names of arguments that are no numbers and read elsewhere.</param>
    /// <exception cref="StrategyTextException">An argument is not among them, or out of its range.</exception>
    public static PartArguments Of(
        StrategyCall call,
        ImmutableArray<PartParameter> parameters,
        params ReadOnlySpan<string> others
    )
    {
        var numbers = parameters.ToDictionary(each => each.Name, each => each.Default, StringComparer.Ordinal);
        foreach (StrategyArgument argument in call.Arguments)
        {
            if (others.Contains(argument.Name))
            {
                continue;
            }

            PartParameter? parameter = parameters.FirstOrDefault(each => each.Name == argument.Name);
            if (parameter is null)
            {
                IEnumerable<string> names = [.. parameters.Select(each => each.Name), .. others];
                throw new StrategyTextException(
                    names.Any()
                        ? $"'{call.Name}' has no '{argument.Name}' (character {argument.Position}); it takes {string.Join(", ", names)}."
                        : $"'{call.Name}' takes nothing, and was given '{argument.Name}' (character {argument.Position})."
                );
            }

            if (argument.Number is not { } number || number < parameter.Low || number > parameter.High)
            {
                throw new StrategyTextException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{argument.Name}' of '{call.Name}' (character {argument.Position}) is a number from {parameter.Low} to {parameter.High}."
                    )
                );
            }

            numbers[parameter.Name] = number;
        }

        return new PartArguments(numbers);
    }
}
