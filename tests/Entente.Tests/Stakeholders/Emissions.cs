using System.Globalization;
using System.Text.Json;
using Entente.Numbers;
using Entente.Stakeholders;
using Entente.Testing.Support;

namespace Entente.Tests.Stakeholders;

/// <summary>The published example: years of delay for European standards of emissions.</summary>
internal static class Emissions
{
    public static JsonElement Reference { get; } =
        JsonDocument
            .Parse(
                File.ReadAllText(
                    Path.Combine(Repository.Root, "tests", "Entente.Tests", "Stakeholders", "emission-standards.json")
                )
            )
            .RootElement;

    public static StakeholderQuestion Question { get; } = new(0, 10, Stakeholders());

    public static StakeholderQuestion With(ExpectedUtilityOptions options) =>
        new(0, 10, Stakeholders()) { Model = options };

    private static Stakeholder[] Stakeholders() =>
        [
            .. Reference
                .GetProperty("stakeholders")
                .EnumerateArray()
                .Select(each => new Stakeholder(
                    each.GetProperty("name").GetString()!,
                    Number(each, "position"),
                    Number(each, "capability"),
                    Number(each, "salience")
                )),
        ];

    private static Rational Number(JsonElement of, string name) =>
        Rational.Parse(of.GetProperty(name).GetDouble().ToString(CultureInfo.InvariantCulture));
}
