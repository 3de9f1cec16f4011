using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A convex polygon by its corners in order, in fractions.</summary>
internal sealed class Polygon
{
    public Polygon(ImmutableArray<Place> corners)
    {
        Corners = corners;
        Rational twice = 0;
        Rational x = 0;
        Rational y = 0;
        for (int i = 0; i < corners.Length; i++)
        {
            (Place at, Place next) = (corners[i], corners[(i + 1) % corners.Length]);
            Rational cross = (at.X * next.Y) - (next.X * at.Y);
            twice += cross;
            x += (at.X + next.X) * cross;
            y += (at.Y + next.Y) * cross;
        }

        Area = Rational.Abs(twice) / 2;
        Centre = twice.Sign == 0 ? corners[0] : new Place(x / (twice * 3), y / (twice * 3));
    }

    public static Polygon Square { get; } = new([new(0, 0), new(1, 0), new(1, 1), new(0, 1)]);

    /// <summary>Where two coordinates and what they leave of 1 are at least 0.</summary>
    public static Polygon Simplex { get; } = new([new(0, 0), new(1, 0), new(0, 1)]);

    public ImmutableArray<Place> Corners { get; }

    public Rational Area { get; }

    /// <summary>The centre of gravity: what a linear number is there it is on average.</summary>
    public Place Centre { get; }

    /// <summary>The part in which a number is at least 0; null where that has no area.</summary>
    public Polygon? Where(Linear number)
    {
        ImmutableArray<Place>.Builder kept = ImmutableArray.CreateBuilder<Place>();
        for (int i = 0; i < Corners.Length; i++)
        {
            (Place at, Place next) = (Corners[i], Corners[(i + 1) % Corners.Length]);
            (Rational here, Rational there) = (number.At(at), number.At(next));
            if (here.Sign >= 0)
            {
                kept.Add(at);
            }

            if (here.Sign * there.Sign < 0)
            {
                Rational share = here / (here - there);
                kept.Add(new Place(at.X + ((next.X - at.X) * share), at.Y + ((next.Y - at.Y) * share)));
            }
        }

        return kept.Count >= 3 && new Polygon(kept.ToImmutable()) is { Area.Sign: > 0 } part ? part : null;
    }

    /// <summary>The parts that some lines cut it into.</summary>
    public IEnumerable<Polygon> Cut(IEnumerable<Linear> lines)
    {
        List<Polygon> parts = [this];
        foreach (Linear line in lines.Where(line => !line.IsConstant).Distinct())
        {
            parts = [.. parts.SelectMany(part => new[] { part.Where(line), part.Where(line * -1) }).OfType<Polygon>()];
        }

        return parts;
    }
}
