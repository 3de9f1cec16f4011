using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Languages;
using Entente.Reporting.Stakeholders;
using Entente.Stakeholders;

namespace Entente.Reporting.Web;

/// <summary>A forecast from stakeholders as a picture: who stands where and how heavy they are, the mean of it, and below it the rounds of the expected-utility model.</summary>
public static class StakeholderSvg
{
    private sealed record Frame(int Width, int Left, int Right, int Row, int Top, int MostName, bool IsStacked)
    {
        public string At(StakeholderQuestion question, double place)
        {
            double low = question.Low.ToDouble();
            double share = (place - low) / (question.High.ToDouble() - low);
            return Markup.Length(Left + (share * (Width - Left - Right)));
        }
    }

    // On a phone every mark of the scale has a line of its own above it.
    private static Frame FrameOf(StakeholderQuestion question, PictureShape shape) =>
        shape == PictureShape.Narrow
            ? new Frame(
                PictureShapes.NarrowWidth,
                92,
                16,
                42,
                64 + (18 * Math.Max(2, question.Marks.Length)),
                46,
                IsStacked: true
            )
            : new Frame(760, 220, 40, 26, 80, 26, IsStacked: false);

    private const int RoundRow = 22;
    private const double LargestRadius = 11;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(StakeholderForecast forecast, Language language)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(language);
        return Part(forecast, language, $"{Asset.FigureStyle}\n{Asset.StakeholderStyle}", PictureShape.Alone) + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(StakeholderForecast forecast, Language language, string style, PictureShape shape)
    {
        var words = new StakeholderWords(forecast, language);
        StakeholderQuestion question = forecast.Question;
        Frame frame = FrameOf(question, shape);
        ImmutableArray<StakeholderRound> rounds = forecast.Model.Rounds;
        int people = frame.Top + (frame.IsStacked ? 10 : 0) + (question.Stakeholders.Length * frame.Row);
        int modelTop = people + 62;
        int bottom = rounds.Length > 1 ? modelTop + ((rounds.Length - 1) * RoundRow) : people;
        int height = bottom + 44;
        var svg = new Markup();
        svg.Raw(
            $"<svg class=\"plot stakeholders\"{shape.Mark()} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {frame.Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(words.Title)}\">"
        );
        svg.Style(style, frame.Width, height);
        svg.Element("title", words.Title).NewLine();
        Scale(svg, frame, words, bottom);
        string mean = frame.At(question, forecast.Mean.ToDouble());
        svg.Raw($"<path class=\"mean\" d=\"M{mean} {frame.Top - 12}V{people - 4}\"/>");
        svg.Element(
                "text",
                words.Say("forecast ", "voorspelling ") + words.Measure(forecast.Mean),
                $"class=\"meant\" text-anchor=\"middle\" x=\"{mean}\" y=\"{people + 14}\""
            )
            .NewLine();
        if (question.Outcome is { } outcome)
        {
            string decided = frame.At(question, outcome.ToDouble());
            svg.Raw($"<path class=\"what\" d=\"M{decided} {frame.Top - 12}V{bottom}\"/>");
            svg.Element(
                    "text",
                    words.Say("┆ what was decided", "┆ wat besloten is"),
                    $"class=\"soft\" x=\"{frame.Left}\" y=\"{height - 8}\""
                )
                .NewLine();
        }

        People(svg, frame, words);
        if (rounds.Length > 1)
        {
            Rounds(svg, frame, words, modelTop);
        }

        return svg.Raw("</svg>").ToString();
    }

