using System.CommandLine;
using System.Globalization;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Commands;

/// <summary>Options that take a whole number.</summary>
internal static class NumberOption
{
    /// <summary>An option whose number is at least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public static Option<int> Of(
        Session session,
        string name,
        int least,
        int otherwise,
        string description,
        int most = int.MaxValue
    ) =>
        new(name)
        {
            HelpName = "N",
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                bool isNumber = int.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out int number
                );
                if (isNumber && number > most)
                {
                    result.AddError(
                        session.Say(
                            $"{name} takes at most {session.Language.Count(most)}, not {session.Language.Count(number)}.",
                            $"{name} vraagt hoogstens {session.Language.Count(most)}, niet {session.Language.Count(number)}."
                        )
                    );
                }
                else if (!isNumber || number < least)
                {
                    bool isLarge = text.Length > 0 && text.All(char.IsAsciiDigit) && !isNumber;
                    string bound = isLarge ? session.Say($" and at most {most}", $" en hoogstens {most}") : "";
                    result.AddError(
                        session.Say(
                            $"{name} takes a whole number of at least {least}{bound}, not '{text}'.",
                            $"{name} vraagt een geheel getal van minstens {least}{bound}, niet '{text}'."
                        )
                    );
                }

                return number;
            },
        };
}
