using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Words;

public class TimelineWordsTests
{
    [Fact]
    public async Task The_record_says_who_proposed_what_on_the_agenda_and_what_became_of_it()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.ProposeAgenda(Two, "As a first step"));
        await table.DoneAsync(2, new RoomCommand.AnswerAgenda(1, true));
        await table.DoneAsync(3, new RoomCommand.ProposeAgenda(new AgendaChange.Park("relief")));
        await table.DoneAsync(2, new RoomCommand.AnswerAgenda(2, false, "Never"));
        await table.DoneAsync(2, new RoomCommand.ProposeAgenda(Flags));
        await table.DoneAsync(2, new RoomCommand.AnswerAgenda(3, false));
        RoomView view = await table.ViewAsync(1);
        string first = new PageLanguage(Language.English).SeatName(view, 1);
        string mediator = new PageLanguage(Language.English).SeatName(view, 3);
        string us = new PageLanguage(Language.English).PartyName(view, 0);
        string them = new PageLanguage(Language.English).PartyName(view, 1);
        string second = new PageLanguage(Language.English).SeatName(view, 2);
        Assert.Equal(
            [
                $"{first} proposes: add “half of yongbyon” to Dismantlement. “As a first step”",
                $"{them} agrees: add “half of yongbyon” to Dismantlement.",
                $"The agenda changed, as {first} proposed: add “half of yongbyon” to Dismantlement.",
                $"{mediator} proposes: park Relief from sanctions.",
                $"{them} does not agree: park Relief from sanctions. “Never”",
                $"{second} proposes: add the issue “flags” (yes or no).",
                $"{them} takes back its proposal: add the issue “flags” (yes or no).",
            ],
            Sentences(view, Language.English)
        );
        Assert.NotEqual(us, them);
        Assert.Contains(
            $"De agenda is gewijzigd, op voorstel van {new PageLanguage(Language.Dutch).SeatName(view, 1)}: ‘half of yongbyon’ toevoegen aan Ontmanteling.",
            Sentences(view, Language.Dutch)
        );
    }

    private static IEnumerable<string> Sentences(RoomView view, Language language)
    {
        var words = new PageLanguage(language);
        return view
            .Timeline.SelectMany(item => item.Events)
            .Select(happened => words.AgendaSentence(view, happened))
            .OfType<string>();
    }
}
