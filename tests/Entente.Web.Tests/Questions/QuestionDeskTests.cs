using Entente.Exchanges;
using Entente.Formats.Native;
using Entente.Reporting.Languages;
using Entente.Web.Questions;
using Entente.Web.Understanding;

namespace Entente.Web.Tests.Questions;

public sealed class QuestionDeskTests : IDisposable
{
    private static readonly UnderstandingBudget Patient = UnderstandingBudget.Ordinary with
    {
        Time = TimeSpan.FromMinutes(5),
    };

    private static readonly QuestionShelf Shelf = new();
    private readonly WorkPlace place = new(Patient, TimeProvider.System);

    public static TheoryData<QuestionKind, string> Shipped
    {
        get
        {
            var all = new TheoryData<QuestionKind, string>();
            foreach (QuestionExample each in Shelf.All)
            {
                all.Add(each.Kind, each.Id);
            }

            return all;
        }
    }

    public void Dispose() => place.Dispose();

    private QuestionDesk Desk(UnderstandingBudget budget) => new(budget, place, new ConflictDesk(budget, place));

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Every_question_that_ships_is_answered_within_what_a_page_may_ask_for(QuestionKind kind, string id)
    {
        QuestionExample example = Shelf.Find(kind, id)!;
        Assert.Equal(kind, example.File.Kind);
        Assert.Empty(example.File.Faults);
        Assert.False(example.File.Title.IsEmpty);
        var done = Assert.IsType<Finding<QuestionAnswer>.Done>(await Desk(Patient).AnswerAsync(example.File));
        Assert.NotEmpty(done.Result.Sections(Language.Dutch));
        Assert.StartsWith("{", done.Result.Json(Language.English), StringComparison.Ordinal);
        Assert.Contains("</html>", done.Result.Page(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_checked_a_second_time_where_that_is_cheap_and_is_too_large_where_it_is_not()
    {
        QuestionFile yongbyon = Shelf.Find(QuestionKind.Exchange, "yongbyon")!.File;
        var done = Assert.IsType<Finding<QuestionAnswer>.Done>(await Desk(Patient).AnswerAsync(yongbyon));
        Assert.NotNull(Assert.IsType<QuestionAnswer.OfExchange>(done.Result).Check);
        Finding<QuestionAnswer> bounded = await Desk(Patient with { MostSets = 2 }).AnswerAsync(yongbyon);
        var answer = (QuestionAnswer.OfExchange)Assert.IsType<Finding<QuestionAnswer>.Done>(bounded).Result;
        Assert.Equal(ExchangeVerdict.TooLarge, answer.Plan.Verdict);
    }

    [Fact]
    public async Task A_conflict_of_too_many_options_is_refused_in_a_sentence_before_its_states_are_counted()
    {
        string options = string.Join(", ", Enumerable.Range(1, 20).Select(option => $"o{option}"));
        var file = QuestionFile.Of(
            $$"""
            conflict: 1
            decisionMakers:
              a: { options: [{{options}}], preferences: [o1] }
              b: { options: [stay], preferences: [stay] }
            """
        );
        Assert.Empty(file.Faults);
        var refused = Assert.IsType<Finding<QuestionAnswer>.Refused>(await Desk(Patient).AnswerAsync(file));
        Assert.Contains("tot 20 opties", refused.Reason.Dutch, StringComparison.Ordinal);
        Assert.Contains("up to 20 options", refused.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_asks_nothing_says_how_a_question_begins()
    {
        Assert.Contains(
            "'conflict: 1', 'exchange: 1', 'divide: 1', 'forecast: 1'",
            Assert.Single(QuestionFile.Of("entente: 1").Faults).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_of_every_kind_can_be_started_from_small_in_both_languages()
    {
        foreach (QuestionKind kind in QuestionKinds.All)
        {
            foreach (string language in NewScenario.Languages)
            {
                var file = QuestionFile.Of(NewModel.Template("Mine", language, QuestionKinds.TemplateOf(kind)));
                Assert.Equal(kind, file.Kind);
                Assert.Empty(file.Faults);
                Assert.Equal("Mine", file.Title.In(language));
            }
        }
    }

    [Fact]
    public void Every_fault_of_a_question_about_stakeholders_has_its_place()
    {
        var file = QuestionFile.Of(
            "forecast: 1\nstakeholders:\n  - { name: a, position: 101, capability: 1, salience: 9 }\n  - { name: a, position: 1, capability: -1, salience: 9 }\n"
        );
        Assert.Equal(QuestionKind.Stakeholders, file.Kind);
        Assert.Null(file.Decision);
        Assert.Equal([3, 4, 4], file.Faults.Select(fault => fault.Place.Line).Order());
    }

    [Fact]
    public void All_faults_of_a_question_have_their_places()
    {
        var file = QuestionFile.Of("exchange: 1\nparties:\n  - name: a\nsteps: 3\n");
        Assert.Equal(QuestionKind.Exchange, file.Kind);
        Assert.NotEmpty(file.Faults);
        Assert.All(file.Faults, fault => Assert.InRange(fault.Place.Line, 1, 4));
    }
}
