using System.Numerics;
using Entente.Numbers;

namespace Entente.Formats.Native;

/// <summary>Spans of time as text: <c>90 minutes</c>.</summary>
internal static class DurationText
{
    private static readonly Unit[] Units =
    [
        new("day", TimeSpan.TicksPerDay),
        new("hour", TimeSpan.TicksPerHour),
        new("minute", TimeSpan.TicksPerMinute),
        new("second", TimeSpan.TicksPerSecond),
    ];

    private readonly record struct Unit(string Name, long Ticks);

    /// <summary>Reads a number of seconds, minutes, hours or days.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        time = default;
        int space = text.LastIndexOf(' ');
        if (space < 0 || !Rational.TryParse(text.AsSpan(0, space), out Rational number))
        {
            return false;
        }

        string word = text[(space + 1)..];
        Unit unit = Array.Find(Units, each => word == each.Name || word == each.Name + "s");
        Rational ticks = number * unit.Ticks;
        if (unit.Ticks == 0 || !ticks.IsWhole || ticks.Sign < 0 || ticks > TimeSpan.MaxValue.Ticks)
        {
            return false;
        }

        time = new TimeSpan((long)ticks.Numerator);
        return true;
    }

    /// <summary>Writes a span of time in the largest unit of which it is a whole number, else in seconds.</summary>
    public static string Format(TimeSpan time)
    {
        Unit unit = Array.Find(Units, each => time.Ticks % each.Ticks == 0);
        unit = unit.Ticks == 0 ? Units[^1] : unit;
        var number = Rational.Of(time.Ticks, (BigInteger)unit.Ticks);
        return number == Rational.One ? $"1 {unit.Name}" : $"{number} {unit.Name}s";
    }
}
