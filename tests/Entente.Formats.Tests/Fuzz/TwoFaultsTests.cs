using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
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

    private static readonly ImmutableSortedDictionary<string, string> Files = All();

    public static TheoryData<string> Names { get; } = [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Neither_of_two_values_of_a_wrong_kind_hides_the_other(string name)
    {
        string text = Files[name];
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

    private static ImmutableArray<Remark> Faults(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return name.Split('.')[^1] switch
        {
            "conflict" => ConflictSource.Parse(name, text).Faults,
            "exchange" => ExchangeFormat.Read(name, bytes).Faults,
            "stakeholders" => StakeholderFormat.Read(name, bytes).Faults,
            "scenario" => NativeFormat.Read(name, bytes).Faults,
            _ => TheoryFormat.Read(name, bytes).Faults,
        };
    }

    private static ImmutableSortedDictionary<string, string> All()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string id in ShippedConflicts.Ids)
        {
            files.Add($"{id}.conflict", ShippedConflicts.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in ShippedQuestions.Ids)
        {
            files.Add($"{id}.division", ShippedQuestions.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in ShippedExchanges.Ids)
        {
            files.Add($"{id}.exchange", ShippedExchanges.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in ShippedStakeholders.Ids)
        {
            files.Add($"{id}.stakeholders", ShippedStakeholders.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in new[] { "garden-fence", "used-car", "house-sale" })
        {
            files.Add($"{id}.scenario", ShippedScenarios.TryText(id, out string? text) ? text : "");
        }

        return files.ToImmutable();
    }
}
