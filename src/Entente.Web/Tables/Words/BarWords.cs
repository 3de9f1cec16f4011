using Entente.Web.Languages;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Words;

/// <summary>What keeps something from having a worth, in words.</summary>
internal static class BarWords
{
    /// <summary>In a few words, beside a value.</summary>
    public static string BriefBar(this PageLanguage l, Bar bar) =>
        bar is { IsOwn: true, IsAlone: true }
            ? l.Say("never", "nooit")
            : l.Say("not with the rest as it stands", "niet met de rest zoals die nu is");

    /// <summary>In a sentence, with the reason.</summary>
    public static string LongBar(this PageLanguage l, Bar bar)
    {
        string why = l.Of(bar.Why, bar.Name);
        string what = bar switch
        {
            { IsOwn: true } => l.Say("Ruled out by your own limits", "Uitgesloten door uw eigen grenzen"),
            { IsAlone: true } => l.Say("This cannot be agreed", "Dit kan niet worden afgesproken"),
            _ => l.Say(
                "It cannot be agreed with the rest as it stands",
                "Het kan niet worden afgesproken met de rest zoals die nu is"
            ),
        };
        return why.Length > 0 ? $"{what}: {why}" : what + ".";
    }
}
