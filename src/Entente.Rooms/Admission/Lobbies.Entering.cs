using System.Collections.Immutable;

namespace Entente.Rooms.Admission;

/// <content>Who comes in by a code: somebody new, or somebody whose browser has a place there already.</content>
public sealed partial class Lobbies
{
    /// <summary>Enters a lobby by a code, from a browser that nobody came from before.</summary>
    /// <param name="code">What was typed; anything, however long.</param>
    /// <param name="name">What they call themselves.</param>
    /// <param name="source">Where it comes from, by which codes are counted: an address. It is kept in memory alone.</param>
    /// <param name="cancel">Gives up.</param>
    public ValueTask<LobbyEntry> EnterAsync(string? code, string? name, string source, CancellationToken cancel) =>
        EnterAsync(code, name, source, LobbyBrowser.New, cancel);

    /// <summary>A secret for a form in which a code is entered; nothing has it yet.</summary>
    public string NewSecret() => Secret.New(entropy, Secret.SessionBytes);

    /// <summary>Enters a lobby by a code. Whoever waits there from the same browser keeps their place, and goes on waiting under another name only where that is said to be theirs; a browser that has a seat in the class is led there, unless another person says that they come from it.</summary>
    /// <param name="code">What was typed; anything, however long.</param>
    /// <param name="name">What they call themselves.</param>
    /// <param name="source">Where it comes from, by which codes are counted: an address. It is kept in memory alone.</param>
    /// <param name="browser">What the browser has already.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<LobbyEntry> EnterAsync(
        string? code,
        string? name,
        string source,
        LobbyBrowser browser,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(browser);
        if (browser.Form is { } form)
        {
            browser = browser with { Secrets = [.. browser.Secrets, form] };
        }

        if (wrong.Until(source) is { } later)
        {
            return new LobbyEntry.TooMany(later - clock.GetUtcNow());
        }

        if (!ShortText.TryRead(name, out string? called))
        {
            return LobbyEntry.Nameless.Instance;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (
            !ClassCode.TryRead(code, out string? letters)
            || await codes.FindByIndexAsync(ClassCode.Hash(letters), cancel) is not { } kept
            || kept.Value.Revoked is not null
            || now >= kept.Value.Ends
        )
        {
            int failed = wrong.Failed(source, out DateTimeOffset again);
            return new LobbyEntry.Unknown(Math.Max(0, rules.WrongCodes - failed), again - now);
        }

        ImmutableArray<Kept<LobbyPlaceDocument>> all = await places.BelowAsync(kept.Key, MostKept, cancel);
        Kept<LobbyPlaceDocument>[] own = [.. Own(all, browser, now)];
        if (
            own.LastOrDefault(each => each.Value.State == LobbyState.Seated) is { } sits
            && !(browser.IsSomebodyElse && own.All(HasTakenIfGiven))
        )
        {
            return new LobbyEntry.Sits(Shown(sits.Key, sits.Value), sits.Value.Session is not null);
        }

        if (own.LastOrDefault(each => each.Value.State != LobbyState.Seated) is { } waits)
        {
            if (!browser.IsRenamed && IsSomebody(waits.Value) && !ShortText.AreAlike(waits.Value.Name, called))
            {
                return new LobbyEntry.Waits(Shown(waits.Key, waits.Value));
            }

            if (await AgainAsync(waits, [.. own.SelectMany(Related)], called, browser, now, cancel) is { } same)
            {
                return same;
            }
        }

        // By one id, so that of two posts of one form at the same time one finds the place of the other: as it makes its own, or, made since the places were read, here.
        string? formed = browser.Form is { } brought ? HashOf(brought) : null;
        Kept<LobbyPlaceDocument>? made = formed is null ? null : await places.FindByIndexAsync(formed, cancel);
        if (made is not null && ClassOf(made.Key) == kept.Key && !all.Any(each => each.Key == made.Key))
        {
            return await EnterAsync(code, name, source, browser with { Form = null }, cancel);
        }

        // Not by address alone: a new code begins anew for everybody behind it.
        string counted = $"{kept.Index} {source}";
        if (entered.Until(counted) is { } more)
        {
            return new LobbyEntry.Crowded(more);
        }

        if (all.Count(each => each.Value.State != LobbyState.Refused && now < each.Value.Ends) >= rules.LobbyPlaces)
        {
            return LobbyEntry.Full.Instance;
        }

        if (all.Length >= MostKept)
        {
            await ForgetAsync(all, now, cancel);
        }

        entered.Failed(counted);
        bool isOfForm = formed is not null && made is null;
        string secret = isOfForm ? browser.Form! : NewSecret();
        string id = isOfForm ? Secret.Hash($"place {secret}")[..16] : Secret.NewId(entropy);
        var document = new LobbyPlaceDocument(called, LobbyState.Waiting, now, now + rules.LobbyPlace)
        {
            Beside = Others(null, [.. own.SelectMany(Related)], id),
        };
        if (!await places.PutAsync($"{kept.Key}/{id}", 0, Secret.Hash(secret), document, cancel))
        {
            if (isOfForm)
            {
                return await EnterAsync(code, name, source, browser with { Form = null }, cancel);
            }

            throw new InvalidOperationException($"There is a place {id} already: entropy repeats itself.");
        }

        await audit.AddAsync(AuditLog.OfClass(kept.Key), Actor.Stranger, AuditAct.LobbyEntered, id, cancel);
        return new LobbyEntry.Entered(new EnteredLobby(Shown($"{kept.Key}/{id}", document), secret));
    }

