using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Languages;
using Entente.Reporting.Stakeholders;
using Entente.Stakeholders;

namespace Entente.Reporting.Web;

/// <summary>A forecast from stakeholders as a picture: who stands where and how heavy they are, the mean of it, and below it the rounds of the expected-utility model.</summary>
public static class StakeholderSvg
{
    private const int Width = 760;
    private const int Left = 220;
    private const int Right = 40;
    private const int Row = 26;
    private const int Top = 80;
    private const int RoundRow = 22;
    private const double LargestRadius = 11;
    private const int MostName = 26;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(StakeholderForecast forecast, Language language)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(language);
        return Part(forecast, language, $"{Asset.FigureStyle}\n{Asset.StakeholderStyle}") + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(StakeholderForecast forecast, Language language, string style)
    {
        var words = new StakeholderWords(forecast, language);
        StakeholderQuestion question = forecast.Question;
        ImmutableArray<StakeholderRound> rounds = forecast.Model.Rounds;
        int people = Top + (question.Stakeholders.Length * Row);
        int modelTop = people + 62;
        int bottom = rounds.Length > 1 ? modelTop + ((rounds.Length - 1) * RoundRow) : people;
        int height = bottom + 44;
        var svg = new Markup();
        svg.Raw(
            $"<svg class=\"plot stakeholders\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(words.Title)}\">"
        );
        svg.Style(style, Width, height);
        svg.Element("title", words.Title).NewLine();
        Scale(svg, words, bottom);
        string mean = At(question, forecast.Mean.ToDouble());
        svg.Raw($"<path class=\"mean\" d=\"M{mean} {Top - 12}V{people - 4}\"/>");
        svg.Element(
                "text",
                words.Say("forecast ", "voorspelling ") + words.Measure(forecast.Mean),
                $"class=\"meant\" text-anchor=\"middle\" x=\"{mean}\" y=\"{people + 14}\""
            )
            .NewLine();
        if (question.Outcome is { } outcome)
        {
            string decided = At(question, outcome.ToDouble());
            svg.Raw($"<path class=\"what\" d=\"M{decided} {Top - 12}V{bottom}\"/>");
            svg.Element(
                    "text",
                    words.Say("┆ what was decided", "┆ wat besloten is"),
                    $"class=\"soft\" x=\"{Left}\" y=\"{height - 8}\""
                )
                .NewLine();
        }

        People(svg, words);
        if (rounds.Length > 1)
        {
            Rounds(svg, words, modelTop);
        }

        return svg.Raw("</svg>").ToString();
    }

    private static void Scale(Markup svg, StakeholderWords words, int bottom)
    {
        StakeholderQuestion question = words.Question;
        ImmutableArray<ScaleMark> marks = question.Marks.IsEmpty
            ? [new ScaleMark(question.Low, ""), new ScaleMark(question.High, "")]
            : question.Marks;
        for (int i = 0; i < marks.Length; i++)
        {
            ScaleMark mark = marks[i];
            string x = At(question, mark.At.ToDouble());
            svg.Raw($"<path class=\"line\" d=\"M{x} {Top - 12}V{bottom}\"/>");
            svg.Element(
                "text",
                words.Place(mark.At),
                $"class=\"soft\" text-anchor=\"middle\" x=\"{x}\" y=\"{Top - 18}\""
            );
            string anchor =
                mark.At == question.High ? "end"
                : mark.At == question.Low ? "start"
                : "middle";
            svg.Element(
                    "text",
                    mark.Title.In(words.Language.Tag),
                    $"class=\"soft\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"{Top - 36 - (i % 2 * 16)}\""
                )
                .NewLine();
        }
    }

    private static void People(Markup svg, StakeholderWords words)
    {
        double most = words.Forecast.Pulls.Max(pull => pull.Share.ToDouble());
        int y = Top;
        foreach (StakeholderPull pull in words.Forecast.Pulls.OrderByDescending(each => each.Share))
        {
            Stakeholder each = words.Question.Stakeholders[pull.Stakeholder];
            Name(svg, words.Name(pull.Stakeholder), y + 5);
            double radius = Math.Max(1.5, LargestRadius * Math.Sqrt(pull.Share.ToDouble() / most));
            svg.Raw(
                $"<circle class=\"who\" cx=\"{At(words.Question, each.Position.ToDouble())}\" cy=\"{y}\" r=\"{Markup.Length(radius)}\"/>"
            );
            svg.NewLine();
            y += Row;
        }
    }

    private static void Rounds(Markup svg, StakeholderWords words, int top)
    {
        ImmutableArray<StakeholderRound> rounds = words.Forecast.Model.Rounds;
        svg.Element(
            "text",
            words.Say("the expected-utility model", "het verwachtenutsmodel"),
            $"class=\"soft\" text-anchor=\"end\" x=\"{Left - 24}\" y=\"{top - 16}\""
        );
        for (int i = 0; i < rounds.Length; i++)
        {
            string name = i == 0 ? words.Say("start", "begin") : words.Say($"round {i}", $"ronde {i}");
            svg.Element(
                "text",
                name,
                $"class=\"soft\" text-anchor=\"end\" x=\"{Left - 24}\" y=\"{top + (i * RoundRow) + 4}\""
            );
        }

        svg.NewLine();
        for (int who = 0; who < words.Question.Stakeholders.Length; who++)
        {
            string course = Course(words.Question, [.. rounds.Select(round => round.Positions[who])], top);
            svg.Raw($"<path class=\"course\" d=\"{course}\"><title>{Markup.Escape(words.Name(who))}</title></path>")
                .NewLine();
        }

        svg.Raw(
            $"<path class=\"mean\" d=\"{Course(words.Question, [.. rounds.Select(round => round.Mean)], top)}\"><title>{Markup.Escape(words.Say("mean", "gemiddelde"))}</title></path>"
        );
        svg.NewLine();
    }

    private static string Course(StakeholderQuestion question, double[] places, int top)
    {
        var path = new StringBuilder();
        for (int i = 0; i < places.Length; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(At(question, places[i])).Append(' ').Append(top + (i * RoundRow));
        }

        return path.ToString();
    }

    private static void Name(Markup svg, string name, int y)
    {
        string shown = name.Length > MostName ? string.Concat(name.AsSpan(0, MostName - 1), "…") : name;
        svg.Element("text", shown, $"text-anchor=\"end\" x=\"{Left - 24}\" y=\"{y}\"");
    }

    private static string At(StakeholderQuestion question, double place)
    {
        double low = question.Low.ToDouble();
        double share = (place - low) / (question.High.ToDouble() - low);
        return Markup.Length(Left + (share * (Width - Left - Right)));
    }
}
