using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Roles;

/// <summary>What each role sees and may do, in words. What may be done comes from <see cref="Rights"/>.</summary>
internal static class RoleGuide
{
    public static readonly ImmutableArray<Role> Roles =
    [
        Role.Host,
        Role.Mediator,
        Role.Lead,
        Role.Adviser,
        Role.Principal,
        Role.ThirdParty,
        Role.Observer,
        Role.Public,
    ];

    private static readonly ImmutableArray<Saying> Sayings =
    [
        new(typeof(RoomCommand.TakeSeat), "sit down, and come back", "plaatsnemen, en terugkomen"),
        new(typeof(RoomCommand.LeaveSeat), "leave on purpose", "met opzet vertrekken"),
        new(typeof(RoomCommand.MakeOffer), "make a binding offer", "een bindend voorstel doen"),
        new(
            typeof(RoomCommand.AcceptOffer),
            "accept an offer, word for word",
            "een voorstel woord voor woord aanvaarden"
        ),
        new(typeof(RoomCommand.RejectOffer), "turn an offer down", "een voorstel afwijzen"),
        new(typeof(RoomCommand.WithdrawOffer), "take one’s own offer back", "het eigen voorstel intrekken"),
        new(typeof(RoomCommand.WalkAway), "walk away", "weglopen"),
        new(typeof(RoomCommand.Send), "say what binds nobody", "zeggen wat niemand bindt"),
        new(
            typeof(RoomCommand.Nudge),
            "remind the table of whom it waits for",
            "de tafel eraan herinneren op wie zij wacht"
        ),
        new(
            typeof(RoomCommand.SetPreferences),
            "say what its side wants (real tables)",
            "zeggen wat de eigen kant wil (echte tafels)"
        ),
        new(typeof(RoomCommand.GiveMandate), "give the lead a mandate", "de hoofdonderhandelaar een mandaat geven"),
        new(
            typeof(RoomCommand.AnswerApproval),
            "approve what lies beyond the mandate",
            "goedkeuren wat buiten het mandaat valt"
        ),
        new(
            typeof(RoomCommand.TakeBackRequest),
            "take back what waits for the principal",
            "intrekken wat op de opdrachtgever wacht"
        ),
        new(typeof(RoomCommand.Confer), "talk within the delegation", "binnen de delegatie overleggen"),
        new(typeof(RoomCommand.KeepNote), "keep a note", "een notitie bewaren"),
        new(
            typeof(RoomCommand.ProposeAgenda),
            "propose to change the agenda",
            "een wijziging van de agenda voorstellen"
        ),
        new(
            typeof(RoomCommand.AnswerAgenda),
            "agree to a change of the agenda",
            "instemmen met een wijziging van de agenda"
        ),
        new(typeof(RoomCommand.TakeUpIssue), "take up a parked issue", "een geparkeerd onderwerp weer opnemen"),
        new(typeof(RoomCommand.TakePosition), "say what its side demands", "zeggen wat de eigen kant eist"),
        new(typeof(RoomCommand.DropPosition), "drop a demand", "een eis laten vallen"),
        new(typeof(RoomCommand.DraftStatement), "draft a joint statement", "een gezamenlijke verklaring opstellen"),
        new(
            typeof(RoomCommand.UpdateStatement),
            "bring the statement up to what is agreed",
            "de verklaring bijwerken naar wat is afgesproken"
        ),
        new(
            typeof(RoomCommand.SuggestChange),
            "suggest a change of the statement",
            "een wijziging van de verklaring voorstellen"
        ),
        new(
            typeof(RoomCommand.AnswerSuggestion),
            "accept or reject a suggestion",
            "een wijzigingsvoorstel aanvaarden of afwijzen"
        ),
        new(
            typeof(RoomCommand.ProposeStatement),
            "put the statement before the parties",
            "de verklaring aan de partijen voorleggen"
        ),
        new(typeof(RoomCommand.SupportStatement), "support the statement", "de verklaring steunen"),
        new(typeof(RoomCommand.WithdrawSupport), "take its support back", "de eigen steun intrekken"),
        new(typeof(RoomCommand.SignStatement), "sign the statement", "de verklaring tekenen"),
        new(typeof(RoomCommand.RejectStatement), "leave it unsigned", "haar niet tekenen"),
        new(typeof(RoomCommand.DraftCommunique), "draft a communiqué", "een communiqué opstellen"),
        new(
            typeof(RoomCommand.AnswerCommunique),
            "say whether it may be published",
            "zeggen of het mag worden gepubliceerd"
        ),
        new(
            typeof(RoomCommand.AllowMediator),
            "say what a mediator, by name, may see, and whether an agent may sit in for its lead (real tables)",
            "zeggen wat een bemiddelaar, bij naam, mag zien, en of een agent mag waarnemen voor de hoofdonderhandelaar (echte tafels)"
        ),
        new(
            typeof(RoomCommand.Caucus),
            "speak in confidence, party and mediator",
            "in vertrouwen spreken, partij en bemiddelaar"
        ),
        new(
            typeof(RoomCommand.ReviseOneText),
            "write and revise the one text",
            "de gemeenschappelijke tekst schrijven en herzien"
        ),
        new(
            typeof(RoomCommand.PutOneText),
            "put the one text to the parties",
            "de gemeenschappelijke tekst aan de partijen voorleggen"
        ),
        new(typeof(RoomCommand.AnswerOneText), "answer the one text", "de gemeenschappelijke tekst beantwoorden"),
        new(
            typeof(RoomCommand.SuggestBlind),
            "make blind suggestions, their number set beforehand",
            "blinde suggesties doen, in een vooraf bepaald aantal"
        ),
        new(
            typeof(RoomCommand.AnswerBlind),
            "answer a blind suggestion, unseen",
            "een blinde suggestie beantwoorden, ongezien"
        ),
        new(
            typeof(RoomCommand.WishImprovement),
            "wish for an improvement after a deal",
            "na een akkoord een verbetering wensen"
        ),
        new(
            typeof(RoomCommand.OfferImprovement),
            "offer an improvement that all wished for",
            "een verbetering aanbieden die allen wensten"
        ),
        new(
            typeof(RoomCommand.ScoreAddition),
            "say, for its own side alone, what an added issue or option is worth",
            "voor de eigen kant alleen zeggen wat een toegevoegd onderwerp of een toegevoegde optie waard is"
        ),
        new(typeof(RoomCommand.AnswerImprovement), "take it, or keep the deal", "haar nemen, of het akkoord houden"),
        new(
            typeof(RoomCommand.AllowDebrief),
            "show all what its side wanted, after release",
            "na vrijgave tonen wat de eigen kant wilde"
        ),
        new(typeof(RoomCommand.GivePledge), "commit its side to something", "de eigen kant iets laten toezeggen"),
        new(typeof(RoomCommand.ReportPledge), "report a commitment as done", "een toezegging als gedaan melden"),
        new(
            typeof(RoomCommand.JudgePledge),
            "verify a commitment entrusted to it",
            "een toezegging verifiëren die aan haar is toevertrouwd"
        ),
        new(
            typeof(RoomCommand.Adjourn),
            "adjourn: a lead asks, host and mediator decide",
            "verdagen: een hoofdonderhandelaar vraagt, gastheer en bemiddelaar besluiten"
        ),
        new(
            typeof(RoomCommand.OpenMeeting),
            "begin the talks and the next meeting",
            "het overleg en de volgende vergadering beginnen"
        ),
        new(typeof(RoomCommand.Pause), "pause", "pauzeren"),
        new(typeof(RoomCommand.Resume), "go on after a pause", "na een pauze verdergaan"),
        new(
            typeof(RoomCommand.GoOnWithout),
            "go on without a side for which nobody leads",
            "verdergaan zonder een kant waarvoor niemand het woord voert"
        ),
        new(typeof(RoomCommand.Extend), "give more time", "meer tijd geven"),
        new(typeof(RoomCommand.OpenSeat), "set one more place", "nog een plaats toevoegen"),
        new(typeof(RoomCommand.CloseSeat), "close a seat", "een plaats sluiten"),
        new(
            typeof(RoomCommand.SeatAgent),
            "sit an agent in, disclosed",
            "een agent laten waarnemen, zichtbaar voor allen"
        ),
        new(typeof(RoomCommand.UnseatAgent), "have an agent play no more", "een agent laten ophouden"),
        new(
            typeof(RoomCommand.AllowProgram),
            "let a program act at one’s own seat by a token, seen by all (the host: at seats that nobody has, and in exercises)",
            "een programma met een token op de eigen plaats laten handelen, zichtbaar voor allen (de gastheer: op plaatsen die niemand heeft, en in oefeningen)"
        ),
        new(
            typeof(RoomCommand.AdmitToSide),
            "let in to its side whoever comes later",
            "wie later komt bij de eigen kant toelaten"
        ),
        new(
            typeof(RoomCommand.RefuseToSide),
            "say that whoever comes later is not let in, seen by all",
            "zeggen dat wie later komt niet wordt toegelaten, zichtbaar voor allen"
        ),
        new(
            typeof(RoomCommand.BeginAnew),
            "begin anew when nobody of its side is left: what the side kept is erased",
            "opnieuw beginnen als van de eigen kant niemand over is: wat de kant bewaarde, wordt gewist"
        ),
        new(typeof(RoomCommand.EndProgram), "take such a token back", "zo’n token intrekken"),
        new(
            typeof(RoomCommand.ReplaceLink),
            "make a new link for a seat that somebody has, seen by all (exercises, and seats whose side did not let them in)",
            "een nieuwe link maken voor een plaats die iemand heeft, zichtbaar voor allen (oefeningen, en plaatsen waarvan de kant hen niet toeliet)"
        ),
        new(typeof(RoomCommand.CloseTable), "close the table", "de tafel sluiten"),
        new(typeof(RoomCommand.Release), "release scenario and debrief", "scenario en nabespreking vrijgeven"),
        new(typeof(RoomCommand.NameFollowing), "say which table follows", "zeggen welke tafel volgt"),
    ];

