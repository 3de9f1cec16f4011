using System.Collections.Immutable;
using System.Numerics;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Writing;

/// <summary>What there is to say about a conversion, gathered while it is made.</summary>
internal sealed class ConversionNotes
{
    private const int Places = 30;

    private static readonly BigInteger Scale = BigInteger.Pow(10, Places);

    private readonly List<string> refusals = [];
    private readonly List<string> losses = [];
    private bool isRounded;

    public bool HasRefusals => refusals.Count > 0;

    public ImmutableArray<string> Refusals => [.. refusals];

    public ImmutableArray<string> Losses => [.. losses];

    public void Refuse(string sentence) => refusals.Add(sentence);

    public void Lose(string sentence) => losses.Add(sentence);

    /// <summary>The scenario under its first reading, with refusals for what no other platform knows and losses for what it leaves out.</summary>
    public Scenario Plain(Scenario scenario, bool keepsGroups)
    {
        Scenario plain = scenario;
        if (!scenario.Readings.IsEmpty)
        {
            plain = scenario.As(scenario.Readings[0].Name);
            Lose($"Only the reading '{scenario.Readings[0].Name}' is written.");
        }

        if (!plain.Space.Rules.IsEmpty)
        {
            Refuse("The rules that forbid combinations of values cannot be expressed.");
        }

        foreach (Party party in plain.Parties)
        {
            if (party.Preferences is null)
            {
                Refuse($"The preferences of {party.Name} are unknown.");
            }

            if (!party.DealBreakers.IsDefaultOrEmpty)
            {
                Refuse($"The deal-breakers of {party.Name} cannot be expressed.");
            }
        }

        LoseText(plain, keepsGroups);
        return plain;
    }

    /// <summary>A number as a decimal, to 30 places where it has no end.</summary>
    public Node Decimal(Rational number)
    {
        string text = number.ToString();
        if (!text.Contains('/', StringComparison.Ordinal))
        {
            return Tree.Number(text);
        }

        if (!isRounded)
        {
            isRounded = true;
            Lose($"Numbers that are no decimals of at most 40 places are written to {Places} places.");
        }

        BigInteger twice = (BigInteger.Abs(number.Numerator) * Scale * 2 / number.Denominator) + 1;
        return Tree.Number(Rational.Of(number.Sign * (twice / 2), Scale).ToString());
    }

    /// <summary>The number itself when it is a decimal of at most 30 places, else the next larger one.</summary>
    public static Rational RoundedUp(Rational number) => Rational.Of((number * Scale).Ceiling(), Scale);

    /// <summary>Refuses a party whose agreements lose worth with time, for a platform that has no discounting.</summary>
    public void RefuseDiscount(Party party, string platform)
    {
        if (party.Patience.Discount != Rational.One)
        {
            Refuse($"{platform} has no discounting, and agreements lose worth to {party.Name} with time.");
        }
    }

    /// <summary>What no agreement is worth to a party.</summary>
    public static Rational ReservationOf(Party party, Scenario scenario) =>
        party.Fallback is { Worth: { } worth } ? worth.Likely
        : party.Fallback.Outcome is { } outcome
        && party.Preferences is not (PreferenceModel.PartialOrder or PreferenceModel.Ranking)
            ? new UtilityFunction(scenario.Space, party.Preferences!).Of(outcome)
        : Rational.Zero;

    private void LoseText(Scenario scenario, bool keepsGroups)
    {
        if (!scenario.ThirdParties.IsEmpty)
        {
            Lose(
                $"Third parties are left out: {string.Join(", ", scenario.ThirdParties.Select(party => party.Name))}."
            );
        }

        if (scenario.StatusQuo is not null || !scenario.Packages.IsEmpty)
        {
            Lose("The status quo and named packages are left out.");
        }

        if (scenario.Deadline is not null)
        {
            Lose("The deadline is left out.");
        }

        bool hasText =
            !scenario.About.IsEmpty
            || !scenario.Sources.IsEmpty
            || !scenario.Mediators.IsEmpty
            || scenario.Space.Issues.Any(issue =>
                !issue.About.IsEmpty || !issue.Title.IsEmpty || (issue.Group.Length > 0 && !keepsGroups)
            )
            || scenario.Parties.Any(party =>
                !party.About.IsEmpty
                || !party.Confidential.IsEmpty
                || !party.Positions.IsEmpty
                || !party.Delegation.IsEmpty
            );
        if (hasText)
        {
            Lose(
                keepsGroups
                    ? "Descriptions, positions, delegations and evidence are left out."
                    : "Descriptions, positions, delegations, groups of issues and evidence are left out."
            );
        }
    }
}
