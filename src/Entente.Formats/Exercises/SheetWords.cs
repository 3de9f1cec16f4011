using System.Collections.Frozen;

namespace Entente.Formats.Exercises;

/// <summary>The words of a role sheet in one language; <c>{0}</c> and so on are filled in.</summary>
internal sealed record SheetWords
{
    public required string OnlyFor { get; init; }
    public required string OnlyForThem { get; init; }
    public required string Shared { get; init; }
    public required string AtTheTable { get; init; }
    public required string Concerned { get; init; }
    public required string Mediators { get; init; }
    public required string Says { get; init; }
    public required string Issues { get; init; }
    public required string Issue { get; init; }
    public required string Values { get; init; }
    public required string Range { get; init; }
    public required string Steps { get; init; }
    public required string NotTogether { get; init; }
    public required string StatusQuo { get; init; }
    public required string Packages { get; init; }
    public required string Rounds { get; init; }
    public required string Time { get; init; }
    public required string Days { get; init; }
    public required string Hours { get; init; }
    public required string Minutes { get; init; }
    public required string ForYou { get; init; }
    public required string YouWant { get; init; }
    public required string Unknown { get; init; }
    public required string Value { get; init; }
    public required string Worth { get; init; }
    public required string WorthIn { get; init; }
    public required string Alone { get; init; }
    public required string Added { get; init; }
    public required string AtMost { get; init; }
    public required string Evenly { get; init; }
    public required string Lines { get; init; }
    public required string Beyond { get; init; }
    public required string Estimated { get; init; }
    public required string Together { get; init; }
    public required string Otherwise { get; init; }
    public required string Refused { get; init; }
    public required string Ruled { get; init; }
    public required string Inside { get; init; }
    public required string Outside { get; init; }
    public required string SumOf { get; init; }
    public required string LeastOf { get; init; }
    public required string MostOf { get; init; }
    public required string Times { get; init; }
    public required string BestFirst { get; init; }
    public required string NoDeal { get; init; }
    public required string Better { get; init; }
    public required string Fallback { get; init; }
    public required string FallbackWorth { get; init; }
    public required string AgreeToNoLess { get; init; }
    public required string WithoutSay { get; init; }
    public required string FallbackAs { get; init; }
    public required string FallbackState { get; init; }
    public required string FallbackMore { get; init; }
    public required string Never { get; init; }
    public required string Unacceptable { get; init; }
    public required string Patience { get; init; }
    public required string PerRound { get; init; }
    public required string Overall { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Or { get; init; }
    public required string Not { get; init; }
    public required string From { get; init; }
    public required string UpTo { get; init; }
    public required string FromTo { get; init; }
    public required string Anything { get; init; }

    /// <summary>Roles and units that files name in English, in this language.</summary>
    public required FrozenDictionary<string, string> Everyday { get; init; }

    /// <summary>A role or unit of a file in this language where it is a common one.</summary>
    public string Of(string word) => Everyday.GetValueOrDefault(word, word);

    public static SheetWords English { get; } =
        new()
        {
            OnlyFor = "Confidential: only for who plays {0}.",
            OnlyForThem = "Confidential: only for {0}.",
            Shared = "What everybody knows",
            AtTheTable = "At the table",
            Concerned = "Concerned, without a say",
            Mediators = "Mediators",
            Says = "says: {0}",
            Issues = "What has to be settled",
            Issue = "Issue",
            Values = "Values",
            Range = "{0} to {1}",
            Steps = "{0} to {1} in steps of {2}",
            NotTogether = "This cannot be agreed together:",
            StatusQuo = "How things stand",
            Packages = "What is talked about",
            Rounds = "The talks end after {0} rounds.",
            Time = "The talks end after {0}.",
            Days = "{0} days",
            Hours = "{0} hours",
            Minutes = "{0} minutes",
            ForYou = "For you alone",
            YouWant = "What you want",
            Unknown = "What you want is for you to decide.",
            Value = "Value",
            Worth = "Worth to you",
            WorthIn = "Worth to you ({0})",
            Alone = "The worth of a deal to you is the sum of what follows.",
            Added = "Every deal counts {0} more than that.",
            AtMost = "No deal counts more than {0}.",
            Evenly = "from {0} at {1} evenly to {2} at {3}",
            Lines = "{0}; in between evenly",
            Beyond = "{0}; in between evenly, and beyond the first and the last the same as at these",
            Estimated = "{1}, between {0} and {2}",
            Together = "Together",
            Otherwise = "anything else",
            Refused = "You never agree to anything else.",
            Ruled = "Anything else is unacceptable to you.",
            Inside = "if {0}",
            Outside = "unless {0}",
            SumOf = "the sum of:",
            LeastOf = "the smallest of:",
            MostOf = "the largest of:",
            Times = "{0} times {1}",
            BestFirst = "From best to worst:",
            NoDeal = "*no agreement is better than what follows*",
            Better = "{0} is better than {1}",
            Fallback = "Without agreement",
            FallbackWorth = "No agreement is worth {0} to you.",
            AgreeToNoLess = "Agree to nothing that is worth less.",
            WithoutSay = "You have no say in the deal: what is worth less to you can be agreed without you.",
            FallbackAs = "No agreement is as good to you as this: {0}.",
            FallbackState = "Without an agreement things go on like this: {0}.",
            FallbackMore =
                "No agreement is worth {0} to you. That counts not only how things are then but also what may still come of it (a better deal later, or worse), so it need not be what the same state would be worth to you as a deal.",
            Never = "What you never agree to",
            Unacceptable = "What is unacceptable to you",
            Patience = "Time",
            PerRound = "With every round that passes, {0} of an agreement's worth is left.",
            Overall = "At the end of the talks, {0} of an agreement's worth is left.",
            Yes = "yes",
            No = "no",
            Or = "or",
            Not = "not {0}",
            From = "{0} or more",
            UpTo = "{0} or less",
            FromTo = "{0} to {1}",
            Anything = "anything",
            Everyday = FrozenDictionary<string, string>.Empty,
        };

    public static SheetWords Dutch { get; } =
        new()
        {
            OnlyFor = "Vertrouwelijk: alleen voor wie {0} speelt.",
            OnlyForThem = "Vertrouwelijk: alleen voor {0}.",
            Shared = "Wat iedereen weet",
            AtTheTable = "Aan tafel",
            Concerned = "Betrokken, zonder stem",
            Mediators = "Bemiddelaars",
            Says = "zegt: {0}",
            Issues = "Wat geregeld moet worden",
            Issue = "Onderwerp",
            Values = "Waarden",
            Range = "{0} tot en met {1}",
            Steps = "{0} tot en met {1} in stappen van {2}",
            NotTogether = "Dit kan niet samen worden afgesproken:",
            StatusQuo = "Stand van zaken",
            Packages = "Waar over gesproken wordt",
            Rounds = "Het overleg eindigt na {0} ronden.",
            Time = "Het overleg eindigt na {0}.",
            Days = "{0} dagen",
            Hours = "{0} uur",
            Minutes = "{0} minuten",
            ForYou = "Alleen voor u",
            YouWant = "Wat u wilt",
            Unknown = "Wat u wilt, bepaalt u zelf.",
            Value = "Waarde",
            Worth = "Voor u waard",
            WorthIn = "Voor u waard ({0})",
            Alone = "Wat een akkoord u waard is, is de som van wat volgt.",
            Added = "Elk akkoord telt daarbij {0} meer.",
            AtMost = "Geen akkoord telt voor meer dan {0}.",
            Evenly = "van {0} bij {1} gelijkmatig tot {2} bij {3}",
            Lines = "{0}; daartussen gelijkmatig",
            Beyond = "{0}; daartussen gelijkmatig, en vóór de eerste en na de laatste even veel als daar",
            Estimated = "{1}, tussen {0} en {2}",
            Together = "Samen",
            Otherwise = "al het andere",
            Refused = "Met iets anders stemt u nooit in.",
            Ruled = "Iets anders is voor u onaanvaardbaar.",
            Inside = "als {0}",
            Outside = "tenzij {0}",
            SumOf = "de som van:",
            LeastOf = "het kleinste van:",
            MostOf = "het grootste van:",
            Times = "{0} maal {1}",
            BestFirst = "Van beste naar slechtste:",
            NoDeal = "*geen akkoord is beter dan wat volgt*",
            Better = "{0} is beter dan {1}",
            Fallback = "Zonder akkoord",
            FallbackWorth = "Geen akkoord is u {0} waard.",
            AgreeToNoLess = "Stem met niets in dat u minder waard is.",
            WithoutSay = "U beslist niet mee over het akkoord: wat u minder waard is, kan zonder u worden afgesproken.",
            FallbackAs = "Geen akkoord is voor u even goed als dit: {0}.",
            FallbackState = "Zonder akkoord gaan de zaken zo verder: {0}.",
            FallbackMore =
                "Geen akkoord is u {0} waard. Dat telt niet alleen hoe de zaken er dan voor staan, maar ook wat er nog van kan komen (later een beter akkoord, of iets slechters); het hoeft dus niet te zijn wat dezelfde toestand u als akkoord waard zou zijn.",
            Never = "Waar u nooit mee instemt",
            Unacceptable = "Wat voor u onaanvaardbaar is",
            Patience = "Tijd",
            PerRound = "Met elke ronde die verstrijkt, blijft {0} over van wat een akkoord waard is.",
            Overall = "Aan het eind van het overleg is {0} over van wat een akkoord waard is.",
            Yes = "ja",
            No = "nee",
            Or = "of",
            Not = "niet {0}",
            From = "{0} of meer",
            UpTo = "{0} of minder",
            FromTo = "{0} tot en met {1}",
            Anything = "wat dan ook",
            Everyday = new Dictionary<string, string>
            {
                ["lead"] = "hoofdonderhandelaar",
                ["adviser"] = "adviseur",
                ["negotiator"] = "onderhandelaar",
                ["points"] = "punten",
                ["minutes"] = "minuten",
                ["hours"] = "uur",
                ["days"] = "dagen",
                ["days a week"] = "dagen per week",
                ["weeks"] = "weken",
                ["months"] = "maanden",
                ["years"] = "jaar",
                ["thousand EUR"] = "duizend EUR",
                ["million EUR"] = "miljoen EUR",
                ["billion a year"] = "miljard per jaar",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        };
}