    // The places of a browser in a class, the first to come first: it has their secrets, or the seats that were taken from them.
    private static IEnumerable<Kept<LobbyPlaceDocument>> Own(
        ImmutableArray<Kept<LobbyPlaceDocument>> all,
        LobbyBrowser browser,
        DateTimeOffset now
    )
    {
        string[] hashes = [.. browser.Secrets.Select(HashOf).OfType<string>()];
        return all.Where(each => now < each.Value.Ends)
            .Where(each =>
                hashes.Any(hash => Secret.Same(each.Index, hash))
                || (
                    each.Value is { State: LobbyState.Seated, Session: not null }
                    && browser.Seats.Any(seat =>
                        seat.Room.ToString() == each.Value.Room && seat.Seat == each.Value.Seat
                    )
                )
            )
            .OrderBy(each => each.Value.Entered)
            .ThenBy(each => each.Key, StringComparer.Ordinal);
    }

    // They wait under another name from now on; whoever had been let in or turned away waits for the teacher once more, who knows them by their name alone.
    private async ValueTask<LobbyEntry?> AgainAsync(
        Kept<LobbyPlaceDocument> had,
        ImmutableArray<string> related,
        string called,
        LobbyBrowser browser,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        string id = IdOf(had.Key);
        if (returned.Until(id) is { } again)
        {
            return new LobbyEntry.Crowded(again);
        }

        returned.Failed(id);
        string? before = null;
        bool isAnew = false;
        LobbyPlaceDocument? after = await places.ChangeAsync(
            had.Key,
            place =>
            {
                before = place.Name;
                isAnew =
                    place.State != LobbyState.Seated && (place.Name != called || place.State == LobbyState.Refused);
                return isAnew
                    ? place with
                    {
                        Name = called,
                        State = LobbyState.Waiting,
                        Ends = now + rules.LobbyPlace,
                        Beside = Others(place, related, id),
                    }
                    : null;
            },
            cancel
        );
        if (after is null)
        {
            return null;
        }

        if (after.State == LobbyState.Seated)
        {
            return new LobbyEntry.Sits(Shown(had.Key, after), after.Session is not null);
        }

        if (isAnew)
        {
            await audit.AddAsync(AuditLog.OfClass(ClassOf(had.Key)), Actor.Stranger, AuditAct.LobbyEntered, id, cancel);
        }

        string secret = browser.Secrets.First(each => Secret.Same(HashOf(each), had.Index));
        return new LobbyEntry.Entered(new EnteredLobby(Shown(had.Key, after), secret))
        {
            Instead = before is { Length: > 0 } && before != called ? before : null,
        };
    }

    // Those who were turned away or whose time is over, and who sat nowhere, make room: the longest there first.
    private async ValueTask ForgetAsync(
        ImmutableArray<Kept<LobbyPlaceDocument>> all,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (
            Kept<LobbyPlaceDocument> each in all.Where(each =>
                    !each.Value.HasSat && (each.Value.State == LobbyState.Refused || each.Value.Ends <= now)
                )
                .OrderBy(each => each.Value.Entered)
                .Take(all.Length - MostKept + 1)
        )
        {
            await places.RemoveAsync(each.Key, each.Version, cancel);
        }
    }

    // Who waits to be let in, or for a seat: nobody else takes their place unasked.
    private static bool IsSomebody(LobbyPlaceDocument place) =>
        place is { State: LobbyState.Waiting or LobbyState.Approved, Name.Length: > 0 };

    private static bool HasTakenIfGiven(Kept<LobbyPlaceDocument> place) =>
        place.Value.State != LobbyState.Seated || place.Value.Session is not null;

    private static IEnumerable<string> Related(Kept<LobbyPlaceDocument> place) =>
        (place.Value.Beside ?? []).Append(IdOf(place.Key));

    private static string[]? Others(LobbyPlaceDocument? place, ImmutableArray<string> related, string id)
    {
        string[] others =
        [
            .. (place?.Beside ?? []).Concat(related).Where(each => each != id).Distinct(StringComparer.Ordinal),
        ];
        return others.Length == 0 ? null : others;
    }

    private static string? HashOf(string secret) =>
        Secret.TryHash(secret, Secret.SessionBytes, out string? hash) ? hash : null;

    private static string IdOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string ClassOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];
}
