using System.Globalization;
using System.Net;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>Every command, as it should be and spoiled in many ways: the server says what is wrong, and never fails.</summary>
public sealed class FuzzTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static readonly string[] Odd =
    [
        "null",
        "0",
        "-1",
        "2147483648",
        "1e400",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "[null]",
        "true",
        "\"9999-12-31T23:59:59Z\"",
        "\"0001-01-01T00:00:00Z\"",
        "\"00:00:00\"",
        "\"10675199.02:48:05\"",
    ];

    [Fact]
    public async Task No_command_however_spoiled_makes_the_server_fail()
    {
        using HttpClient client = server.Browser();
        string[] commands =
        [
            .. typeof(RoomCommand)
                .GetNestedTypes()
                .Where(type => type.IsSubclassOf(typeof(RoomCommand)))
                .Select(type => Encoding.UTF8.GetString(RoomText.Of((RoomCommand)SampleOf.Value(type)))),
        ];
        ApiTable table = await ApiTable.OpenAsync(client);
        var random = new Random(20_190_228);
        int most = int.TryParse(
            Environment.GetEnvironmentVariable("ENTENTE_API_FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int given
        )
            ? given
            : 2_000;
        for (int i = 0; i < most; i++)
        {
            string json = commands[i % commands.Length];
            for (int spoiled = i < commands.Length ? 3 : random.Next(3); spoiled < 3; spoiled++)
            {
                json = Spoil(json, random);
            }

            int? seat = random.Next(12) == 0 ? null : random.Next(3);
            if (i % 4 == 3)
            {
                using HttpResponseMessage opened = await client.PostTableAsync(json);
                await CheckAsync(opened, json);
                continue;
            }

            using HttpResponseMessage answer = await table.MoveAsync(seat, json, table.NewKey());
            await CheckAsync(answer, json);
            if (i % 100 == 99)
            {
                // A table that was closed or walked away from would refuse everything at the door.
                table = await ApiTable.OpenAsync(client);
            }
        }
    }

    private static async Task CheckAsync(HttpResponseMessage answer, string json)
    {
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, json);
        if (answer.StatusCode >= HttpStatusCode.BadRequest)
        {
            await answer.ProblemAsync();
        }
    }

    private static string Spoil(string json, Random random)
    {
        int at = random.Next(json.Length);
        switch (random.Next(5))
        {
            case 0:
                return json.Remove(at, Math.Min(1 + random.Next(8), json.Length - at));
            case 1:
                return json.Insert(at, json.Substring(at, Math.Min(1 + random.Next(20), json.Length - at)));
            case 2:
                return json.Insert(at, ((char)random.Next(1, 0x250)).ToString());
            default:
                // One value in place of another: after some colon, up to where that value ends.
                int colon = json.IndexOf(':', at);
                if (colon < 0)
                {
                    return json;
                }

                int end = colon + 1;
                int depth = 0;
                while (end < json.Length && (depth > 0 || json[end] is not (',' or '}' or ']')))
                {
                    depth +=
                        json[end] is '{' or '[' ? 1
                        : json[end] is '}' or ']' ? -1
                        : 0;
                    end++;
                }

                return json[..(colon + 1)] + Odd[random.Next(Odd.Length)] + json[end..];
        }
    }
}
