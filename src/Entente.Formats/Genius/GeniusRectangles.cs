using System.Collections.Immutable;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Genius;

/// <summary>Non-linear utility: hyper-rectangles, nested with sum, min and max, over the largest utility and capped at 1.</summary>
internal sealed class GeniusRectangles(Findings findings, ImmutableArray<GeniusIssue> issues)
{
    public PreferenceModel? Read(MarkupElement space)
    {
        MarkupElement? utility = space.Everything().FirstOrDefault(each => each.Name == "utility");
        MarkupElement? function = utility?.First("ufun");
        if (utility is null || function is null)
        {
            findings.Fault(
                space.Place,
                new(
                    "A non-linear utility space needs <utility maxutility=\"…\"> with a <ufun> inside.",
                    "Een niet-lineaire utility space vraagt <utility maxutility=\"…\"> met een <ufun> erin."
                )
            );
            return null;
        }

        Rational? largest = GeniusNumbers.Read(utility, "maxutility", findings);
        if (largest is { Sign: <= 0 })
        {
            findings.Fault(
                utility.Place,
                new(
                    $"The largest utility is {largest}; it must be above 0.",
                    $"Het grootste nut is {largest}; dat hoort meer dan 0 te zijn."
                )
            );
        }

        Term? root = Function(function);
        if (findings.HasFaults || largest is not { } scale || root is null)
        {
            return null;
        }

        return new PreferenceModel.Scores([root]) { Scale = Rational.One / scale, Cap = Rational.One };
    }

    private Term.Combined? Function(MarkupElement tag)
    {
        string kind = (tag["aggregation"] ?? "sum").ToLowerInvariant();
        Aggregation? aggregation = kind switch
        {
            "sum" => Aggregation.Sum,
            "min" => Aggregation.Min,
            "max" => Aggregation.Max,
            _ => null,
        };
        Aggregation known = aggregation ?? Aggregation.Sum;
        if (aggregation is null)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"Functions are combined by sum, min or max, not by '{Excerpt.Of(kind)}'.",
                    $"Functies worden samengenomen met sum, min of max, niet met '{Excerpt.Of(kind)}'."
                )
            );
        }

        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
        foreach (MarkupElement inner in tag.All("ufun"))
        {
            if (Function(inner) is { } term)
            {
                terms.Add(term with { Weight = Weight(inner) });
            }
        }

        foreach (MarkupElement rectangle in tag.All("hyperRectangle"))
        {
            if (Rectangle(rectangle) is { } term)
            {
                terms.Add(term);
            }
        }

        if (terms.Count == 0 && known != Aggregation.Sum && !findings.HasFaults)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"The {kind} of nothing has no value; add a <hyperRectangle>.",
                    $"De {kind} van niets heeft geen waarde; voeg een <hyperRectangle> toe."
                )
            );
            return null;
        }

        return new Term.Combined(known, terms.ToImmutable());
    }

    private Term.Rectangle? Rectangle(MarkupElement tag)
    {
        Rational? score = GeniusNumbers.Read(tag, "utility", findings);
        ImmutableArray<Bound>.Builder bounds = ImmutableArray.CreateBuilder<Bound>();
        bool isOutside = tag.First("EXCLUDES") is not null;
        if (isOutside && tag.First("INCLUDES") is not null)
        {
            findings.Fault(
                tag.Place,
                new(
                    "A <hyperRectangle> holds INCLUDES or EXCLUDES, not both.",
                    "Een <hyperRectangle> bevat INCLUDES of EXCLUDES, niet beide."
                )
            );
        }

        foreach (MarkupElement bound in tag.All("EXCLUDES").Concat(tag.All("INCLUDES")))
        {
            int issue = Find(bound);
            Rational? low = GeniusNumbers.Read(bound, "min", findings);
            Rational? high = GeniusNumbers.Read(bound, "max", findings);
            if (issue >= 0 && low is { } from && high is { } to)
            {
                bounds.Add(new Bound(issue, from, to));
                if (from > to)
                {
                    findings.Warn(
                        bound.Place,
                        new(
                            $"No value lies from {from} to {to}; should 'min' and 'max' change places?",
                            $"Er ligt geen waarde van {from} tot en met {to}; horen 'min' en 'max' omgewisseld?"
                        )
                    );
                }
            }
        }

        return score is { } worth
            ? new Term.Rectangle(bounds.ToImmutable(), worth) { IsOutside = isOutside, Weight = Weight(tag) }
            : null;
    }

    private Rational Weight(MarkupElement tag) =>
        tag["weight"] is null ? Rational.One : GeniusNumbers.Read(tag, "weight", findings) ?? Rational.One;

    private int Find(MarkupElement bound)
    {
        string index = bound["index"] ?? "";
        for (int i = 0; i < issues.Length; i++)
        {
            if (issues[i].Index == index)
            {
                return i;
            }
        }

        findings.Fault(
            bound.Place,
            new(
                $"There is no issue with index '{Excerpt.Of(index)}'.",
                $"Er is geen onderwerp met index '{Excerpt.Of(index)}'."
            )
        );
        return -1;
    }
}
