using System.Collections.Immutable;
using Entente.Division;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>Even swaps as a picture: one line an alternative, from the first step to the one that rules it out, with its swaps on it; whatever is left runs through to the end. Steps go to the right.</summary>
internal static class SwapsSvg
{
    private sealed record Frame(int Width, int Left, int Right, int MostName, int Row);

    // On a phone a name stands above its line.
    private static readonly Frame Desk = new(760, 190, 24, 24, 56);
    private static readonly Frame Phone = new(PictureShapes.NarrowWidth, 12, 12, 44, 78);

    private const int Head = 34;
    private const int Foot = 20;
    private const int Small = 12;
    private const int MostAlternatives = 30;
    private const int MostSteps = 60;

    /// <summary>The picture; null when there are too many alternatives or steps.</summary>
    public static string? Write(TheoryWords words, Question.OfTable table, string style, PictureShape shape)
    {
        SwapCourse course = words.Answer.Course!;
        if (table.Alternatives.Length > MostAlternatives || course.Steps.Length > MostSteps)
        {
            return null;
        }

        Frame frame = shape == PictureShape.Narrow ? Phone : Desk;
        int height = Head + (table.Alternatives.Length * frame.Row) + Foot;
        string title = words.Say(
            "Which alternative falls out at which step",
            "Welke mogelijkheid bij welke stap afvalt"
        );
        var page = new Markup();
        page.Raw(
            $"<svg class=\"plot division swaps\"{shape.Mark()} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {frame.Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, frame.Width, height).Element("title", title);
        page.Element("text", title, $"class=\"soft\" x=\"{frame.Left}\" y=\"20\"");
        for (int alternative = 0; alternative < table.Alternatives.Length; alternative++)
        {
            Lane(page, frame, words, table, alternative);
        }

        return page.Raw("</svg>").ToString();
    }

    private static void Lane(Markup page, Frame frame, TheoryWords words, Question.OfTable table, int alternative)
    {
        ImmutableArray<SwapStep> steps = words.Answer.Course!.Steps;
        int last = steps
            .ToList()
            .FindIndex(step => step is SwapStep.RuledOut ruled && ruled.Alternative == alternative);
        bool isLeft = last < 0;
        int top = Head + (alternative * frame.Row);
        bool isNarrow = frame == Phone;
        int y = top + (isNarrow ? 42 : 22);
        string name = PictureShapes.Cut(words.Named(table.Alternatives[alternative]), frame.MostName);
        page.Element(
            "text",
            name,
            isNarrow
                ? $"x=\"{frame.Left}\" y=\"{top + 18}\""
                : $"text-anchor=\"end\" x=\"{frame.Left - 12}\" y=\"{y + 5}\""
        );
        double end = isLeft ? frame.Width - frame.Right : At(frame, steps.Length, last);
        page.Raw($"<path class=\"lane{(isLeft ? " left" : "")}\" d=\"M{frame.Left} {y}H{Markup.Length(end)}\"/>");
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i] is SwapStep.Swapped { Swap: var place } && table.Swaps[place].Alternative == alternative)
            {
                EvenSwap swap = table.Swaps[place];
                string x = Markup.Length(At(frame, steps.Length, i));
                string told =
                    $"{Named(words, table, swap.Changed)} → {TableSections.Value(words, table, swap.Changed, swap.To)}, {Named(words, table, swap.Paid)} → {TableSections.Value(words, table, swap.Paid, swap.PaidTo)}";
                page.Raw($"<circle class=\"swap\" cx=\"{x}\" cy=\"{y}\" r=\"5\">")
                    .Element("title", words.Say($"Step {i + 1}: {told}", $"Stap {i + 1}: {told}"))
                    .Raw("</circle>");
            }
        }

        string fate = isLeft
            ? words.Say("left", "blijft over")
            : words.Say(
                $"out at step {last + 1}, by {words.Named(table.Alternatives[((SwapStep.RuledOut)steps[last]).By])}",
                $"valt af bij stap {last + 1}, door {words.Named(table.Alternatives[((SwapStep.RuledOut)steps[last]).By])}"
            );
        if (!isLeft)
        {
            string x = Markup.Length(end);
            page.Raw($"<path class=\"out\" d=\"M{x} {y}m-5 -5l10 10m0 -10l-10 10\"/>");
        }

        // Below the line, ending where the line ends, or beginning with it where there is no room before.
        double wide = PictureShapes.WidthOf(fate, Small, isBold: false);
        bool isRoom = end - wide >= frame.Left;
        page.Element(
            "text",
            PictureShapes.Fit(fate, frame.Width - frame.Left - frame.Right, Small, isBold: false),
            $"class=\"soft\" text-anchor=\"{(isRoom ? "end" : "start")}\" x=\"{Markup.Length(isRoom ? end : frame.Left)}\" y=\"{y + 20}\""
        );
    }

    // The middle of a step, of equal steps between the ends of the picture.
    private static double At(Frame frame, int steps, int step) =>
        frame.Left + ((frame.Width - frame.Left - frame.Right) * ((step + 0.5) / steps));

    private static string Named(TheoryWords words, Question.OfTable table, int objective) =>
        words.Named(table.Table.Objectives[objective].Name);
}
