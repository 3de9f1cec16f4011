using System.Text;

namespace Entente.Server.Tests.Leaks;

/// <summary>
/// The numbers of the components and event handlers of one live page. They count up from the page's beginning, which is drawn in one piece or in two as its first reading takes longer or not, so that what is drawn later
/// has other numbers; each is told by the order in which it was first seen afterwards, and not by how many there were before.
/// </summary>
internal sealed class PageNumbers
{
    private const int Attribute = 3;
    private const int Component = 4;
    private const int FrameLength = 20;
    private readonly Dictionary<ulong, ulong> handlers = [];
    private readonly Dictionary<int, int> components = [];

    /// <summary>A drawing, every byte a character, with its components and handlers told by their order.</summary>
    public string Told(Circuit.Frame frame)
    {
        byte[] drawing = (byte[])((List<object?>)Pack.Read(frame.Bytes)[4]!)[1]!;
        byte[] told = [.. frame.Bytes];
        int start = frame.Bytes.AsSpan().IndexOf(drawing);

        // The five offsets at the end: components drawn anew (each by where it lies), frames, components gone, handlers gone, texts.
        int[] offsets = [.. Enumerable.Range(0, 5).Select(i => Number(drawing.Length - 20 + (i * 4)))];
        for (int i = 0; i < Number(offsets[0]); i++)
        {
            TellComponent(told, start + Number(offsets[0] + 4 + (i * 4)));
        }

        for (int i = 0; i < Number(offsets[1]); i++)
        {
            int place = offsets[1] + 4 + (i * FrameLength);
            if (Number(place) == Attribute)
            {
                TellHandler(told, start + place + 12);
            }
            else if (Number(place) == Component)
            {
                TellComponent(told, start + place + 8);
            }
        }

        for (int i = 0; i < Number(offsets[2]); i++)
        {
            TellComponent(told, start + offsets[2] + 4 + (i * 4));
        }

        for (int i = 0; i < Number(offsets[3]); i++)
        {
            TellHandler(told, start + offsets[3] + 4 + (i * 8));
        }

        return Encoding.Latin1.GetString(told);

        int Number(int place) => BitConverter.ToInt32(drawing, place);
    }

    private void TellHandler(byte[] told, int place)
    {
        ulong number = BitConverter.ToUInt64(told, place);
        if (number > 0)
        {
            handlers.TryAdd(number, (ulong)handlers.Count + 1);
            Assert.True(BitConverter.TryWriteBytes(told.AsSpan(place), handlers[number]));
        }
    }

    private void TellComponent(byte[] told, int place)
    {
        int number = BitConverter.ToInt32(told, place);
        components.TryAdd(number, components.Count);
        Assert.True(BitConverter.TryWriteBytes(told.AsSpan(place), components[number]));
    }
}
