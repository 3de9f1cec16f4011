using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Web.Api.Rooms;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables;

public class RefusalNamesTests
{
    [Theory]
    [InlineData("en", "United States")]
    [InlineData("nl", "Verenigde Staten")]
    public async Task What_would_void_a_support_names_the_party_as_people_do(string tag, string party)
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.DraftCommunique("It went well."));
        MoveResult refused = await table.MoveAsync(2, new RoomCommand.DraftCommunique("We met."));
        string? said = Said(refused, tag, null);
        Assert.Contains(party, said, StringComparison.Ordinal);
        Assert.DoesNotContain("united states", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Issue 'Liaison offices' is not left aside.")]
    [InlineData("nl", "Onderwerp 'Verbindingskantoren' is niet geparkeerd.")]
    public async Task Over_HTTP_too_a_refusal_calls_an_issue_as_people_do(string tag, string sentence)
    {
        using Rooms table = await Rooms.OpenAsync();
        var refused = new MoveResult.Refused(new RoomRefusal(RefusalKind.NotParked, "liaison"));
        Assert.Equal(sentence, Said(refused, tag, (await table.ViewAsync(1)).Space));
    }

    private static string? Said(MoveResult result, string tag, Outcomes.OutcomeSpace? space)
    {
        var l = new PageLanguage(tag == "nl" ? Language.Dutch : Language.English);
        IResult answer = MoveAnswer.Of(new DefaultHttpContext(), result, l, space: space);
        return Assert.IsType<ProblemHttpResult>(answer).ProblemDetails.Detail;
    }
}
