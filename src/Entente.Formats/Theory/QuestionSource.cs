using System.Text;
using Entente.Formats.Catalog;
using Entente.Formats.Gambit;
using Entente.Formats.Recognition;
using Entente.Games;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Finds a question by the path of its file or by its id.</summary>
public static class QuestionSource
{
    /// <summary>Reads a question: a file that starts with <c>divide: 1</c>, a game of Gambit, or an id of <see cref="ShippedQuestions"/>.</summary>
    /// <param name="name">The path or id.</param>
    public static TheoryReading Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!File.Exists(name) && ShippedQuestions.TryText(name, out string? shipped))
        {
            return TheoryFormat.Read($"catalog/division/{name}.yaml", Encoding.UTF8.GetBytes(shipped));
        }

        if (!File.Exists(name))
        {
            return new TheoryReading
            {
                Faults = [ShippedNames.Missing(name, new("no question", "geen vraag"), ShippedQuestions.Ids)],
            };
        }

        if (FileContent.TryRead(name, out Remark? fault) is not { } bytes)
        {
            return new TheoryReading { Faults = [fault!] };
        }

        return GambitFormat.Recognises(bytes) || IsMeantAsGame(name, bytes)
            ? OfGame(name, GambitFormat.Read(name, bytes))
            : TheoryFormat.Read(name, bytes);
    }

    // What is called a game, is not empty and is nothing else that is known here.
    private static bool IsMeantAsGame(string name, byte[] bytes) =>
        GambitFormat.IsCalledSo(name)
        && FileNatures.Of(name, bytes) is null
        && FileContent.TryDecode(name, bytes, out _) is { } text
        && !string.IsNullOrWhiteSpace(text);

    private static TheoryReading OfGame(string name, GambitReading reading)
    {
        if (!reading.Faults.IsEmpty)
        {
            return new TheoryReading { Faults = reading.Faults };
        }

        StrategicGame? game = reading.Game ?? reading.Tree!.ToStrategic();
        if (game is null)
        {
            var tooLarge = new Remark(
                new Place(name),
                new(
                    "The tree is too large to write out strategy by strategy.",
                    "De boom is te groot om per strategie uit te schrijven."
                )
            );
            return new TheoryReading { Faults = [tooLarge] };
        }

        return new TheoryReading
        {
            Problem = new TheoryProblem(new Question.OfGame(game), game.Players)
            {
                Title = game.Title,
                About = game.Comment,
            },
        };
    }
}
