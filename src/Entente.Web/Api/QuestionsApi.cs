using System.Text;
using Entente.Web.Languages;
using Entente.Web.Questions;
using Entente.Web.Understanding;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Questions of conflict, exchange and division, and their answers, for programs and as downloads; those of a draft for its owner.</summary>
internal static class QuestionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder questions = routes.MapGroup("/api/questions").WithTags("Questions");
        questions
            .MapGet("/{kind}/{id}/yaml", YamlAsync)
            .WithSummary("A question that ships (kind: conflict, exchange or divide) as YAML.");
        questions
            .MapGet("/{kind}/{id}/answer", AnswerAsync)
            .WithSummary("Its answer: JSON, or with as=page a page that needs nothing else.");
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
            ? Download(example.Text, "application/yaml", $"{id}.yaml")
            : NoSuch();

    private static async Task<IResult> AnswerAsync(
        string kind,
        string id,
        string? @as,
        QuestionShelf shelf,
        QuestionAccess access,
        QuestionDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    ) =>
        await FoundAsync(kind, id, shelf, access, cancellation) is { } example
            ? await SentAsync(id, example.File, @as, desk, language, cancellation)
            : NoSuch();

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
        Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "There is no such question, or it is about an exercise in use: whoever plays it can open it when the table is released."
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
    ) =>
        await desk.AnswerAsync(question, cancellation) switch
        {
            Finding<QuestionAnswer>.Done done => form == "page"
                ? Download(done.Result.Page(language.Language), "text/html", $"{name}.html")
                : Download(done.Result.Json(language.Language), "application/json", $"{name}.answer.json"),
            Finding<QuestionAnswer>.TooLong late => Results.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: $"This took longer than {late.Time.TotalSeconds:0} s and was stopped."
            ),
            Finding<QuestionAnswer>.Refused refused => Results.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: refused.Reason
            ),
            _ => throw new InvalidOperationException("There is no other answer."),
        };

    // Always a file to keep: a page of its own style has no place among ours.
    private static IResult Download(string text, string type, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", name);
}