    /// <summary>The kinds of commands that have words.</summary>
    public static IEnumerable<Type> Told => Sayings.Select(each => each.Command);

    /// <summary>What may be done, in words, and which roles may do it: by <see cref="Rights"/> and by nothing else.</summary>
    public static IEnumerable<RoleAct> Acts(PageLanguage l) =>
        Sayings.Select(each => new RoleAct(l.Say(each.English, each.Dutch), Rights.Of(each.Command)));

    public static string About(PageLanguage l, Role role) =>
        role switch
        {
            Role.Host => l.Say(
                "Opens the table, hands out the seats and keeps order.",
                "Opent de tafel, deelt de plaatsen uit en houdt orde."
            ),
            Role.Mediator => l.Say(
                "Helps the parties, and is of none of them.",
                "Helpt de partijen en is van geen van hen."
            ),
            Role.Lead => l.Say(
                "Speaks and binds for a party, within its mandate.",
                "Spreekt en bindt voor een partij, binnen het mandaat."
            ),
            Role.Adviser => l.Say("Sits with a party and moves nothing.", "Zit bij een partij en doet geen zetten."),
            Role.Principal => l.Say(
                "Gives a party its mandate, from behind.",
                "Geeft een partij haar mandaat, van achter de tafel."
            ),
            Role.ThirdParty => l.Say(
                "Is concerned by the outcome; is heard and decides nothing.",
                "Is betrokken bij de uitkomst; wordt gehoord en beslist niets."
            ),
            Role.Observer => l.Say("Watches the shared talks.", "Volgt het gedeelde overleg."),
            _ => l.Say("Whoever has no seat.", "Wie geen plaats heeft."),
        };

