namespace Entente.Formats.Nodes;

/// <summary>Turns offsets into UTF-8 text, asked for in rising order, into lines and columns; the whole costs one pass.</summary>
internal sealed class LineCounter(string path, byte[] bytes)
{
    private int offset;
    private int line = 1;
    private int column = 1;

    public Place At(int target)
    {
        for (; offset < target && offset < bytes.Length; offset++)
        {
            byte next = bytes[offset];
            if (next == '\n')
            {
                line++;
                column = 1;
            }
            else if ((next & 0xC0) != 0x80)
            {
                column++;
            }
        }

        return new Place(path, line, column);
    }
}
