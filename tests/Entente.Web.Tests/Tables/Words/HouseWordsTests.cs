using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tests.Tables.Words;

public class HouseWordsTests
{
    [Fact]
    public void What_the_server_itself_said_is_shown_in_the_language_of_the_reader()
    {
        var english = new PageLanguage(Language.English);
        var dutch = new PageLanguage(Language.Dutch);
        (string Text, string English, string Dutch)[] said =
        [
            (HouseWords.AgreesToAdjourn, "Agreed.", "Akkoord."),
            (
                HouseWords.NotTold,
                "I was not told what our side wants. Until our side says it and has let me in, I make no offers and answer none.",
                "Ik weet niet wat onze kant wil. Tot onze kant het zegt en mij heeft toegelaten, doe ik geen voorstellen en beantwoord ik er geen."
            ),
            (
                HouseWords.CannotPlay,
                "I cannot play by what our side wants as it stands: I make no offers and answer none. A person can take this seat over.",
                "Met wat onze kant wil, zoals het er staat, kan ik niet spelen: ik doe geen voorstellen en beantwoord er geen. Een mens kan deze plaats overnemen."
            ),
            (HouseWords.NotAlone, "Not this part by itself.", "Dit deel niet op zichzelf."),
            (
                HouseWords.NoBetter,
                "As it is, this leaves our side no better off than how things stand.",
                "Zo is onze kant hiermee niet beter af dan met hoe het nu is."
            ),
            (
                HouseWords.NotKnown("flags / banners"),
                "I cannot say what “flags / banners” is worth to our side.",
                "Ik kan niet zeggen wat ‘flags / banners’ onze kant waard is."
            ),
            (
                HouseWords.Moved("North Korea", "Noord-Korea"),
                "The teacher has given whoever sat here as “North Korea” another seat; they did not leave by themselves.",
                "De docent heeft wie hier zat als ‘Noord-Korea’ een andere plaats gegeven; die is niet uit zichzelf vertrokken."
            ),
        ];
        Assert.All(
            said,
            each =>
                Assert.Equal(
                    (each.English, each.Dutch),
                    (HouseWords.In(english, each.Text), HouseWords.In(dutch, each.Text))
                )
        );
        Assert.StartsWith(
            "I cannot score",
            HouseWords.In(english, HouseWords.CannotScoreIssue("flags")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Ik kan",
            HouseWords.In(english, HouseWords.CannotScoreOption("half")),
            StringComparison.Ordinal
        );
    }

    // Nobody can say one thing to those who read English and another to those who read Dutch.
    [Theory]
    [InlineData("Yes / nee")]
    [InlineData("Agreed. / Nee.")]
    [InlineData(
        "I cannot say what “relief” is worth to our side. / Ik kan niet zeggen wat ‘exercises’ onze kant waard is."
    )]
    public void What_anybody_else_said_is_shown_as_it_is(string text)
    {
        Assert.Equal(text, HouseWords.In(new PageLanguage(Language.English), text));
        Assert.Equal(text, HouseWords.In(new PageLanguage(Language.Dutch), text));
    }
}