    /// <summary>What there is to see at a table, in words, and how far each role sees it.</summary>
    public static ImmutableArray<RoleSight> Sights(PageLanguage l) =>
        [
            new(
                l.Say(
                    "what the parties have published, where the table allows it",
                    "wat de partijen hebben gepubliceerd, waar de tafel dat toestaat"
                ),
                _ => Seen.Yes,
                Seen.Yes
            ),
            new(
                l.Say(
                    "the shared record: seats, offers, messages, what is agreed, the clock",
                    "het gedeelde verslag: plaatsen, voorstellen, berichten, wat is afgesproken, de klok"
                ),
                role => role == Role.Public ? Seen.No : Seen.Yes,
                Seen.Yes
            ),
            new(
                l.Say("the role sheets of an exercise", "de rolbladen van een oefening"),
                role =>
                    role is Role.Lead or Role.Adviser or Role.Principal or Role.ThirdParty ? Seen.Own
                    : role == Role.Mediator ? Seen.IfAllowed
                    : role == Role.Host ? Seen.ByScenario
                    : Seen.No,
                Seen.WithKeys
            ),
            new(
                l.Say("what a side wants, at a real table", "wat een kant wil, aan een echte tafel"),
                role =>
                    role is Role.Lead or Role.Adviser or Role.Principal or Role.ThirdParty ? Seen.Own
                    : role == Role.Mediator ? Seen.IfAllowed
                    : Seen.No,
                Seen.WithKeys
            ),
            new(
                l.Say("a mandate", "een mandaat"),
                role =>
                    role is Role.Lead or Role.Adviser or Role.Principal ? Seen.Own
                    : role == Role.Mediator ? Seen.IfAllowed
                    : Seen.No,
                Seen.WithKeys
            ),
            new(
                l.Say("the talk within a delegation", "het overleg binnen een delegatie"),
                role => role is Role.Lead or Role.Adviser or Role.Principal ? Seen.Own : Seen.No,
                Seen.WithKeys
            ),
            new(
                l.Say(
                    "what a side and the mediator it names say in confidence",
                    "wat een kant en de bemiddelaar die zij noemt in vertrouwen zeggen"
                ),
                role =>
                    role is Role.Lead or Role.Adviser or Role.Principal ? Seen.Own
                    : role == Role.Mediator ? Seen.Yes
                    : Seen.No,
                Seen.WithKeys
            ),
            new(
                l.Say("a note that somebody keeps", "een notitie die iemand bewaart"),
                role => role == Role.Public ? Seen.No : Seen.Own,
                Seen.WithKeys
            ),
            new(
                l.Say(
                    "after release: the scenario, and what a side wanted if it consents",
                    "na vrijgave: het scenario, en wat een kant wilde als die instemt"
                ),
                role => role == Role.Public ? Seen.No : Seen.Yes,
                Seen.WithKeys
            ),
        ];

    /// <summary>How far something is seen, in a word or two.</summary>
    public static string Say(PageLanguage l, Seen seen) =>
        seen switch
        {
            Seen.Yes => l.Say("yes", "ja"),
            Seen.Own => l.Say("its own", "het eigene"),
            Seen.ByScenario => l.Say("by the scenario, or at an empty seat", "in het scenario, of op een lege plaats"),
            Seen.IfAllowed => l.Say("if allowed by name", "indien bij naam toegestaan"),
            Seen.WithKeys => l.Say("with the keys", "met de sleutels"),
            _ => l.Say("no", "nee"),
        };

    private sealed record Saying(Type Command, string English, string Dutch);
}
