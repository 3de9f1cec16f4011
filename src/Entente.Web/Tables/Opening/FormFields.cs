using System.Collections.Immutable;
using System.Globalization;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Tables.Opening;

/// <summary>What was filled in on a form, as it was, and the numbers in it.</summary>
/// <param name="form">What was sent; null for a form that was not sent yet.</param>
internal sealed class FormFields(IFormCollection? form)
{
    private const double MostMinutes = 500_000;
    private readonly Dictionary<string, int> refused = new(StringComparer.Ordinal);

    /// <summary>What was filled in; what stands there at first when nothing was.</summary>
    public string Value(string name, string first = "") => form is null ? first : form[name].ToString();

    /// <summary>The id of what is said to be wrong with a field, as the list of faults has it; null when nothing is.</summary>
    public string? FaultOf(string name) => refused.TryGetValue(name, out int place) ? FaultId(place) : null;

    /// <summary>The id of a fault by its place in the list.</summary>
    public static string FaultId(int place) => string.Create(CultureInfo.InvariantCulture, $"fault-{place}");

    /// <summary>Says that a field is wrong.</summary>
    /// <param name="name">The field.</param>
    /// <param name="fault">What has to be put right.</param>
    /// <param name="faults">Gets it.</param>
    public void Refuse(string name, string fault, ImmutableArray<string>.Builder faults)
    {
        refused[name] = faults.Count;
        faults.Add(fault);
    }

    public bool IsOn(string name) => form?.ContainsKey(name) == true;

    /// <summary>A whole number; the least for an empty field.</summary>
    /// <param name="name">The field.</param>
    /// <param name="label">What it is called on the page.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most.</param>
    /// <param name="l">The language of faults.</param>
    /// <param name="faults">Gets what has to be put right.</param>
    public int Whole(
        string name,
        string label,
        int least,
        int most,
        PageLanguage l,
        ImmutableArray<string>.Builder faults
    )
    {
        string text = Value(name).Trim();
        if (text.Length == 0)
        {
            return least;
        }

        if (TypedNumber.Read(l, text) is { IsWhole: true } number && number >= least && number <= most)
        {
            return (int)number.Numerator;
        }

        Refuse(
            name,
            l.Say(
                $"{label}: a whole number from {l.Count(least)} to {l.Count(most)}.",
                $"{label}: een geheel getal van {l.Count(least)} tot en met {l.Count(most)}."
            ),
            faults
        );
        return least;
    }

    /// <summary>A time in minutes, to the second; null for an empty field.</summary>
    public TimeSpan? Minutes(string name, string label, PageLanguage l, ImmutableArray<string>.Builder faults)
    {
        string text = Value(name).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (TypedTime.Read(l, text, TimeSpan.FromMinutes(1), TypedTime.LeastMinutes, MostMinutes) is { } time)
        {
            return time;
        }

        string least = l.Language.Number(TypedTime.LeastMinutes, 1);
        string most = l.Language.Number(MostMinutes, 0);
        Refuse(
            name,
            l.Say(
                $"{label}: minutes from {least} to {most}, or nothing.",
                $"{label}: minuten van {least} tot en met {most}, of niets."
            ),
            faults
        );
        return null;
    }
}
