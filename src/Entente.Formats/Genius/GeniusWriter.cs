using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Genius;

/// <summary>Writes a domain and a profile per party as GENIUS reads them.</summary>
/// <remarks>
/// Additive preferences become evaluations, lines and triangles; where a party scores whole numbers in any other way, all profiles are written as
/// hyper-rectangles. GENIUS caps utilities at 1: a scale that goes above is divided by a power of ten, and that is said.
/// </remarks>
internal sealed class GeniusWriter(Scenario scenario, ConversionNotes notes)
{
    private readonly ImmutableArray<Issue> issues = scenario.Space.Issues;

    public ImmutableArray<WrittenFile> Write()
    {
        CheckNames();
        foreach (
            Party party in scenario.Parties.Where(party =>
                party.Patience is { IsPerRound: true, Discount: var d } && d != 1
            )
        )
        {
            notes.Refuse($"GENIUS discounts over the whole of the talks, and {party.Name} is impatient by the round.");
        }

        if (notes.HasRefusals)
        {
            return [];
        }

        ImmutableArray<AdditiveScores?> additive = [.. scenario.Parties.Select(Additive)];
        return additive.All(scores => scores is not null)
            ? Linear([.. additive.Select(scores => scores!)])
            : Rectangles();
    }

    private ImmutableArray<WrittenFile> Linear(ImmutableArray<AdditiveScores> additive)
    {
        ImmutableArray<GeniusWorths> worths =
        [
            .. scenario.Parties.Select((party, i) => GeniusWorths.Of(additive[i], scenario.Space, party, notes)),
        ];
        ImmutableArray<bool> isListed =
        [
            .. issues.Select((issue, i) => IsListed(issue, [.. worths.Select(each => each.Issues[i])])),
        ];
        if (notes.HasRefusals)
        {
            return [];
        }

        var markup = new GeniusMarkup(scenario.Space, isListed, notes);
        return Files(markup, (party, i) => markup.Profile(party, worths[i]));
    }

    private ImmutableArray<WrittenFile> Rectangles()
    {
        foreach (Issue issue in issues.Where(issue => issue is not Issue.Integer))
        {
            notes.Refuse(
                $"GENIUS scores issues together as boxes of whole numbers, and issue '{issue.Name}' is none of whole numbers."
            );
        }

        ImmutableArray<GeniusBoxes?> boxes = notes.HasRefusals
            ? []
            : [.. scenario.Parties.Select(party => GeniusBoxes.Of(scenario.Space, party, notes))];
        if (notes.HasRefusals)
        {
            return [];
        }

        var markup = new GeniusMarkup(scenario.Space, [.. issues.Select(_ => false)], notes);
        return Files(markup, (party, i) => markup.Profile(party, boxes[i]!));
    }

    private ImmutableArray<WrittenFile> Files(GeniusMarkup markup, Func<Party, int, string> profile)
    {
        ImmutableArray<string> names = FileNames.Of(scenario);
        var files = ImmutableArray.CreateBuilder<WrittenFile>();
        files.Add(new WrittenFile(names[0] + ".xml", markup.Domain()));
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            files.Add(
                new WrittenFile(
                    names[i + 1] + ".xml",
                    profile(scenario.Parties[i] with { Fallback = Worth(scenario.Parties[i]) }, i)
                )
            );
        }

        return files.DrainToImmutable();
    }

    private Fallback Worth(Party party) => new() { Worth = ConversionNotes.ReservationOf(party, scenario) };

    // The cap of GENIUS itself stands in no way.
    private AdditiveScores? Additive(Party party) =>
        AdditiveScores.Of(
            scenario.Space,
            party.Preferences is PreferenceModel.Scores scores && scores.Cap == Rational.One
                ? scores with
                {
                    Cap = null,
                }
                : party.Preferences!,
            out _
        );

    // Named options are listed; numbers are when some party's worth of them is no curve that GENIUS knows.
    private bool IsListed(Issue issue, ImmutableArray<WeightedValue> worths)
    {
        if (issue is Issue.Choice or Issue.YesNo)
        {
            return true;
        }

        bool isPlain = issue is Issue.Integer { Step: 1 } or Issue.Real { Step: null };
        if (isPlain && worths.All(worth => GeniusCurve.Of(worth.Value, issue) is not null))
        {
            return false;
        }

        if (!(issue.Size <= AdditiveScores.MostListed))
        {
            notes.Refuse(
                $"GENIUS knows lines and triangles over numbers, and issue '{issue.Name}' has other curves and too many values to list."
            );
        }
        else
        {
            notes.Lose($"The values of issue '{issue.Name}' are written one by one, as names.");
        }

        return true;
    }

    // GENIUS reads what stands between quotation marks as it is; there is no way to write a quotation mark itself.
    private void CheckNames()
    {
        IEnumerable<string> names = issues.SelectMany(issue =>
            issue is Issue.Choice choice
                ? choice.Options.Select(option => option.Name).Append(issue.Name)
                : [issue.Name]
        );
        foreach (string name in names.Where(name => !GeniusMarkup.CanWrite(name)))
        {
            notes.Refuse(
                $"GENIUS has no way to write the name '{Nodes.Excerpt.Of(name)}'; names without \" < > and outer spaces are needed."
            );
        }
    }
}
