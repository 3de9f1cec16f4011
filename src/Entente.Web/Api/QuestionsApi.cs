using Entente.Conflict;
using Entente.Web.Languages;
using Entente.Web.Questions;
using Entente.Web.Understanding;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Questions of conflict, exchange, division and stakeholders, and their answers, for programs and as downloads; those of a draft for its owner.</summary>
internal static class QuestionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder questions = routes.MapGroup("/api/questions").WithTags("Questions");
        questions
            .MapGet("/{kind}/{id}/yaml", YamlAsync)
            .WithSummary("A question that ships (kind: conflict, exchange, divide or forecast) as YAML.");
        questions
            .MapGet("/{kind}/{id}/answer", AnswerAsync)
            .WithSummary(
                "Its answer: JSON, or with as=page a page that needs nothing else. Of a conflict, state (and from, sense) asks about one state: why it holds or not, which ways lead there, and which preferences would make it hold."
            );
        routes
            .MapGet(
                "/workbench/{id}/answer",
                async (
                    string id,
                    string? @as,
                    DraftShelf shelf,
                    IDraftOwner owner,
                    QuestionDesk desk,
                    PageLanguage language,
                    CancellationToken cancellation
                ) =>
                    await shelf.FindAsync(owner.Key, id, cancellation) is { } draft
                        ? await ReadAsync(draft.Text, @as, desk, language, cancellation)
                        : Results.NotFound()
            )
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/understand/go",
                (string? scenario) => Results.LocalRedirect("/understand/" + Uri.EscapeDataString(scenario ?? ""))
            )
            .ExcludeFromDescription();
    }

    private static async Task<IResult> YamlAsync(
        string kind,
        string id,
        QuestionShelf shelf,
        QuestionAccess access,
        CancellationToken cancellation
    ) =>
        await FoundAsync(kind, id, shelf, access, cancellation) is { } example
            ? TextDownload.Of(example.Text, "application/yaml", $"{id}.yaml")
            : NoSuch();

    private static async Task<IResult> AnswerAsync(
        string kind,
        string id,
        string? @as,
        string? state,
        string? from,
        string? sense,
        QuestionShelf shelf,
        QuestionAccess access,
        QuestionDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    )
    {
        if (await FoundAsync(kind, id, shelf, access, cancellation) is not { } example)
        {
            return NoSuch();
        }

        if (state is null && from is null && sense is null)
        {
            return await SentAsync(id, example.File, @as, desk, language, cancellation);
        }

        return await desk.AnswerAsync(example.File, cancellation) switch
        {
            Finding<QuestionAnswer>.Done { Result: QuestionAnswer.OfConflict conflict } => StateAsked.Named(
                conflict.Findings.Graph,
                state,
                from,
                sense
            )
                is { } asked
                ? Sent(id, await desk.AnswerAsync(conflict, asked, cancellation), @as, language)
                : NoSuchState(conflict.Findings.Graph.Space.Count),
            Finding<QuestionAnswer>.Done => Problem.Malformed.Answer(
                "state, from and sense are asked of a conflict, and this is none.",
                "state, from en sense worden gevraagd van een conflict, en dit is er geen."
            ),
            var other => Sent(id, other, @as, language),
        };
    }

    private static IResult NoSuchState(int states) =>
        Problem.Malformed.Answer(
            $"state and from are names of the conflict, numbers from 1 to {states}, or a letter Y or N for each option; sense is one of {string.Join(", ", Enum.GetNames<StabilityConcept>())}; state has to be there.",
            $"state en from zijn namen uit het conflict, nummers van 1 tot {states}, of een letter Y of N voor elke optie; sense is een van {string.Join(", ", Enum.GetNames<StabilityConcept>())}; state moet er zijn."
        );

    private static async Task<QuestionExample?> FoundAsync(
        string kind,
        string id,
        QuestionShelf shelf,
        QuestionAccess access,
        CancellationToken cancellation
    ) =>
        QuestionKinds.Named(kind) is { } named
        && shelf.Find(named, id) is { } example
        && await access.IsOpenAsync(example, cancellation)
            ? example
            : null;

    // The same for one that is not there and one that is shut.
    private static IResult NoSuch() =>
        Problem.Unknown.Answer(
            "There is no such question, or it is about an exercise in use: whoever plays it can open it when the table is released.",
            "Er is zo geen vraag, of ze gaat over een oefening die in gebruik is: wie die speelt kan haar openen zodra de tafel is vrijgegeven."
        );

    private static async Task<IResult> ReadAsync(
        string text,
        string? form,
        QuestionDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    ) =>
        await desk.ReadAsync(text, cancellation) is Finding<QuestionFile>.Done { Result: { Faults.IsEmpty: true } file }
            ? await SentAsync("question", file, form, desk, language, cancellation)
            : Results.Conflict();

    private static async Task<IResult> SentAsync(
        string name,
        QuestionFile question,
        string? form,
        QuestionDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    ) => Sent(name, await desk.AnswerAsync(question, cancellation), form, language);

    private static IResult Sent(string name, Finding<QuestionAnswer> found, string? form, PageLanguage language) =>
        FindingAnswer.Of(
            found,
            answer =>
                form == "page"
                    ? TextDownload.Of(answer.Page(language.Language), "text/html", $"{name}.html")
                    : TextDownload.Of(answer.Json(language.Language), "application/json", $"{name}.answer.json")
        );
}
