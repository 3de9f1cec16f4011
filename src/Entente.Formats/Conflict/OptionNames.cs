using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>The options of a conflict by the names that conditions use: <c>option</c>, or <c>owner/option</c> where several owners have one of that name.</summary>
internal sealed class OptionNames(Findings findings)
{
    private readonly ImmutableArray<ConflictOption>.Builder all = ImmutableArray.CreateBuilder<ConflictOption>();
    private readonly List<string> owners = [];
    private readonly HashSet<string> undeclared = new(StringComparer.Ordinal);

    /// <summary>Whether all options are known: none was left out because the list in which it stands cannot be read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>How many options are named that there are not, which may have been forgotten.</summary>
    public int Undeclared => undeclared.Count;

    /// <summary>The options, in order.</summary>
    public ImmutableArray<ConflictOption> All => all.ToImmutable();

    /// <summary>Adds an option.</summary>
    /// <returns>Its number.</returns>
    public int Add(string owner, ConflictOption option)
    {
        owners.Add(owner);
        all.Add(option);
        return all.Count - 1;
    }

    /// <summary>Says that options may be missing, so that no name is a fault that could be one of them.</summary>
    public void LeaveOpen() => IsWhole = false;

    /// <summary>Whether a name stands for an option, or for several.</summary>
    public bool Has(string name) => Matching(name).Length > 0;

    /// <summary>The number of the option that a name stands for; null when it is none, or more than one, with a fault unless it could be an option that is missing.</summary>
    public int? Of(string name, Place place)
    {
        int[] found = Matching(name);
        if (found.Length == 1)
        {
            return found[0];
        }

        if (found.Length == 0)
        {
            if (!IsWhole)
            {
                return null;
            }

            string? meant = findings.Nearest(name, all.Select(option => option.Name));
            undeclared.Add(name);
            findings.FaultOnce(
                place,
                $"option {name}",
                more =>
                    new(
                        $"There is no option '{Excerpt.Of(name)}'{more}{Hint.DidYouMean(meant)}",
                        $"Er is geen optie '{Excerpt.Of(name)}'{more}{Hint.DidYouMean(meant)}"
                    )
            );
            return null;
        }

        // Of two of the same owner no way of writing tells which is meant.
        string[] ways = [.. found.Select(option => $"'{owners[option]}/{all[option].Name}'").Distinct()];
        if (ways.Length < found.Length)
        {
            findings.Fault(
                place,
                new(
                    $"More than one option of the same decision maker is called '{Excerpt.Of(name)}'; give one of them another name.",
                    $"Meer dan één optie van dezelfde beslisser heet '{Excerpt.Of(name)}'; geef er een een andere naam."
                )
            );
            return null;
        }

        findings.Fault(
            place,
            new(
                $"More than one option is called '{Excerpt.Of(name)}'; write {string.Join(" or ", ways)}.",
                $"Meer dan één optie heet '{Excerpt.Of(name)}'; schrijf {string.Join(" of ", ways)}."
            )
        );
        return null;
    }

    private int[] Matching(string name) =>
        [
            .. Enumerable
                .Range(0, all.Count)
                .Where(option => all[option].Name == name || $"{owners[option]}/{all[option].Name}" == name),
        ];
}
