using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Testing.Support;

namespace Entente.Tests.Strategies;

/// <summary>The page of strategies is made from the code.</summary>
public class StrategyPageTests
{
    [Fact]
    public void The_page_lists_every_strategy_with_its_source()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Strategies

            Made from the code; `ENTENTE_APPROVE=1` and the tests of the library write it anew. How strategies are written: a whole strategy by its name; an offering
            strategy by its name too, and then it accepts by `next`; or three parts, `boa(offer=…, accept=…, model=…)`. Settings that are left out have their
            defaults: `conceder(e=2)`, `boa(offer=linear, accept=combi-max(t=0.95), model=smith)`.

            Sources are in the [bibliography](../bibliography.md). What each declares: **deterministic** (draws no chance), **time** (its moves depend on the time), **deadline** (cannot play without
            one), **knows** (must be told what outcomes are worth to the other), **adapts** (to the other's offers), **bilateral** (takes all others for one), **leaves** (may walk away before the end).

            """
        );
        Section(page, "Whole strategies", StrategyCatalog.Whole);
        Section(page, "Offering", StrategyCatalog.Offering);
        Section(page, "Acceptance", StrategyCatalog.Acceptance);
        Section(page, "Opponent models", StrategyCatalog.Models);
        Approved.Matches("docs/reference/strategies.md", page.ToString());
    }

    [Fact]
    public void Every_name_stands_once_and_every_source_is_in_the_bibliography()
    {
        string bibliography = File.ReadAllText(Path.Combine(Repository.Root, "docs", "bibliography.md"));
        PartDescription[] all =
        [
            .. StrategyCatalog.Whole,
            .. StrategyCatalog.Offering,
            .. StrategyCatalog.Acceptance,
            .. StrategyCatalog.Models,
        ];

        Assert.Equal(
            StrategyCatalog.Whole.Concat(StrategyCatalog.Offering).Count(),
            StrategyCatalog.Whole.Concat(StrategyCatalog.Offering).DistinctBy(each => each.Name).Count()
        );
        Assert.All(
            all.Where(each => each.Source.Length > 0),
            each => Assert.Contains($"**{each.Source}**", bibliography, StringComparison.Ordinal)
        );
    }

    private static void Section(StringBuilder page, string heading, ImmutableArray<PartDescription> parts)
    {
        if (parts.IsEmpty)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");
        page.Append("| name | what it does | settings | declares | source |\n|---|---|---|---|---|\n");
        foreach (PartDescription part in parts)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{part.Name}` | {part.Summary} | {Settings(part)} | {Traits(part.Traits)} | {(part.Source.Length > 0 ? part.Source : "Entente")} |\n"
            );
        }

        foreach (PartDescription part in parts.Where(each => each.Fidelity.Length > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**`{part.Name}`.** {part.Fidelity}\n");
        }
    }

    private static string Settings(PartDescription part) =>
        string.Join(
            " ",
            part.Parameters.Select(each =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{each.Name}={each.Default}` ({each.Low} to {each.High}): {each.Meaning}"
                )
            )
        );

    private static string Traits(StrategyTraits traits)
    {
        (StrategyTraits Trait, string Word)[] words =
        [
            (StrategyTraits.Deterministic, "deterministic"),
            (StrategyTraits.UsesTime, "time"),
            (StrategyTraits.NeedsDeadline, "deadline"),
            (StrategyTraits.NeedsOpponentUtilities, "knows"),
            (StrategyTraits.Adapts, "adapts"),
            (StrategyTraits.Bilateral, "bilateral"),
            (StrategyTraits.MayWalkAway, "leaves"),
        ];
        return string.Join(", ", words.Where(each => (traits & each.Trait) != 0).Select(each => each.Word));
    }
}
