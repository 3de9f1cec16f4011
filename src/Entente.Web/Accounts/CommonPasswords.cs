using System.Text;

namespace Entente.Web.Accounts;

/// <summary>Recognises passwords that are tried first: made of common words, names, years, rows of keys and repetitions, with little else.</summary>
/// <remarks>
/// Stands beside the list of <see cref="KnownPasswords"/>: it finds the neighbours of what is in no list.
/// A password is common when fewer than <see cref="Own"/> of its characters are left after everything that can be guessed is struck out.
/// </remarks>
internal static class CommonPasswords
{
    /// <summary>How many characters have to be nobody's but the owner's.</summary>
    public const int Own = 5;

    private const int ShortestRow = 3;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiop",
        "qwertzuiop",
        "azertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "1q2w3e4r5t6y7u8i9o0p",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "!@#$%^&*()",
    ];

    // Longest first, so that "password" is struck out before "pass".
    private static readonly string[] Words =
    [
        .. (
            "password passwort passw0rd wachtwoord welkom welcome letmein admin administrator root login user guest test testing secret geheim "
            + "changeme default master access computer internet server database system windows google facebook apple microsoft linkedin "
            + "iloveyou loveyou lovely love sunshine princess prinses dragon monkey shadow superman batman spiderman pokemon starwars "
            + "football voetbal baseball basketball hockey soccer ajax feyenoord liverpool arsenal chelsea barcelona madrid "
            + "michael jordan jennifer jessica ashley daniel thomas robert matthew charlie andrew joshua nicole hannah george maria peter "
            + "freedom whatever trustno believe unbelievable forever together thunder ginger pepper cookie chocolate cheese banana orange flower summer winter spring autumn "
            + "zomer winter lente herfst monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
            + "january february march april june july august september october november december januari februari maart juni juli augustus oktober "
            + "london paris berlin amsterdam rotterdam holland nederland america england london hanoi singapore "
            + "entente negotiation negotiate onderhandelen mediator teacher student school university company business office "
            + "the and you my is for 123 abc pass correct horse battery staple hello hallo killer mustang harley ranger hunter tigger buster "
            + "yankees dallas purple silver golden diamond phoenix angel jesus christ heaven blessed family mother father brother sister baby honey sweet happy lucky smile star "
            + "qwerty asdf zxcv"
        )
            .Split(' ')
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal),
    ];

    /// <summary>Whether a password is guessed early.</summary>
    /// <param name="password">The password; at most a few hundred characters are looked at.</param>
    /// <param name="name">The name of the account, which is guessed first of all.</param>
    public static bool IsCommon(string password, string name)
    {
        string lower = password.Length > 256 ? password[..256] : password;
        lower = lower.ToLowerInvariant();
        return Left(lower, name) < Own || Left(Plain(WithoutYears(WithoutRows(lower))), name) < Own;
    }

    private static int Left(string password, string name)
    {
        string left = password;
        string called = name.ToLowerInvariant().Split('@')[0];
        if (called.Length >= 3)
        {
            left = left.Replace(called, "\n", StringComparison.Ordinal);
        }

        foreach (string word in Words)
        {
            left = left.Replace(word, "\n", StringComparison.Ordinal);
        }

        left = WithoutYears(WithoutRows(left));
        return DistinctPieces(left);
    }

    // Runs along an alphabet, the digits or the rows of a keyboard, in either direction.
    private static string WithoutRows(string text)
    {
        var left = new StringBuilder();
        for (int i = 0; i < text.Length; )
        {
            int run = Rows.Max(row => Math.Max(RunAlong(text, i, row, 1), RunAlong(text, i, row, -1)));
            if (run >= ShortestRow)
            {
                left.Append('\n');
                i += run;
            }
            else
            {
                left.Append(text[i++]);
            }
        }

        return left.ToString();
    }

    private static int RunAlong(string text, int from, string row, int step)
    {
        int place = row.IndexOf(text[from], StringComparison.Ordinal);
        if (place < 0)
        {
            return 0;
        }

        int run = 1;
        while (
            from + run < text.Length
            && place + (run * step) is int next
            && next >= 0
            && next < row.Length
            && row[next] == text[from + run]
        )
        {
            run++;
        }

        return run;
    }

    private static string WithoutYears(string text)
    {
        var left = new StringBuilder(text);
        for (int i = 0; i + 4 <= left.Length; i++)
        {
            if (
                left[i] is '1' or '2'
                && left[i + 1] is '9' or '0'
                && char.IsAsciiDigit(left[i + 2])
                && char.IsAsciiDigit(left[i + 3])
            )
            {
                left.Remove(i, 4).Insert(i, '\n');
            }
        }

        return left.ToString();
    }

    // What repeats counts once: "abab" is no more than "ab", "!!!!" no more than "!".
    private static int DistinctPieces(string text)
    {
        string own = text.Replace("\n", string.Empty, StringComparison.Ordinal);
        for (int size = 1; size <= own.Length / 2; size++)
        {
            if (own.Length % size == 0 && Enumerable.Range(0, own.Length).All(i => own[i] == own[i % size]))
            {
                own = own[..size];
                break;
            }
        }

        return own.Distinct().Count();
    }

    private static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, source) =>
            {
                for (int i = 0; i < source.Length; i++)
                {
                    plain[i] = source[i] switch
                    {
                        '0' => 'o',
                        '1' or '!' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        char other => other,
                    };
                }
            }
        );
}
