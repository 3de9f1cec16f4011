using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Two values of a file that are of the wrong kind are both said to be, wherever they stand.</summary>
/// <remarks>The files are those that ship. Of a file with many values some pairs are looked at, always the same.</remarks>
public sealed class TwoFaultsTests
{
    /// <summary>A list within a list, which is right nowhere.</summary>
    private const string Wrong = "[[]]";

    private const int MostPairs = 1_200;

    public static TheoryData<string> Names { get; } =
    [
        .. ShippedModels.Files.Keys.Where(name =>
            !name.EndsWith("fg", StringComparison.Ordinal) && !name.EndsWith(".gmcr", StringComparison.Ordinal)
        ),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Neither_of_two_values_of_a_wrong_kind_hides_the_other(string name)
    {
        string text = ShippedModels.Files[name];
        ImmutableArray<Scalar> values = Values(text);
        var random = new Random(7);
        double chance = 2.0 * MostPairs / values.Length / values.Length;
        int looked = 0;
        for (int i = 0; i < values.Length; i++)
        {
            Assert.True(Tells(Faults(name, With(text, values[i])), values[i]), $"{name}: {values[i].Start}");
            for (int j = i + 1; j < values.Length; j++)
            {
                if (values[i].Start.Line == values[j].Start.Line || random.NextDouble() > chance)
                {
                    continue;
                }

                ImmutableArray<Remark> faults = Faults(name, With(text, values[j], values[i]));
                looked++;
                Assert.True(
                    Tells(faults, values[i]) && Tells(faults, values[j]),
                    $"{name}: {values[i].Start} and {values[j].Start}"
                );
            }
        }

        Assert.NotEqual(0, looked);
    }

    private static bool Tells(ImmutableArray<Remark> faults, Scalar value) =>
        faults.Any(fault => fault.Place.Line == value.Start.Line);

    private static string With(string text, params Scalar[] lastFirst) =>
        lastFirst.Aggregate(
            text,
            (whole, value) => $"{whole[..(int)value.Start.Index]}{Wrong}{whole[(int)value.End.Index..]}"
        );

    // All but the version, without which nothing else of a file can be judged.
    private static ImmutableArray<Scalar> Values(string text)
    {
        var values = ImmutableArray.CreateBuilder<Scalar>();
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        string mark = parser.Consume<Scalar>().Value;
        parser.Consume<Scalar>();
        Assert.Contains(mark, new[] { "entente", "divide", "conflict", "exchange", "forecast" });
        Map();
        return values.ToImmutable();

        void Map()
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                parser.Consume<Scalar>();
                Value();
            }
        }

        void Value()
        {
            if (parser.TryConsume<MappingStart>(out _))
            {
                Map();
            }
            else if (parser.TryConsume<SequenceStart>(out _))
            {
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    Value();
                }
            }
            else if (parser.Consume<Scalar>() is { } scalar && scalar.Start.Line == scalar.End.Line)
            {
                values.Add(scalar);
            }
        }
    }

    private static ImmutableArray<Remark> Faults(string name, string text) => ShippedModels.Read(name, text).Faults;
}
