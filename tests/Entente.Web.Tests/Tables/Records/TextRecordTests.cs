using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Records;

public class TextRecordTests
{
    private static readonly PageLanguage English = new(Language.English);

    [Fact]
    public async Task The_record_says_what_was_added_and_what_has_the_words_of_another_decision()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AgreeAsync(table, 1, "liaison: yes");
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(1));
        await AgreeAsync(table, 2, "liaison: no; declaration: yes");
        await table.DoneAsync(2, new RoomCommand.UpdateStatement());
        RoomView view = await table.ViewAsync(1);
        (string us, string them) = (English.PartyName(view, 0), English.PartyName(view, 1));
        Assert.Equal(
            [
                $"Person 2 ({them}) gave the clause on Liaison offices of statement 1, which is now version 2, the words of what was decided anew.",
                $"Person 2 ({them}) added what is agreed on End-of-war declaration to statement 1, which is now version 3.",
            ],
            Sentences(view, Language.English).TakeLast(2)
        );
        Assert.Contains("die nu versie 3 is", Sentences(view, Language.Dutch).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_says_which_clause_was_to_change_who_answered_and_whose_support_went()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, Suggest(new ClauseChange.Rewrite(1, "Yongbyon is dismantled."), "Plainer"));
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(1, true, VoidsSupport: true));
        await table.DoneAsync(3, Suggest(new ClauseChange.Insert(1, "They meet again.")));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(2, false, "When?"));
        await table.DoneAsync(2, Suggest(new ClauseChange.Remove(1)));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(3, false));
        RoomView view = await table.ViewAsync(1);
        (string us, string them) = (English.PartyName(view, 0), English.PartyName(view, 1));
        Assert.Equal(
            [
                $"Person 1 ({us}) drafted statement 1 from what is agreed: one clause.",
                $"Person 1 ({us}) made suggestion 1 for statement 1: other words for clause 1 (Dismantlement): “Plainer”",
                $"Person 1 ({us}) put version 1 of statement 1 before the parties.",
                $"{us} supports version 1 of statement 1.",
                $"{them} accepted suggestion 1, other words for clause 1 (Dismantlement).",
                $"Statement 1 is now version 2, as suggestion 1 of Person 1 ({us}) has it: other words for clause 1 (Dismantlement). The support of {us} is void.",
                "Person 3 (Mediator) made suggestion 2 for statement 1: a new clause after clause 1 (Dismantlement).",
                $"{them} turned down suggestion 2, a new clause after clause 1 (Dismantlement): “When?”",
                $"Person 2 ({them}) made suggestion 3 for statement 1: leaving out clause 1 (Dismantlement).",
                $"{them} took back suggestion 3, leaving out clause 1 (Dismantlement).",
            ],
            Sentences(view, Language.English)
        );
        Assert.Contains(
            "Noord-Korea wees wijzigingsvoorstel 2 af, een nieuwe clausule na clausule 1 (Ontmanteling): ‘When?’",
            Sentences(view, Language.Dutch)
        );
    }

    [Fact]
    public async Task The_record_says_who_signed_who_took_support_back_and_who_left_a_statement_unsigned()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(1, new RoomCommand.WithdrawSupport());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(1));
        Statement statement = (await table.ViewAsync(1)).Statements[^1];
        await table.DoneAsync(1, new RoomCommand.SignStatement(statement.TextHash));
        await table.DoneAsync(2, new RoomCommand.RejectStatement("Not today"));
        RoomView view = await table.ViewAsync(1);
        (string us, string them) = (English.PartyName(view, 0), English.PartyName(view, 1));
        Assert.Equal(
            [
                $"{us} took back its support of version 1 of statement 1.",
                $"{us} supports version 1 of statement 1.",
                $"{them} supports version 1 of statement 1.",
                $"All support version 1 of statement 1; its text is fixed (hash {statement.TextHash.ToString()[..12]}) and goes to be signed.",
                $"Person 1 ({us}) signed statement 1.",
                $"Person 2 ({them}) left statement 1 unsigned: “Not today”",
            ],
            Sentences(view, Language.English).Skip(3)
        );
    }

    [Fact]
    public async Task The_record_says_who_drafted_what_for_the_public_and_who_agreed()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, new RoomCommand.DraftCommunique("It went well."));
        await table.DoneAsync(0, new RoomCommand.DraftCommunique("The talks go on.", VoidsSupport: true));
        await table.DoneAsync(1, new RoomCommand.AnswerCommunique(2, true));
        await table.DoneAsync(2, new RoomCommand.AnswerCommunique(2, false, "Too soon"));
        await table.DoneAsync(2, new RoomCommand.DraftCommunique("We met."));
        await table.DoneAsync(2, new RoomCommand.AnswerCommunique(3, false));
        await table.DoneAsync(2, new RoomCommand.DraftCommunique("We met in Hanoi."));
        await table.DoneAsync(1, new RoomCommand.AnswerCommunique(4, true));
        RoomView view = await table.ViewAsync(1);
        (string us, string them) = (English.PartyName(view, 0), English.PartyName(view, 1));
        Assert.Equal(
            [
                $"Person 1 ({us}) drafted communiqué 1 for the public.",
                $"Person 0 (Host) drafted communiqué 2 for the public, in place of communiqué 1, to which {us} had agreed.",
                $"{us} agrees to publish communiqué 2.",
                $"{them} does not agree to publish communiqué 2: “Too soon”",
                $"Person 2 ({them}) drafted communiqué 3 for the public.",
                $"{them} takes back communiqué 3.",
                $"Person 2 ({them}) drafted communiqué 4 for the public.",
                $"{us} agrees to publish communiqué 4.",
                "Communiqué 4 was published: all parties agreed.",
            ],
            Sentences(view, Language.English).Skip(1)
        );
    }

    [Fact]
    public async Task Where_words_changed_the_record_marks_what_went_and_what_came_as_the_text_was_then()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, Suggest(new ClauseChange.Rewrite(1, "The sites close.")));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(1, true));
        await table.DoneAsync(1, Suggest(new ClauseChange.Rewrite(1, "The sites close in May.")));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(2, true));
        await table.DoneAsync(1, new RoomCommand.DraftCommunique("The talks go on."));
        await table.DoneAsync(2, new RoomCommand.DraftCommunique("The talks go well.", VoidsSupport: true));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<TalkZone> talk = page.Show<TalkZone>();
        string[] diffs = [.. talk.FindAll(".timeline .diff").Select(each => each.InnerHtml)];
        // The latest first: a communiqué, then each change as it was made and as it was suggested.
        Assert.Equal(5, diffs.Length);
        Assert.Equal("<span>The talks go </span><del>on.</del><ins>well.</ins>", diffs[0]);
        Assert.Equal(diffs[1], diffs[2]);
        Assert.Contains("<ins>close in May.</ins>", diffs[1]);
        Assert.Equal(diffs[3], diffs[4]);
        Assert.Contains("<del>", diffs[4]);
        Assert.DoesNotContain("May", diffs[4]);
    }

    [Fact]
    public async Task The_record_says_of_a_commitment_what_by_when_who_verifies_it_and_who_found_what()
    {
        using Rooms table = await DraftedAsync();
        DateTimeOffset due = table.Clock.GetUtcNow() + TimeSpan.FromDays(2);
        await table.DoneAsync(
            1,
            new RoomCommand.GivePledge("Close the site", new Verifier(Role.Mediator, -1), due, "dismantlement")
        );
        await table.UntilAsync(TimeSpan.FromDays(3), view => view.Pledges[0].State == PledgeState.Due);
        await table.DoneAsync(3, new RoomCommand.JudgePledge(1, false, "Still open"));
        await table.DoneAsync(1, new RoomCommand.ReportPledge(1));
        await table.DoneAsync(3, new RoomCommand.JudgePledge(1, true));
        await using SeatPage page = await SeatPage.OpenAsync(table, 2);
        RoomView view = page.Desk.View!;
        string us = English.PartyName(view, 0);
        Assert.Equal(
            [
                $"{us} gives commitment 1: “Close the site”",
                $"Commitment 1 of {us}, “Close the site” is due now, and was not said to be done.",
                $"Person 3 (Mediator) found broken: commitment 1 of {us}, “Close the site”: “Still open”",
                $"Person 1 ({us}) says that it is done: commitment 1 of {us}, “Close the site”.",
                $"Person 3 (Mediator) verified that it was kept: commitment 1 of {us}, “Close the site”.",
            ],
            view.Timeline.SelectMany(item => item.Events.Select(each => English.PledgeSentence(view, each, item.Seat)))
                .OfType<string>()
        );
        string given = page.Show<TextTold>(part =>
                part.Add(
                    told => told.Happened,
                    view.Timeline.SelectMany(item => item.Events).OfType<RoomEvent.PledgeGiven>().Single()
                )
            )
            .Find("p")
            .TextContent;
        Assert.Contains("Dismantlement", given);
        Assert.Contains("to be verified by Mediator", given);
    }

    private static RoomCommand.SuggestChange Suggest(ClauseChange change, string note = "") =>
        new RoomCommand.SuggestChange(change, note);

    private static IEnumerable<string> Sentences(RoomView view, Language language)
    {
        var words = new PageLanguage(language);
        return view
            .Timeline.SelectMany(item => item.Events.Select(each => words.StatementSentence(view, each, item.Seat)))
            .OfType<string>();
    }

    private static async Task AgreeAsync(Rooms table, int offer, string terms)
    {
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms(terms)));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(offer, Terms(terms)));
    }

    private static async Task<Rooms> DraftedAsync()
    {
        Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("dismantlement: yongbyon")));
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        return table;
    }
}
