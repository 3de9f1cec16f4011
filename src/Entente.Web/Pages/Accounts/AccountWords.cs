using Entente.Web.Accounts;
using Entente.Web.Languages;

namespace Entente.Web.Pages.Accounts;

/// <summary>What the pages of accounts say when something was not done.</summary>
internal static class AccountWords
{
    /// <summary>Which field a refusal is about; null where it is about none, or does not say about which.</summary>
    public static AccountField? FieldOf(AccountAnswer answer) =>
        answer switch
        {
            AccountAnswer.NoCode => AccountField.Code,
            AccountAnswer.NoName or AccountAnswer.NameTaken => AccountField.Name,
            AccountAnswer.TooShort or AccountAnswer.TooLong or AccountAnswer.TooCommon => AccountField.Password,
            _ => null,
        };

    public static string Of(AccountAnswer answer, PageLanguage language) =>
        answer switch
        {
            AccountAnswer.NotRight => language.Say(
                "Name or password is not right, or too many were wrong: then wait five minutes.",
                "Naam of wachtwoord klopt niet, of er waren er te veel fout: wacht dan vijf minuten."
            ),
            AccountAnswer.NoCode => language.Say(
                "This code is not good, or no longer. The code of a fresh server stands in its console; a link from another host is good for a week, once.",
                "Deze code is niet of niet meer geldig. De code van een nieuwe server staat in de console; een link van een andere gastheer is een week geldig, één keer."
            ),
            AccountAnswer.NoName => language.Say(
                "A name has 3 to 64 letters, digits or the characters - . _ @ +",
                "Een naam heeft 3 tot 64 letters, cijfers of de tekens - . _ @ +"
            ),
            AccountAnswer.NameTaken => language.Say(
                "Another account has this name.",
                "Een ander account heeft deze naam."
            ),
            AccountAnswer.TooShort => language.Say(
                "A password has at least 12 characters.",
                "Een wachtwoord heeft minstens 12 tekens."
            ),
            AccountAnswer.TooLong => language.Say(
                "A password has at most 128 characters.",
                "Een wachtwoord heeft hoogstens 128 tekens."
            ),
            AccountAnswer.TooCommon => language.Say(
                "This password is among those that are guessed first. Four words that have nothing to do with each other make a good one.",
                "Dit wachtwoord hoort bij wat als eerste wordt geraden. Vier woorden die niets met elkaar te maken hebben, maken een goed wachtwoord."
            ),
            AccountAnswer.PasskeyNeeded => language.Say(
                "On this server a passkey lets you in, and no password does. If you have lost yours, ask whoever runs the server for a link.",
                "Op deze server laat een passkey u binnen, en een wachtwoord niet. Bent u de uwe kwijt, vraag dan wie de server beheert om een link."
            ),
            _ => language.Say(
                "Something else happened at the same moment. Try once more.",
                "Er gebeurde op hetzelfde moment iets anders. Probeer het nog eens."
            ),
        };
}
