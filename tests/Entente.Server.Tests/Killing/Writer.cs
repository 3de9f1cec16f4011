using System.Globalization;
using System.Net;
using System.Text.Json;
using Entente.Rooms.Commands;

namespace Entente.Server.Tests.Killing;

/// <summary>Whoever sits at one seat and moves without pause, sends again what was not answered, and has each acknowledgement noted.</summary>
/// <param name="table">The table.</param>
/// <param name="seat">The seat.</param>
/// <param name="recorder">Notes what is acknowledged.</param>
/// <param name="up">Ends when there is a server to ask.</param>
internal sealed class Writer(BusyTable table, int seat, Recorder recorder, Func<Task> up)
{
    private const int SentTwice = 7;
    private (RoomCommand Command, string Key, Answer Answer)? before;

    /// <summary>Moves until it is to end; then every move that was sent has been answered.</summary>
    public async Task WriteAsync(CancellationToken ending)
    {
        for (int number = 0; !ending.IsCancellationRequested; number++)
        {
            RoomCommand command = Moves.Of(table, seat, number);
            string key = string.Create(CultureInfo.InvariantCulture, $"writer-{seat:d4}-{number:d8}");
            Answer answer = await AnsweredAsync(command, key);
            if (answer.IsRefused)
            {
                // Others had moved meanwhile: nothing happened, and nothing of it may be found.
                continue;
            }

            Note(number, command, answer);
            before = (command, key, answer);
            if (number % SentTwice == 0)
            {
                await AgainAsync();
            }

            if (command is RoomCommand.MakeOffer made && answer.Version > 0)
            {
                await FoundAsync(made, answer.Version);
            }
        }
    }

    private void Note(int number, RoomCommand command, Answer answer)
    {
        bool isPublic = answer.Status == HttpStatusCode.OK;
        switch (command)
        {
            case RoomCommand.MakeOffer or RoomCommand.AcceptOffer when !isPublic:
                recorder.Note(new(table.Room, seat, number, Happening.Of(command, isAsked: true)));
                table.NoteAsked(command);
                break;
            case RoomCommand.AnswerApproval approval:
                recorder.Note(new(table.Room, seat, number, Happening.Of(approval)));
                Assert.Equal(approval.IsApproved, isPublic);
                if (isPublic)
                {
                    var made = Happening.Of(table.Asked(approval.Number));
                    recorder.Note(new(table.Room, seat, number, made, answer.Version, answer.Head));
                }

                break;
            default:
                recorder.Note(new(table.Room, seat, number, Happening.Of(command), answer.Version, answer.Head));
                if (command is RoomCommand.SuggestBlind)
                {
                    table.NoteSuggested();
                }

                break;
        }
    }

    private async Task<Answer> AnsweredAsync(RoomCommand command, string key)
    {
        while (true)
        {
            if (await SentAsync(command, key) is { } answer)
            {
                return answer;
            }

            // It may have happened or not. The same key again, when there is a server, and that of the move before it too: it was made, and is not made again.
            await up();
            await Task.Yield();
            await AgainAsync();
        }
    }

    private async Task AgainAsync()
    {
        if (before is { } sent && await SentAsync(sent.Command, sent.Key) is { } again)
        {
            Assert.Equal(sent.Answer, again);
        }
    }

    /// <summary>Sends a move.</summary>
    /// <returns>What became of it; null when it cannot be told yet.</returns>
    private async Task<Answer?> SentAsync(RoomCommand command, string key)
    {
        try
        {
            using HttpResponseMessage answer = await table.MoveAsync(seat, command, key);
            string text = await answer.Content.ReadAsStringAsync();
            switch (answer.StatusCode)
            {
                case HttpStatusCode.ServiceUnavailable:
                    Assert.Contains("\"urn:entente:problem:unavailable\"", text, StringComparison.Ordinal);
                    Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
                    Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
                    recorder.NoteWaiting(table.Room, seat);
                    return null;
                case HttpStatusCode.OK:
                    using (JsonDocument done = JsonDocument.Parse(text))
                    {
                        return new Answer(
                            answer.StatusCode,
                            done.RootElement.GetProperty("version").GetInt64(),
                            done.RootElement.GetProperty("head").GetString()!
                        );
                    }

                case HttpStatusCode.Accepted:
                    return new Answer(answer.StatusCode);
                default:
                    // As things stand now; or the suggestion has lapsed.
                    Assert.True(
                        answer.StatusCode == HttpStatusCode.Conflict
                            || (
                                command is RoomCommand.AnswerBlind
                                && text.Contains("\"TooLate\"", StringComparison.Ordinal)
                            ),
                        $"{command}: {answer.StatusCode} {text}"
                    );
                    return new Answer(answer.StatusCode);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private async Task FoundAsync(RoomCommand.MakeOffer made, long version)
    {
        try
        {
            await table.FindOfferAsync(seat, made.Terms, version);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            // The offer that was known before will do.
        }
    }

    private readonly record struct Answer(HttpStatusCode Status, long Version = 0, string Head = "")
    {
        public bool IsRefused => Status is not (HttpStatusCode.OK or HttpStatusCode.Accepted);
    }
}
