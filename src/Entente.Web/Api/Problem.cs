using System.Collections.Immutable;
using Entente.Web.Admission;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>Everything that the HTTP API answers when it does not do what was asked: a closed list, each with a name that never changes (RFC 9457).</summary>
/// <remarks>The <c>type</c> of an answer is <c>urn:entente:problem:</c> and the name; every answer has a title, the status and a detail. What is said is the same for every caller: no answer tells what exists for others.</remarks>
public sealed record Problem
{
    private Problem(string name, int status, string title, string dutchTitle, string english, string dutch)
    {
        Name = name;
        Status = status;
        Title = title;
        DutchTitle = dutchTitle;
        English = english;
        Dutch = dutch;
    }

    /// <summary>What was sent cannot be read: no JSON, not of this form, or a value that is none.</summary>
    public static Problem Malformed { get; } =
        new(
            "malformed",
            400,
            "What was sent cannot be read.",
            "Wat werd gestuurd, is niet te lezen.",
            "It is no JSON, has another form than this address reads, or holds a value that is none. The description of the API says what is read here.",
            "Het is geen JSON, heeft een andere vorm dan dit adres leest, of bevat een waarde die er geen is. De beschrijving van de API zegt wat hier wordt gelezen."
        );

    /// <summary>A move came without an idempotency key, or with one that is none.</summary>
    public static Problem KeyMissing { get; } =
        new(
            "idempotency-key",
            400,
            "Send an Idempotency-Key of 16 to 64 letters, digits, hyphens or underscores.",
            "Stuur een Idempotency-Key van 16 tot 64 letters, cijfers, koppeltekens of lage streepjes.",
            "Every move and every table has a key of its own, so that it happens once however often it is sent: make one up and send it in the header Idempotency-Key.",
            "Elke zet en elke tafel heeft een eigen sleutel, zodat zij één keer gebeurt, hoe vaak zij ook wordt gestuurd: verzin er een en stuur hem in de header Idempotency-Key."
        );

    /// <summary>Whoever asks holds several seats in the room, and did not say which is meant.</summary>
    public static Problem SeatNotNamed { get; } =
        new(
            "seat-not-named",
            400,
            "Say from which of your seats.",
            "Zeg vanaf welke van uw plaatsen.",
            "You hold several seats here, and what one of them does or keeps is never taken for another's. Name the seat in the query, as seat=1.",
            "U hebt hier meer dan één plaats, en wat de ene doet of bewaart, wordt nooit voor dat van een andere gehouden. Noem de plaats in de query, als seat=1."
        );

    /// <summary>Nobody has shown who they are.</summary>
    public static Problem NotAdmitted { get; } =
        new(
            "not-admitted",
            401,
            "Show a seat, an account or a token that is good.",
            "Toon een plaats, een account of een token dat geldig is.",
            "Nothing that was sent shows who asks: send a token as Authorization: Bearer, or the cookie of a seat or an account. One that has ended or was taken back shows nothing.",
            "Niets van wat werd gestuurd toont wie er vraagt: stuur een token als Authorization: Bearer, of de cookie van een plaats of een account. Wat verlopen of ingetrokken is, toont niets."
        );

    /// <summary>Whoever asks may not do this.</summary>
    public static Problem Forbidden { get; } =
        new(
            "forbidden",
            403,
            "This is not open to you.",
            "Dit staat niet voor u open.",
            "You are known, and your role or your account may not do this.",
            "U bent bekend, en uw rol of uw account mag dit niet."
        );

    /// <summary>A browser sent it from a page of another site.</summary>
    public static Problem ElsewhereSent { get; } =
        new(
            "sent-from-elsewhere",
            403,
            "This was sent by a page of another site, and was not done.",
            "Dit werd door een pagina van een andere site gestuurd, en is niet gedaan.",
            "A browser says that a page of another site sent this with your cookies. Do it from a page of this server, or from a program with a token.",
            "Een browser zegt dat een pagina van een andere site dit met uw cookies stuurde. Doe het vanaf een pagina van deze server, of vanuit een programma met een token."
        );

    /// <summary>There is nothing of that name, or nothing any more.</summary>
    public static Problem Unknown { get; } =
        new(
            "unknown",
            404,
            "There is no such thing here, or no longer.",
            "Zoiets is er hier niet, of niet meer.",
            "There is nothing at this address for you. What does not exist, what has ended and what belongs to others is answered the same.",
            "Er is op dit adres niets voor u. Wat niet bestaat, wat voorbij is en wat van anderen is, krijgt hetzelfde antwoord."
        );

    /// <summary>The address is right, the method is not.</summary>
    public static Problem Method { get; } =
        new(
            "method",
            405,
            "This address does not answer that method.",
            "Dit adres antwoordt niet op die methode.",
            "The header Allow says by which methods this address is asked.",
            "De header Allow zegt met welke methoden dit adres wordt gevraagd."
        );

