using System.Text;

namespace Entente.Cli.Agents;

/// <summary>The words of a command, as they are given to a program without a shell.</summary>
internal static class CommandWords
{
    /// <summary>Words are set apart by spaces; single or double quotes keep spaces in a word. Nothing else is special.</summary>
    public static List<string> Of(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char quote = '\0';
        bool isOpen = false;
        foreach (char sign in command)
        {
            if (quote != '\0')
            {
                if (sign == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(sign);
                }
            }
            else if (sign is '"' or '\'')
            {
                quote = sign;
                isOpen = true;
            }
            else if (sign != ' ')
            {
                word.Append(sign);
                isOpen = true;
            }
            else if (isOpen)
            {
                words.Add(word.ToString());
                word.Clear();
                isOpen = false;
            }
        }

        if (isOpen)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
