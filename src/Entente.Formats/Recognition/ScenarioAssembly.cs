using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Recognition;

/// <summary>Makes one scenario of profiles that are about the same domain.</summary>
internal static class ScenarioAssembly
{
    /// <summary>The scenario in which each profile is a party, in the order given.</summary>
    /// <param name="title">The scenario's name.</param>
    /// <param name="files">The profiles, at least one.</param>
    /// <param name="domains">Domains that may set the order of issues and values; without one that fits the first profile sets it.</param>
    public static ScenarioReading Of(
        string title,
        ImmutableArray<ProfileFile> files,
        ImmutableArray<OutcomeSpace> domains
    )
    {
        var faults = ImmutableArray.CreateBuilder<Remark>();
        faults.AddRange(files.SelectMany(file => file.Faults));
        var reading = new ScenarioReading
        {
            Format = string.Join(", ", files.Select(file => file.Format).Distinct()),
            Files = [.. files.Select(file => file.Path)],
            Warnings = [.. files.SelectMany(file => file.Warnings)],
            Repairs = [.. files.SelectMany(file => file.Repairs)],
        };
        if (faults.Count > 0)
        {
            return reading with { Faults = faults.DrainToImmutable() };
        }

        OutcomeSpace first = files[0].Profile!.Space;
        string key = SpaceKey.Of(first);
        OutcomeSpace space = domains.FirstOrDefault(domain => SpaceKey.Of(domain) == key) ?? first;
        ImmutableArray<string> names = NamesOf(files);
        var parties = ImmutableArray.CreateBuilder<Party>(files.Length);
        for (int i = 0; i < files.Length; i++)
        {
            Profile profile = files[i].Profile!;
            if (SpaceKey.Of(profile.Space) != key)
            {
                faults.Add(
                    new Remark(new Place(files[i].Path), SpaceDifference.Of(profile.Space, first, files[0].Path))
                );
            }
            else if (ProfileAlignment.Align(profile, space) is not { } aligned)
            {
                faults.Add(
                    new Remark(
                        new Place(files[i].Path),
                        new(
                            $"The values stand in another order than in {files[0].Path}, and this profile scores ranges of their numbers.",
                            $"De waarden staan in een andere volgorde dan in {files[0].Path}, en dit profiel geeft scores aan reeksen van hun nummers."
                        )
                    )
                );
            }
            else
            {
                parties.Add(
                    new Party(names[i])
                    {
                        Preferences = aligned.Preferences,
                        Fallback = aligned.Fallback,
                        Patience = aligned.Patience,
                    }
                );
            }
        }

        return faults.Count > 0
            ? reading with
            {
                Faults = faults.DrainToImmutable(),
            }
            : reading with
            {
                Warnings = [.. reading.Warnings, .. files.SelectMany(UnreachableFallback)],
                Scenario = new Scenario(space, parties.DrainToImmutable()) { Title = title },
            };
    }

    private static IEnumerable<Remark> UnreachableFallback(ProfileFile file)
    {
        Profile profile = file.Profile!;
        if (profile.Fallback.Worth is { Likely: var worth } && BestOf(profile) is { } best && best < worth)
        {
            yield return new Remark(
                profile.FallbackPlace,
                new(
                    $"No agreement is worth {worth}, more than the best outcome ({best}): no deal can be acceptable; lower the reservation value unless that is meant.",
                    $"Geen akkoord is {worth} waard, meer dan de beste uitkomst ({best}): geen akkoord kan aanvaardbaar zijn; verlaag de reserveringswaarde tenzij dat zo bedoeld is."
                )
            );
        }
    }

    // What the best outcome is worth; null where that takes more than adding up the issues.
    private static Rational? BestOf(Profile profile)
    {
        var scores = profile.Preferences as PreferenceModel.Scores;
        PreferenceModel uncapped = scores is null ? profile.Preferences : scores with { Cap = null };
        return AdditiveScores.Of(profile.Space, uncapped, out _) is not { } additive ? null
            : scores?.Cap is { } cap ? Rational.Min(cap, additive.Largest(profile.Space))
            : additive.Largest(profile.Space);
    }

    // The file name without extension; where two parties would have the same name, with the folder before it, then with a number.
    private static ImmutableArray<string> NamesOf(ImmutableArray<ProfileFile> files)
    {
        string[] names = [.. files.Select(file => file.Profile!.Name)];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            names =
            [
                .. files.Select(file =>
                {
                    string? folder = Path.GetFileName(Path.GetDirectoryName(file.Path));
                    return string.IsNullOrEmpty(folder) ? file.Profile!.Name : $"{folder}/{file.Profile!.Name}";
                }),
            ];
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            for (int number = 2; !taken.Add(names[i]); number++)
            {
                names[i] = $"{name} ({number})";
            }
        }

        return [.. names];
    }
}
