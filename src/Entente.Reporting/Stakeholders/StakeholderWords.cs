using Entente.Annotations;
using Entente.Numbers;
using Entente.Reporting.Languages;
using Entente.Stakeholders;

namespace Entente.Reporting.Stakeholders;

/// <summary>The names and numbers of a report on a forecast from stakeholders.</summary>
internal sealed class StakeholderWords(StakeholderForecast forecast, Language language)
{
    public StakeholderForecast Forecast => forecast;

    public StakeholderQuestion Question => forecast.Question;

    public Language Language => language;

    public string Title =>
        Question.Title.IsEmpty
            ? Say("Where a decision will land", "Waar een besluit uitkomt")
            : Question.Title.In(language.Tag);

    public string Say(string english, string dutch) => language.Say(english, dutch);

    public string Name(int stakeholder) => Question.Stakeholders[stakeholder].TitleIn(language.Tag);

    /// <summary>A place on the scale: <c>7.39</c>.</summary>
    public string Place(double place)
    {
        double length = (Question.High - Question.Low).ToDouble();
        int decimals = Math.Clamp((int)Math.Ceiling(2.3 - Math.Log10(length)), 0, 6);
        string text = language.Number(place, decimals);
        char point = Say(".", ",")[0];
        return text.Contains(point, StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd(point) : text;
    }

    public string Place(Rational place) => Place(place.ToDouble());

    /// <summary>A place or distance with the unit of the scale: <c>7.39 years</c>.</summary>
    public string Measure(double place) =>
        Question.Unit.IsEmpty ? Place(place) : $"{Place(place)} {Question.Unit.In(language.Tag)}";

    public string Measure(Rational place) => Measure(place.ToDouble());

    public string Move(StakeholderMove move)
    {
        string mover = Name(move.Mover);
        string target = Name(move.Target);
        string to = Place(move.To);
        return move.Kind switch
        {
            StakeholderMoveKind.Compromise => Say(
                $"{mover} goes part of the way to {target} ({to})",
                $"{mover} gaat een eind mee met {target} ({to})"
            ),
            StakeholderMoveKind.Confrontation => Say(
                $"{mover} loses a contest with {target} ({to})",
                $"{mover} verliest de strijd van {target} ({to})"
            ),
            _ => Say($"{mover} gives in to {target} ({to})", $"{mover} geeft toe aan {target} ({to})"),
        };
    }

    /// <summary>Why a number is as it is; empty when that is not said.</summary>
    public string Reason(Evidence? evidence)
    {
        if (evidence is null)
        {
            return "";
        }

        string kind = evidence.Kind == EvidenceKind.Estimate ? Say("estimate", "schatting") : Say("reported", "gemeld");
        Source? source = Question.Sources.FirstOrDefault(each => each.Key == evidence.Source);
        string[] parts =
        [
            .. new[]
            {
                evidence.Note.In(language.Tag),
                source?.Title.In(language.Tag) ?? evidence.Source,
                evidence.Place,
            }.Where(part => part.Length > 0),
        ];
        return kind + (parts.Length > 0 ? ". " + string.Join(", ", parts) : "");
    }
}
