using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Genius;

/// <summary>The tags of a domain and its profiles; groups of issues are nested objectives.</summary>
/// <param name="space">The issues.</param>
/// <param name="isListed">Per issue whether its values are listed one by one.</param>
/// <param name="notes">Where rounding is reported.</param>
internal sealed class GeniusMarkup(OutcomeSpace space, ImmutableArray<bool> isListed, ConversionNotes notes)
{
    private static readonly SearchValues<char> Unwritable = SearchValues.Create("\"<>\n\r\t");

    private readonly StringBuilder text = new();
    private readonly int[] indices = new int[space.Issues.Length];
    private int depth;

    /// <summary>Whether a name can stand between quotation marks of GENIUS, which knows no entities.</summary>
    public static bool CanWrite(string name) => !name.AsSpan().ContainsAny(Unwritable) && name == name.Trim();

    /// <summary>The domain without preferences.</summary>
    public string Domain()
    {
        Start("<negotiation_template>");
        Start(Numbered("<utility_space number_of_issues=\"", space.Issues.Length));
        Objectives(worths: null);
        End("</utility_space>");
        End("</negotiation_template>");
        return Taken();
    }

    /// <summary>An additive profile; the party's fallback is its worth.</summary>
    public string Profile(Party party, GeniusWorths worths)
    {
        Start(Numbered("<utility_space type=\"LINEAR\" number_of_issues=\"", space.Issues.Length));
        Objectives(worths.Issues);
        Time(party, worths.Divisor);
        End("</utility_space>");
        return Taken();
    }

    /// <summary>A profile of hyper-rectangles; the party's fallback is its worth.</summary>
    public string Profile(Party party, GeniusBoxes boxes)
    {
        Start(Numbered("<utility_space type=\"NONLINEAR\" number_of_issues=\"", space.Issues.Length));
        Objectives(worths: null);
        Start($"<utility maxutility=\"{Shown(Rational.One / boxes.Scale)}\">");
        Function(boxes.Root);
        End("</utility>");
        Time(party, boxes.Divisor);
        End("</utility_space>");
        return Taken();
    }

    private void Time(Party party, Rational divisor)
    {
        Add($"<reservation value=\"{Shown(party.Fallback.Worth!.Value.Likely / divisor)}\"/>");
        Add($"<discount_factor value=\"{Shown(party.Patience.Discount)}\"/>");
    }

    private void Objectives(ImmutableArray<WeightedValue>? worths)
    {
        int number = 0;
        Level("root", "", [.. Enumerable.Range(0, space.Issues.Length)], worths, ref number);
    }

    // Objectives before issues on each level, numbered from the outermost on, as GENIUS numbers them.
    private void Level(
        string name,
        string path,
        ImmutableArray<int> members,
        ImmutableArray<WeightedValue>? worths,
        ref int number
    )
    {
        Start(
            $"<objective index=\"{number.ToString(CultureInfo.InvariantCulture)}\" name=\"{name}\" description=\"\" type=\"objective\" etype=\"objective\">"
        );
        number++;
        foreach (
            IGrouping<string, int> group in members.Where(i => GroupOf(i) != path).GroupBy(i => Child(GroupOf(i), path))
        )
        {
            string inner = path.Length == 0 ? group.Key : $"{path}/{group.Key}";
            Level(group.Key, inner, [.. group], worths, ref number);
        }

        ImmutableArray<int> here = [.. members.Where(i => GroupOf(i) == path)];
        foreach (int i in here)
        {
            indices[i] = number++;
            Issue(i, worths?[i]);
        }

        foreach (int i in worths is null ? [] : here)
        {
            Add(Numbered("<weight index=\"", indices[i], $"\" value=\"{Shown(worths!.Value[i].Weight)}\"/>"));
        }

        End("</objective>");
    }

    private string GroupOf(int issue) => CanWrite(space.Issues[issue].Group) ? space.Issues[issue].Group : "";

    private static string Child(string group, string path)
    {
        string rest = path.Length == 0 ? group : group[(path.Length + 1)..];
        return rest.Split('/', 2)[0];
    }

