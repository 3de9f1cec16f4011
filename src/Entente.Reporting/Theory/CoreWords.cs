using Entente.Coalitions;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>The core in words: a division in it with what each can get at least and at most, or the proof that there is none.</summary>
internal sealed class CoreWords(TheoryWords words, Question.OfCoalitions game)
{
    /// <summary>Whether it can be divided, and in how many ways; or what groups, with which weights, show that it cannot.</summary>
    public string Lead(CoreReport core) =>
        core.IsEmpty ? Proof(core)
        : core.IsOnly
            ? words.Say(
                "It can be divided so that no group would do better by itself, and in one way only.",
                "Het is zo te verdelen dat geen groep het alleen beter zou doen, en maar op één manier."
            )
        : words.Say(
            "It can be divided so that no group would do better by itself; the table has one such way, and what each gets at least and at most in any.",
            "Het is zo te verdelen dat geen groep het alleen beter zou doen; de tabel geeft één zo'n manier, en wat elk in alle minstens en hoogstens krijgt."
        );

    /// <summary>The columns of a division in the core; none where there is none.</summary>
    public IEnumerable<Column> Columns(CoreReport? core)
    {
        if (core is null or { IsEmpty: true })
        {
            yield break;
        }

        yield return new Column(words.Name(TheoryMethod.Core), IsNumeric: true);
        if (!core.IsOnly)
        {
            yield return new Column(words.Say("at least", "minstens"), IsNumeric: true);
            yield return new Column(words.Say("at most", "hoogstens"), IsNumeric: true);
        }
    }

    /// <summary>What stands in these columns for a party.</summary>
    public IEnumerable<Cell> Cells(CoreReport? core, int party)
    {
        if (core is null or { IsEmpty: true })
        {
            yield break;
        }

        CoreRange range = core.Ranges[party];
        yield return words.Number(game.AreCosts ? -core.Division[party] : core.Division[party]);
        if (!core.IsOnly)
        {
            yield return words.Number(game.AreCosts ? -range.Most : range.Least);
            yield return words.Number(game.AreCosts ? -range.Least : range.Most);
        }
    }

    private string Proof(CoreReport core)
    {
        string groups = words.Language.List([.. core.Weights.Select(each => Weighted(core, each))]);
        bool isWeighted = core.Weights.Any(each => each.Weight != Rational.One);
        string needed = words.Number(game.AreCosts ? -core.Needed : core.Needed);
        string all = words.Number(game.AreCosts ? -game.Game[game.Game.Everybody] : game.Game[game.Game.Everybody]);
        string why = isWeighted
            ? words.Say(
                " The weights of the groups that anybody is in add up to 1, so that what everybody gets is counted once.",
                " De gewichten van de groepen waar iemand in zit tellen op tot 1, zodat wat elk krijgt één keer meetelt."
            )
            : "";
        return (
                game.AreCosts
                    ? words.Say(
                        $"However the cost is shared, some group would rather go by itself: {groups} would together pay no more than {needed}, and all together cost {all}.",
                        $"Hoe de kosten ook gedeeld worden, een groep gaat liever alleen: {groups} zouden samen niet meer dan {needed} betalen, en allen samen kosten {all}."
                    )
                    : words.Say(
                        $"However it is divided, some group would do better by itself: giving {groups} what they can obtain takes {needed}, and there is {all}.",
                        $"Hoe het ook verdeeld wordt, een groep doet het alleen beter: {groups} geven wat zij kunnen halen vraagt {needed}, en er is {all}."
                    )
            ) + why;
    }

    // A + B, or where weights differ from 1: A + B (90, weight 1/2).
    private string Weighted(CoreReport core, CoalitionWeight each)
    {
        IEnumerable<string> members = words.Parties.Where((_, player) => CoalitionGame.Has(each.Coalition, player));
        string group = string.Join(" + ", members);
        Rational worth = game.AreCosts ? -game.Game[each.Coalition] : game.Game[each.Coalition];
        return core.Weights.All(other => other.Weight == Rational.One)
            ? group
            : words.Say(
                $"{group} ({words.Number(worth)}, weight {Fraction(each.Weight)})",
                $"{group} ({words.Number(worth)}, gewicht {Fraction(each.Weight)})"
            );
    }

    private static string Fraction(Rational weight) =>
        weight.IsWhole ? $"{weight.Numerator}" : $"{weight.Numerator}/{weight.Denominator}";
}
