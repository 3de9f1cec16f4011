using System.Collections.Immutable;
using System.Text;
using Entente.Exchanges;
using Entente.Reporting.Exchanges;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>A schedule as two staircases: where each side would stand, before every step, if the other stopped there.</summary>
public static class ExchangeSvg
{
    private const int Width = 720;
    private const int Left = 56;
    private const int Right = 20;
    private const int PanelHeight = 180;
    private const int PanelGap = 60;
    private const int NarrowestLabel = 34;
    private const int Top = 34;

    /// <summary>The picture.</summary>
    /// <param name="plan">The plan that the schedule belongs to.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ExchangePlan plan, ExchangeSchedule schedule, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(language);
        return Part(plan, schedule, language, $"{Asset.FigureStyle}\n{Asset.ExchangeStyle}") + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(ExchangePlan plan, ExchangeSchedule schedule, Language language, string style)
    {
        var words = new ExchangeWords(plan, language);
        int height = Top + (2 * (PanelHeight + PanelGap)) + 4;
        var page = new Markup();
        page.Raw(
            $"<svg class=\"plot exchange\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(words.Title)}\">"
        );
        page.Style(style, Width, height);
        page.Element("title", words.Title);
        for (int party = 0; party < 2; party++)
        {
            new Panel(words, schedule, party, Top + (party * (PanelHeight + PanelGap))).Draw(page);
        }

        page.Element(
            "text",
            words.Say(
                "▲ would rather not go on · below the line: lost, against not having started",
                "▲ gaat liever niet verder · onder de lijn: verlies, vergeleken met niet beginnen"
            ),
            $"class=\"soft\" x=\"{Left}\" y=\"{height - 8}\""
        );
        return page.Raw("</svg>").ToString();
    }

    private sealed class Panel(ExchangeWords words, ExchangeSchedule schedule, int party, int top)
    {
        private readonly ImmutableArray<double> levels = LevelsOf(schedule, party);

        private int Bottom => top + PanelHeight;

        private double Low => Math.Min(0, levels.Min());

        private double High => Math.Max(Math.Max(0, levels.Max()), Low + 1e-9);

        private double Column => (Width - Left - Right) / (double)levels.Length;

        public void Draw(Markup page)
        {
            page.Element(
                "text",
                words.Say(
                    $"{words.Party(party)}: where it stands if the other stops",
                    $"{words.Party(party)}: de stand als de ander stopt"
                ),
                $"x=\"{Left}\" y=\"{top - 10}\""
            );
            page.Raw("<g class=\"rules\">");
            var axis = new PictureAxis("", "", Low, High, 0, 0);
            foreach (double tick in AxisTicks.Of(axis))
            {
                string y = Markup.Length(Y(tick));
                page.Raw($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/>");
                page.Element(
                    "text",
                    words.Language.Number(tick, AxisTicks.Decimals(axis)),
                    $"class=\"soft\" text-anchor=\"end\" x=\"{Left - 8}\" y=\"{Markup.Length(Y(tick) + 4)}\""
                );
            }

            page.Raw("</g>");
            Losses(page);
            page.Raw($"<path class=\"stair\" d=\"{Stair()}\"/>");
            string zero = Markup.Length(Y(0));
            page.Raw($"<line class=\"zero\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{zero}\" y2=\"{zero}\"/>");
            Steps(page);
        }

        private void Losses(Markup page)
        {
            for (int i = 0; i < levels.Length; i++)
            {
                if (levels[i] < 0)
                {
                    string y = Markup.Length(Y(0));
                    string tall = Markup.Length(Y(levels[i]) - Y(0));
                    page.Raw(
                        $"<rect class=\"loss\" x=\"{Markup.Length(X(i))}\" y=\"{y}\" width=\"{Markup.Length(Column)}\" height=\"{tall}\"/>"
                    );
                }
            }
        }

        private void Steps(Markup page)
        {
            for (int i = 0; i < levels.Length; i++)
            {
                string middle = Markup.Length(X(i) + (Column / 2));
                bool isEnd = i == schedule.Points.Length;
                string name = isEnd ? words.Say("end", "eind") : $"{i + 1}";
                page.Element("text", name, $"class=\"soft\" text-anchor=\"middle\" x=\"{middle}\" y=\"{Bottom + 16}\"");
                ExchangeStep? part = isEnd ? null : schedule.Exchange.Steps[schedule.Points[i].Step];
                if (part is { Parts: > 1 } && part.By == party && Column >= NarrowestLabel)
                {
                    page.Element(
                        "text",
                        words.Share(part.Share),
                        $"class=\"soft\" text-anchor=\"middle\" x=\"{middle}\" y=\"{Bottom + 31}\""
                    );
                }

                if (!isEnd && schedule.Points[i].Temptation(party).Sign > 0)
                {
                    page.Element(
                        "text",
                        "▲",
                        $"class=\"tempted\" text-anchor=\"middle\" x=\"{middle}\" y=\"{Markup.Length(Y(levels[i]) + 16)}\""
                    );
                }
            }
        }

        private string Stair()
        {
            var path = new StringBuilder();
            for (int i = 0; i < levels.Length; i++)
            {
                string y = Markup.Length(Y(levels[i]));
                path.Append(i == 0 ? $"M{Markup.Length(X(0))} {y}" : $"V{y}").Append($"H{Markup.Length(X(i + 1))}");
            }

            return path.ToString();
        }

        private double X(int column) => Left + (column * Column);

        private double Y(double value) => Bottom - ((value - Low) / (High - Low) * PanelHeight);

        // Before every step, and at the end.
        private static ImmutableArray<double> LevelsOf(ExchangeSchedule schedule, int party) =>
            [
                .. schedule.Points.Select(point => point.Standing[party].ToDouble()),
                schedule.Exchange.Total[party].ToDouble(),
            ];
    }
}