    private void Issue(int i, WeightedValue? worth)
    {
        Issue issue = space.Issues[i];
        string type =
            isListed[i] ? "discrete"
            : issue is Entente.Outcomes.Issue.Integer ? "integer"
            : "real";
        string bounds = "";
        if (!isListed[i] && issue is Entente.Outcomes.Issue.Integer whole)
        {
            bounds = $" lowerbound=\"{Shown(whole.Low)}\" upperbound=\"{Shown(whole.High)}\"";
        }

        Start(
            Numbered(
                "<issue index=\"",
                indices[i],
                $"\" name=\"{issue.Name}\" type=\"{type}\" vtype=\"{type}\" etype=\"{type}\"{bounds}>"
            )
        );
        if (isListed[i])
        {
            Items(issue, worth);
        }
        else
        {
            if (issue is Entente.Outcomes.Issue.Real real)
            {
                Add($"<range lowerbound=\"{Shown(real.Low)}\" upperbound=\"{Shown(real.High)}\"/>");
            }

            if (worth is not null)
            {
                Add(Evaluator(issue, GeniusCurve.Of(worth.Value, issue)!));
            }
        }

        End("</issue>");
    }

    private void Items(Issue issue, WeightedValue? worth)
    {
        ImmutableArray<Rational>? scores = worth?.Scores(issue);
        for (int value = 0; value < issue.Size!.Value; value++)
        {
            string evaluation = scores is { } all ? $" evaluation=\"{Shown(all[value])}\"" : "";
            Add(Numbered("<item index=\"", value + 1, $"\" value=\"{issue.NameOf(value)}\"{evaluation}/>"));
        }
    }

    private string Evaluator(Issue issue, GeniusCurve curve) =>
        (curve, issue) switch
        {
            (GeniusCurve.Line of, Entente.Outcomes.Issue.Integer integer) =>
                $"<evaluator ftype=\"linear\" slope=\"{Shown(of.Slope)}\" offset=\"{Shown(of.Offset + (of.Slope * integer.Low))}\"/>",
            (GeniusCurve.Line of, _) =>
                $"<evaluator ftype=\"linear\" parameter0=\"{Shown(of.Offset)}\" parameter1=\"{Shown(of.Slope)}\"/>",
            (GeniusCurve.Triangle of, _) =>
                $"<evaluator ftype=\"triangular\" parameter0=\"{Shown(of.Low)}\" parameter1=\"{Shown(of.High)}\" parameter2=\"{Shown(of.Top)}\"/>",
            _ => throw new InvalidOperationException($"There is no curve {curve.GetType().Name}."),
        };

    private void Function(Term.Combined function)
    {
        string kind = function.Kind switch
        {
            Aggregation.Min => "min",
            Aggregation.Max => "max",
            _ => "sum",
        };
        Start($"<ufun type=\"PlainUfun\" weight=\"{Shown(function.Weight.Likely)}\" aggregation=\"{kind}\">");
        foreach (Term.Combined inner in function.Terms.OfType<Term.Combined>())
        {
            Function(inner);
        }

        foreach (Term.Rectangle box in function.Terms.OfType<Term.Rectangle>())
        {
            Box(box);
        }

        End("</ufun>");
    }

    private void Box(Term.Rectangle box)
    {
        Start($"<hyperRectangle utility=\"{Shown(box.Score.Likely)}\" weight=\"{Shown(box.Weight.Likely)}\">");
        foreach (Bound bound in box.Bounds)
        {
            Add(
                Numbered(
                    box.IsOutside ? "<EXCLUDES index=\"" : "<INCLUDES index=\"",
                    indices[bound.Issue],
                    $"\" min=\"{Shown(bound.Low)}\" max=\"{Shown(bound.High)}\"/>"
                )
            );
        }

        End("</hyperRectangle>");
    }

    private string Shown(Rational number) => ((Node.Scalar)notes.Decimal(number)).Text;

    private static string Numbered(string before, int number, string after = "\">") =>
        $"{before}{number.ToString(CultureInfo.InvariantCulture)}{after}";

    private void Start(string tag)
    {
        Add(tag);
        depth++;
    }

    private void End(string tag)
    {
        depth--;
        Add(tag);
    }

    private void Add(string tag) => text.Append(' ', 2 * depth).Append(tag).Append('\n');

    private string Taken()
    {
        string taken = text.ToString();
        text.Clear();
        return taken;
    }
}