    private static void Scale(Markup svg, Frame frame, StakeholderWords words, int bottom)
    {
        StakeholderQuestion question = words.Question;
        ImmutableArray<ScaleMark> marks = question.Marks.IsEmpty
            ? [new ScaleMark(question.Low, ""), new ScaleMark(question.High, "")]
            : question.Marks;
        for (int i = 0; i < marks.Length; i++)
        {
            ScaleMark mark = marks[i];
            string x = frame.At(question, mark.At.ToDouble());
            svg.Raw($"<path class=\"line\" d=\"M{x} {frame.Top - 12}V{bottom}\"/>");
            svg.Element(
                "text",
                words.Place(mark.At),
                $"class=\"soft\" text-anchor=\"middle\" x=\"{x}\" y=\"{frame.Top - 18}\""
            );
            double share = ((mark.At - question.Low) / (question.High - question.Low)).ToDouble();
            string anchor =
                mark.At == question.High || (frame.IsStacked && share > 0.6) ? "end"
                : mark.At == question.Low || (frame.IsStacked && share < 0.4) ? "start"
                : "middle";
            int line = frame.IsStacked ? i * 18 : i % 2 * 16;
            svg.Element(
                    "text",
                    mark.Title.In(words.Language.Tag),
                    $"class=\"soft\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"{frame.Top - 36 - line}\""
                )
                .NewLine();
        }
    }

    private static void People(Markup svg, Frame frame, StakeholderWords words)
    {
        double most = words.Forecast.Pulls.Max(pull => pull.Share.ToDouble());
        int y = frame.IsStacked ? frame.Top + 22 : frame.Top;
        foreach (StakeholderPull pull in words.Forecast.Pulls.OrderByDescending(each => each.Share))
        {
            Stakeholder each = words.Question.Stakeholders[pull.Stakeholder];
            Name(svg, frame, words.Name(pull.Stakeholder), y + 5);
            double radius = Math.Max(1.5, LargestRadius * Math.Sqrt(pull.Share.ToDouble() / most));
            svg.Raw(
                $"<circle class=\"who\" cx=\"{frame.At(words.Question, each.Position.ToDouble())}\" cy=\"{y}\" r=\"{Markup.Length(radius)}\"/>"
            );
            svg.NewLine();
            y += frame.Row;
        }
    }

    private static void Rounds(Markup svg, Frame frame, StakeholderWords words, int top)
    {
        ImmutableArray<StakeholderRound> rounds = words.Forecast.Model.Rounds;
        svg.Element(
            "text",
            words.Say("the expected-utility model", "het verwachtenutsmodel"),
            frame.IsStacked
                ? $"class=\"soft\" x=\"8\" y=\"{top - 16}\""
                : $"class=\"soft\" text-anchor=\"end\" x=\"{frame.Left - 24}\" y=\"{top - 16}\""
        );
        for (int i = 0; i < rounds.Length; i++)
        {
            string name = i == 0 ? words.Say("start", "begin") : words.Say($"round {i}", $"ronde {i}");
            svg.Element(
                "text",
                name,
                $"class=\"soft\" text-anchor=\"end\" x=\"{frame.Left - (frame.IsStacked ? 12 : 24)}\" y=\"{top + (i * RoundRow) + 4}\""
            );
        }

        svg.NewLine();
        for (int who = 0; who < words.Question.Stakeholders.Length; who++)
        {
            string course = Course(frame, words.Question, [.. rounds.Select(round => round.Positions[who])], top);
            svg.Raw($"<path class=\"course\" d=\"{course}\"><title>{Markup.Escape(words.Name(who))}</title></path>")
                .NewLine();
        }

        svg.Raw(
            $"<path class=\"mean\" d=\"{Course(frame, words.Question, [.. rounds.Select(round => round.Mean)], top)}\"><title>{Markup.Escape(words.Say("mean", "gemiddelde"))}</title></path>"
        );
        svg.NewLine();
    }

    private static string Course(Frame frame, StakeholderQuestion question, double[] places, int top)
    {
        var path = new StringBuilder();
        for (int i = 0; i < places.Length; i++)
        {
            path.Append(i == 0 ? 'M' : 'L')
                .Append(frame.At(question, places[i]))
                .Append(' ')
                .Append(top + (i * RoundRow));
        }

        return path.ToString();
    }

    private static void Name(Markup svg, Frame frame, string name, int y)
    {
        string shown = PictureShapes.Cut(name, frame.MostName);
        svg.Element(
            "text",
            shown,
            frame.IsStacked ? $"x=\"8\" y=\"{y - 21}\"" : $"text-anchor=\"end\" x=\"{frame.Left - 24}\" y=\"{y}\""
        );
    }
}