    /// <summary>The answer cannot be had in that form.</summary>
    public static Problem NotAcceptable { get; } =
        new(
            "not-acceptable",
            406,
            "This address does not answer in that form.",
            "Dit adres antwoordt niet in die vorm.",
            "Leave the header Accept out, or name a form that the description of the API lists for this address.",
            "Laat de header Accept weg, of noem een vorm die de beschrijving van de API bij dit adres noemt."
        );

    /// <summary>It took too long to arrive.</summary>
    public static Problem TooSlow { get; } =
        new(
            "too-slow",
            408,
            "What was sent took too long to arrive.",
            "Wat werd gestuurd, deed er te lang over om aan te komen.",
            "The body did not arrive in time and nothing was done. Send it again, with the same key.",
            "De inhoud kwam niet op tijd aan en er is niets gedaan. Stuur haar opnieuw, met dezelfde sleutel."
        );

    /// <summary>It does not go with how things stand.</summary>
    public static Problem Conflict { get; } =
        new(
            "conflict",
            409,
            "This does not go with how things stand now.",
            "Dit past niet bij hoe het er nu voor staat.",
            "It was understood and would have been possible at another time. Look again, and decide anew.",
            "Het is begrepen en zou op een ander moment hebben gekund. Kijk opnieuw, en beslis opnieuw."
        );

    /// <summary>Somebody else sits there.</summary>
    public static Problem Taken { get; } =
        new(
            "taken",
            409,
            "Somebody else has used this link. Ask your host for another one.",
            "Iemand anders heeft deze link gebruikt. Vraag uw gastheer om een andere.",
            "A link is for one person and one browser: whoever used it first sits there. The host can make another link, which ends this one.",
            "Een link is voor één persoon en één browser: wie hem het eerst gebruikte, zit er. De gastheer kan een andere link maken, die deze beëindigt."
        );

    /// <summary>The browser holds as many seats as one may.</summary>
    public static Problem ManySeats { get; } =
        new(
            "many-seats",
            409,
            $"This browser holds {SeatCookies.Most} seats, and no more. Use the link in another browser: it is still good.",
            $"Deze browser heeft {SeatCookies.Most} plaatsen, en meer kan niet. Gebruik de link in een andere browser: hij is nog goed.",
            "Every seat is a cookie of its own, and a browser sends all of them each time. Give a seat up that is not needed any more (DELETE /api/seats/{room}/{id}), or use another browser; the link was not used.",
            "Elke plaats is een eigen cookie, en een browser stuurt ze alle, elke keer. Geef een plaats op die niet meer nodig is (DELETE /api/seats/{room}/{id}), of gebruik een andere browser; de link is niet gebruikt."
        );

    /// <summary>It is too large.</summary>
    public static Problem TooLarge { get; } =
        new(
            "too-large",
            413,
            "What was sent is too large.",
            "Wat werd gestuurd, is te groot.",
            "A body has at most as many bytes as this server takes, 262,144 unless whoever runs it says otherwise. Nothing was read.",
            "Een inhoud heeft hoogstens zoveel bytes als deze server aanneemt: 262.144, tenzij de beheerder anders zegt. Er is niets gelezen."
        );

    /// <summary>The address is too long.</summary>
    public static Problem AddressTooLong { get; } =
        new(
            "address-too-long",
            414,
            "The address is too long.",
            "Het adres is te lang.",
            "Shorten the address: what is long belongs in the body.",
            "Kort het adres in: wat lang is, hoort in de inhoud."
        );

    /// <summary>It was sent in a form that is not read here.</summary>
    public static Problem MediaType { get; } =
        new(
            "media-type",
            415,
            "Send it as application/json.",
            "Stuur het als application/json.",
            "The body is read as JSON alone: send it with the header Content-Type: application/json.",
            "De inhoud wordt alleen als JSON gelezen: stuur haar met de header Content-Type: application/json."
        );

    /// <summary>The rules of the table, or of the thing asked for, forbid it.</summary>
    public static Problem Refused { get; } =
        new(
            "refused",
            422,
            "The rules do not allow this now.",
            "De regels staan dit nu niet toe.",
            "It was understood, and is not allowed as it was sent. Sending it again changes nothing.",
            "Het is begrepen, en zo niet toegestaan. Opnieuw sturen verandert niets."
        );

    /// <summary>The idempotency key is that of something else.</summary>
    public static Problem KeyUsedOtherwise { get; } =
        new(
            "key-used-otherwise",
            422,
            "This key was used for something else.",
            "Deze sleutel is voor iets anders gebruikt.",
            "An Idempotency-Key stands for what was first sent with it, and nothing happened now. Make up a new key for what is new, and send with an old one only what it was made for.",
            "Een Idempotency-Key staat voor wat er het eerst mee is gestuurd, en er is nu niets gebeurd. Verzin een nieuwe sleutel voor wat nieuw is, en stuur met een oude alleen waarvoor hij is gemaakt."
        );

