using Entente.Annotations;
using Entente.Rooms.Rules;

namespace Entente.Rooms.Tests.Rules;

public class RefusalTextsTests
{
    [Fact]
    public void Every_refusal_is_a_sentence_in_both_languages()
    {
        foreach (RefusalKind kind in Enum.GetValues<RefusalKind>().Where(each => each != RefusalKind.None))
        {
            LocalizedText text = new RoomRefusal(kind, "subject").Text;
            Assert.Equal(["en", "nl"], text.ByLanguage.Keys);
            Assert.All(text.ByLanguage.Values, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
            Assert.NotEqual(text.In("en"), text.In("nl"));
        }
    }

    [Fact]
    public void What_is_missing_is_named_in_words_and_not_by_the_field_of_a_command()
    {
        Assert.Equal(
            "Missing or too long: what you wanted to say.",
            new RoomRefusal(RefusalKind.BadText, "text").Text.In("en")
        );
        Assert.Equal(
            "Dit kan hier niet worden gekozen: wie het verifieert; noem een andere partij, een bemiddelaar of een derde partij.",
            new RoomRefusal(RefusalKind.OutOfRange, "verifier").Text.In("nl")
        );
        Assert.Equal(
            "This cannot be chosen here: 'relief'.",
            new RoomRefusal(RefusalKind.OutOfRange, "relief").Text.In("en")
        );
    }

    [Fact]
    public void A_refusal_in_Dutch_speaks_of_things_in_Dutch_and_of_names_as_they_are()
    {
        Assert.Equal(
            "Er is geen toezegging met dat nummer.",
            new RoomRefusal(RefusalKind.NothingThere, "commitment").Text.In("nl")
        );
        Assert.Equal(
            "Onderwerp 'sites' is afgesproken; wat is afgesproken blijft zoals het is.",
            new RoomRefusal(RefusalKind.IssueSettled, "sites").Text.In("nl")
        );
    }
}
