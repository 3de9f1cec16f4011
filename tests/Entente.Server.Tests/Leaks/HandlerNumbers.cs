using System.Text;

namespace Entente.Server.Tests.Leaks;

/// <summary>
/// The numbers of event handlers of one live page. They count up from the page's beginning, which is drawn in one piece or in two as its first reading takes longer or not; so a handler is told by the order in
/// which handlers were first seen afterwards, and not by how many there were before.
/// </summary>
internal sealed class HandlerNumbers
{
    private const int Attribute = 3;
    private const int FrameLength = 20;
    private readonly Dictionary<ulong, ulong> order = [];

    /// <summary>A drawing, every byte a character, with its handlers told by their order.</summary>
    public string Told(Circuit.Frame frame)
    {
        byte[] drawing = (byte[])((List<object?>)Pack.Read(frame.Bytes)[4]!)[1]!;
        byte[] told = [.. frame.Bytes];
        int start = frame.Bytes.AsSpan().IndexOf(drawing);

        // The five offsets at the end: components, frames, components gone, handlers gone, texts.
        int frames = BitConverter.ToInt32(drawing, drawing.Length - 16);
        for (int i = 0; i < BitConverter.ToInt32(drawing, frames); i++)
        {
            int place = frames + 4 + (i * FrameLength);
            if (BitConverter.ToInt32(drawing, place) == Attribute)
            {
                Tell(told, start + place + 12);
            }
        }

        int gone = BitConverter.ToInt32(drawing, drawing.Length - 8);
        for (int i = 0; i < BitConverter.ToInt32(drawing, gone); i++)
        {
            Tell(told, start + gone + 4 + (i * 8));
        }

        return Encoding.Latin1.GetString(told);
    }

    private void Tell(byte[] told, int place)
    {
        ulong number = BitConverter.ToUInt64(told, place);
        if (number == 0)
        {
            return;
        }

        if (!order.TryGetValue(number, out ulong known))
        {
            known = (ulong)order.Count + 1;
            order.Add(number, known);
        }

        Assert.True(BitConverter.TryWriteBytes(told.AsSpan(place), known));
    }
}
