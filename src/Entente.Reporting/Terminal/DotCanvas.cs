using Entente.Reporting.Documents;

namespace Entente.Reporting.Terminal;

/// <summary>A grid of dots, several to a character (braille) or one (ASCII), with letters on top.</summary>
internal sealed class DotCanvas
{
    private const int BrailleStart = 0x2800;
    private static readonly int[,] BrailleBits =
    {
        { 0x01, 0x08 },
        { 0x02, 0x10 },
        { 0x04, 0x20 },
        { 0x40, 0x80 },
    };

    private readonly int[,] dots;
    private readonly char[,] letters;
    private readonly int[,] ranks;
    private readonly Tone[,] tones;
    private readonly bool isBraille;

    public DotCanvas(int columns, int rows, bool isBraille)
    {
        Columns = columns;
        Rows = rows;
        this.isBraille = isBraille;
        dots = new int[rows, columns];
        letters = new char[rows, columns];
        ranks = new int[rows, columns];
        tones = new Tone[rows, columns];
    }

    public int Columns { get; }

    public int Rows { get; }

    private int DotsAcross => isBraille ? Columns * 2 : Columns;

    private int DotsDown => isBraille ? Rows * 4 : Rows;

    /// <summary>A dot; where several meet in one character, the tone of the highest rank shows.</summary>
    /// <param name="x">From 0 (left) to 1 (right).</param>
    /// <param name="y">From 0 (bottom) to 1 (top).</param>
    /// <param name="rank">1 or more.</param>
    /// <param name="tone">Its tone.</param>
    /// <param name="ascii">What stands for it where there are no dots.</param>
    public void Dot(double x, double y, int rank, Tone tone, char ascii)
    {
        int across = (int)Math.Round(x * (DotsAcross - 1));
        int down = (int)Math.Round((1 - y) * (DotsDown - 1));
        if (across < 0 || down < 0 || across >= DotsAcross || down >= DotsDown)
        {
            return;
        }

        int column = isBraille ? across / 2 : across;
        int row = isBraille ? down / 4 : down;
        if (isBraille)
        {
            dots[row, column] |= BrailleBits[down % 4, across % 2];
        }

        if (rank > ranks[row, column])
        {
            ranks[row, column] = rank;
            tones[row, column] = tone;
            dots[row, column] = isBraille ? dots[row, column] : ascii;
        }
    }

    /// <summary>A letter in the place of a character, unless another is there.</summary>
    /// <returns>Whether the place was free.</returns>
    public bool Letter(double x, double y, char letter, Tone tone)
    {
        int column = ColumnOf(x);
        int row = RowOf(y);
        if (letters[row, column] != '\0')
        {
            return false;
        }

        letters[row, column] = letter;
        tones[row, column] = tone;
        return true;
    }

    /// <summary>Marks the free places of a column or a row.</summary>
    public void Rule(double? x, double? y, char mark)
    {
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                bool isOn = (x is { } at && ColumnOf(at) == column) || (y is { } height && RowOf(height) == row);
                if (isOn && dots[row, column] == 0 && letters[row, column] == '\0')
                {
                    letters[row, column] = mark;
                    tones[row, column] = Tone.Faint;
                }
            }
        }
    }

    public Line LineAt(int row)
    {
        var line = new Line();
        for (int column = 0; column < Columns; column++)
        {
            char letter =
                letters[row, column] != '\0' ? letters[row, column]
                : dots[row, column] == 0 ? ' '
                : (char)(isBraille ? BrailleStart + dots[row, column] : dots[row, column]);
            line.Add(letter.ToString(), letter == ' ' ? Tone.Plain : tones[row, column]);
        }

        return line;
    }

    private int ColumnOf(double x) =>
        Math.Clamp((int)Math.Round(x * (DotsAcross - 1)) / (isBraille ? 2 : 1), 0, Columns - 1);

    private int RowOf(double y) =>
        Math.Clamp((int)Math.Round((1 - y) * (DotsDown - 1)) / (isBraille ? 4 : 1), 0, Rows - 1);
}
