using System.CommandLine;
using System.Globalization;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Commands;

/// <summary>Options that take a whole number.</summary>
internal static class NumberOption
{
    /// <summary>An option whose number is at least <paramref name="least"/>.</summary>
    public static Option<int> Of(Session session, string name, int least, int otherwise, string description) =>
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
                if (!isNumber || number < least)
                {
                    bool isLarge = text.Length > 0 && text.All(char.IsAsciiDigit) && !isNumber;
                    string most = isLarge
                        ? session.Say($" and at most {int.MaxValue}", $" en hoogstens {int.MaxValue}")
                        : "";
                    result.AddError(
                        session.Say(
                            $"{name} takes a whole number of at least {least}{most}, not '{text}'.",
                            $"{name} vraagt een geheel getal van minstens {least}{most}, niet '{text}'."
                        )
                    );
                }

                return number;
            },
        };
}