    /// <summary>It was asked too often.</summary>
    public static Problem TooOften { get; } =
        new(
            "too-often",
            429,
            "That was too often. Wait, and try again.",
            "Dat was te vaak. Wacht, en probeer het opnieuw.",
            "Wait as many seconds as the header Retry-After says, then send it again; nothing was done.",
            "Wacht zoveel seconden als de header Retry-After zegt, en stuur het dan opnieuw; er is niets gedaan."
        );

    /// <summary>Headers are too large.</summary>
    public static Problem HeadersTooLarge { get; } =
        new(
            "headers-too-large",
            431,
            "The headers of the request are too large.",
            "De headers van het verzoek zijn te groot.",
            "The headers are larger than this server reads. Cookies that are of no use here may be the reason.",
            "De headers zijn groter dan deze server leest. Cookies die hier geen nut hebben, kunnen de oorzaak zijn."
        );

    /// <summary>The server failed; nothing is said of how.</summary>
    public static Problem Fault { get; } =
        new(
            "fault",
            500,
            "The server failed. What was acknowledged is kept.",
            "Er ging iets mis op de server. Wat bevestigd is, is bewaard.",
            "It is noted in the log of the server, without what was sent. Send it again with the same key: what had happened happens no second time.",
            "Het staat in het logboek van de server, zonder wat er werd gestuurd. Stuur het opnieuw met dezelfde sleutel: wat gebeurd was, gebeurt geen tweede keer."
        );

    /// <summary>The store cannot be reached.</summary>
    public static Problem Unavailable { get; } =
        new(
            "unavailable",
            503,
            "The server cannot reach its store now. Try again in a moment.",
            "De server kan zijn opslag nu niet bereiken. Probeer het zo meteen opnieuw.",
            "Send it again in a moment, with the same key: what had happened happens no second time.",
            "Stuur het zo meteen opnieuw, met dezelfde sleutel: wat gebeurd was, gebeurt geen tweede keer."
        );

    /// <summary>It was more work than the server gives to one question.</summary>
    public static Problem TooLong { get; } =
        new(
            "too-long",
            503,
            "This took too long, and was stopped.",
            "Dit duurde te lang, en is gestopt.",
            "The server gives each question a limited time. Ask for something smaller, or work it out with entente on a machine of your own.",
            "De server geeft elke vraag een beperkte tijd. Vraag iets kleiners, of reken het met entente uit op een eigen machine."
        );

    /// <summary>What is asked for cannot be worked out from what is known.</summary>
    public static Problem NothingToWorkOut { get; } =
        new(
            "cannot-be-worked-out",
            422,
            "This cannot be worked out.",
            "Dit is niet uit te rekenen.",
            "What is asked for does not follow from what this scenario says.",
            "Wat wordt gevraagd, volgt niet uit wat dit scenario zegt."
        );

    /// <summary>There is no space left.</summary>
    public static Problem Full { get; } =
        new(
            "full",
            507,
            "There is no space left to keep this. Nothing was changed; reading goes on.",
            "Er is geen ruimte meer om dit te bewaren. Er is niets veranderd; lezen gaat door.",
            "Whoever runs the server has to make room. Send it again afterwards, with the same key.",
            "De beheerder van de server moet ruimte maken. Stuur het daarna opnieuw, met dezelfde sleutel."
        );

    /// <summary>All of them, by status and name.</summary>
    public static ImmutableArray<Problem> All { get; } =
    [
        Malformed,
        KeyMissing,
        SeatNotNamed,
        NotAdmitted,
        Forbidden,
        ElsewhereSent,
        Unknown,
        Method,
        NotAcceptable,
        TooSlow,
        Conflict,
        Taken,
        ManySeats,
        TooLarge,
        AddressTooLong,
        MediaType,
        Refused,
        KeyUsedOtherwise,
        NothingToWorkOut,
        TooOften,
        HeadersTooLarge,
        Fault,
        Unavailable,
        TooLong,
        Full,
    ];

    /// <summary>The name, of small letters and hyphens.</summary>
    public string Name { get; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>A sentence for whoever reads the answer, in English.</summary>
    public string Title { get; }

    /// <summary>The same in Dutch.</summary>
    public string DutchTitle { get; }

    /// <summary>The name as the <c>type</c> of an answer.</summary>
    public string Type => "urn:entente:problem:" + Name;

    /// <summary>The first problem of a status; for a status that none has, <see cref="Malformed"/> below 500 and <see cref="Fault"/> from there.</summary>
    public static Problem Of(int status) =>
        All.FirstOrDefault(problem => problem.Status == status) ?? (status < 500 ? Malformed : Fault);

    /// <summary>What it means and what to do, in English.</summary>
    public string English { get; }

    /// <summary>The same in Dutch.</summary>
    public string Dutch { get; }

    /// <summary>The answer: with a <c>detail</c> that says what the problem means, in the language of whoever asks.</summary>
    public IResult Answer() => Answer(English, Dutch);

    /// <summary>The answer with a sentence that fits the case better; never what another caller may not know.</summary>
    /// <param name="english">The sentence.</param>
    /// <param name="dutch">The same in Dutch.</param>
    public IResult Answer(string english, string dutch) => new ProblemAnswer(this, english, dutch);
}
