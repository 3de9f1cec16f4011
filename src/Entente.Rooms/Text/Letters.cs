using System.Collections.Frozen;
using System.Text;

namespace Entente.Rooms.Text;

/// <summary>How letters look, whatever code points they are written with: those with marks taken apart, and those of one alphabet that look like those of another.</summary>
/// <remarks>The runtime knows neither where it is built to know no culture: normalization leaves everything beyond ASCII as it is there.</remarks>
internal static class Letters
{
    // By mark: a letter, and the same with the mark, by turns. The canonical decompositions of the Latin, Greek and Cyrillic blocks (U+00C0 to U+024F, U+0370 to U+04FF, U+1E00 to U+1EFF) of Unicode.
    private static readonly KeyValuePair<char, string>[] Marked =
    [
        new('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳЕЀИЍеѐиѝ"),
        new(
            '\u0301',
            "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќ"
        ),
        new('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        new('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        new('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝИӢиӣУӮуӯ"),
        new('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặУЎИЙийуўЖӁжӂАӐаӑЕӖеӗ"),
        new('\u0307', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        new(
            '\u0308',
            "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹ"
        ),
        new('\u0309', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        new('\u030a', "AÅaåUŮuůwẘyẙ"),
        new('\u030b', "OŐoőUŰuűУӲуӳ"),
        new('\u030c', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        new('\u030f', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        new('\u0311', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        new('\u031b', "OƠoơUƯuư"),
        new('\u0323', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        new('\u0324', "UṲuṳ"),
        new('\u0325', "AḀaḁ"),
        new('\u0326', "SȘsșTȚtț"),
        new('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        new('\u0328', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        new('\u032d', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        new('\u032e', "HḪhḫ"),
        new('\u0330', "EḚeḛIḬiḭUṴuṵ"),
        new('\u0331', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ];

    // Small letters, by turns: one that is taken, small or large, for the Latin letter after it. From the confusables of Unicode Technical Standard 39, those alone that any reader mixes up.
    private const string Lookalikes = "аaвbсcԁdеeһhнhіiıiјjкkмmоoрpԛqѕsтtуyхxԝw" + "αaβbεeζzηhιiκkμmνnοoρpτtυyχxϲcϳj";

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts = Marked
        .SelectMany(each => each.Value.Chunk(2).Select(pair => (Whole: pair[1], Parts: (pair[0], each.Key))))
        .ToFrozenDictionary(each => each.Whole, each => each.Parts);

    private static readonly FrozenDictionary<char, char> Latin = Lookalikes
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>What a text looks like: the same for two texts that a reader takes for one another.</summary>
    /// <param name="text">A text without characters that cannot be seen.</param>
    /// <returns>Small letters, their marks after them by class, alphabets that look alike taken as one, blanks single. For comparing, not for reading.</returns>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            Add(seen, Rune.ToLowerInvariant(Narrow(rune)));
        }

        return InOrder(seen);
    }

    private static void Add(StringBuilder seen, Rune rune)
    {
        if (rune.IsBmp && Parts.TryGetValue((char)rune.Value, out var parts))
        {
            Add(seen, Rune.ToLowerInvariant(new Rune(parts.Letter)));
            seen.Append(parts.Mark);
        }
        else if (rune.IsBmp)
        {
            seen.Append(Latin.GetValueOrDefault((char)rune.Value, (char)rune.Value));
        }
        else
        {
            seen.Append(rune.ToString());
        }
    }

    // The wide letters of East Asian keyboards.
    private static Rune Narrow(Rune rune) =>
        rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFF01 + '!') : rune;

    // Marks of different places can be typed in any order and look the same; those of one place cannot.
    private static string InOrder(StringBuilder seen)
    {
        for (int i = 1; i < seen.Length; i++)
        {
            for (int at = i; at > 0 && PlaceOf(seen[at]) is > 0 and var place && PlaceOf(seen[at - 1]) > place; at--)
            {
                (seen[at - 1], seen[at]) = (seen[at], seen[at - 1]);
            }
        }

        return seen.ToString();
    }

    // The canonical combining class; 0 for what is no mark, or one that is left where it is.
    private static int PlaceOf(char mark) =>
        mark switch
        {
            '\u0327' or '\u0328' => 202,
            '\u031b' => 216,
            >= '\u0323' and <= '\u0326' or '\u032d' or '\u032e' or '\u0330' or '\u0331' => 220,
            >= '\u0300' and <= '\u0314' => 230,
            _ => 0,
        };
}
