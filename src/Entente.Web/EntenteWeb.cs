using Entente.Web.Accounts;
using Entente.Web.Admission;
using Entente.Web.Api;
using Entente.Web.Api.Documents;
using Entente.Web.Api.Rooms;
using Entente.Web.Classes;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Rehearsing;
using Entente.Web.Security;
using Entente.Web.Shell;
using Entente.Web.Tables;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Entente.Web;

/// <summary>The pages and the HTTP API, for a program to put into its host.</summary>
public static class EntenteWeb
{
    /// <summary>Registers what the pages need.</summary>
    /// <param name="builder">The host being built.</param>
    public static IHostApplicationBuilder AddEntenteWeb(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(LineTimes.Apply);
        services.AddHttpContextAccessor();
        services.TryAddScoped<Workbench.IDraftOwner, Workbench.VisitorDraftOwner>();
        services.AddScoped<Workbench.PlayableDrafts>();
        services.AddProblems();
        services.AddRateLimits(builder.Configuration);
        services.AddAdmission();
        services.AddApiDocument();
        services.AddSingleton<RoomStream>();
        services.AddSingleton<NamedThings>();
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IHttpContextAccessor>(
                (options, http) => options.Cookie = new HostCookieBuilder(http, "entente-form")
            );
        services.AddHealthChecks();
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            HeadLimit.Set(options.Limits);
        });
        services.AddScoped(LanguageChoice.For);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(AnalysisBudget.Ordinary);
        services.TryAddSingleton(_ => new ScenarioShelf());
        services.AddSingleton<AnalysisDesk>();
        services.AddSingleton<PlayableReadings>();
        services.TryAddSingleton(RehearsalBudget.Ordinary);
        services.AddSingleton<RehearsalStage>();
        services.TryAddScoped<IScenarioAccess, SeatedScenarioAccess>();
        services.AddUnderstanding();
        services.AddTables();
        services.AddClasses();
        services.AddSingleton<SiteMap>(scope => new(scope.GetRequiredService<EndpointDataSource>()));
        return builder;
    }

    /// <summary>Puts the pages and the API at their addresses, and the guards in front of them.</summary>
    /// <param name="app">The host.</param>
    public static WebApplication MapEntenteWeb(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/fault", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(Refuse);
        app.UseStoreAway();
        app.UseProblems();
        app.UseRefusalNotes();
        app.UseHeadLimit();
        app.UseBodyLimit();
        app.UseSameOrigin();
        app.UseAuthentication();
        app.UseGoodTokens();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        RouteGroupBuilder api = app.MapGroup("");
        ((IEndpointConventionBuilder)api).Finally(AnswerHeadsOfApi);
        DraftsApi.Map(api);
        app.MapHealthChecks("/health", HealthWords.Options);
        SettingsApi.Map(api);
        TablesApi.Map(api);
        ClassesApi.Map(api);
        ScenariosApi.Map(api);
        SeatsApi.Map(api);
        AccountsApi.Map(api);
        OpeningApi.Map(api);
        RoomsApi.Map(api);
        DebriefApi.Map(api);
        OwnRecordsApi.Map(api);
        ForecastApi.Map(api);
        AccessApi.Map(api);
        app.MapOpenApi();
        RehearsalApi.Map(api);
        UnderstandingApi.Map(api);
        QuestionsApi.Map(api);
        ReportAssetsApi.Map(api);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(Interactive).Finally(AnswerHeads);
        return app;
    }

    // Whoever asks for the head of a page or of an answer of the API (checks whether the server is up, previews of links) gets that of GET; the server leaves its body out.
    private static void AnswerHeads(EndpointBuilder page)
    {
        HttpMethodMetadata[] known = [.. page.Metadata.OfType<HttpMethodMetadata>()];
        if (known is [{ } methods] && methods.HttpMethods.Contains(HttpMethods.Get))
        {
            page.Metadata[page.Metadata.IndexOf(methods)] = new HttpMethodMetadata([
                .. methods.HttpMethods,
                HttpMethods.Head,
            ]);
        }
    }

    private static void AnswerHeadsOfApi(EndpointBuilder endpoint)
    {
        if (
            endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } address }
            && address.StartsWith("/api/", StringComparison.Ordinal)
        )
        {
            AnswerHeads(endpoint);
        }
    }

    // Programs get what the endpoint answered, never a page for people. The page that explains a refusal is read, whatever was sent.
    private static async Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            RefusedForm.Remember(context);
            context.Request.Method = HttpMethods.Get;
        }
        else if (
            context.Request.Path.StartsWithSegments("/api")
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages
        )
        {
            pages.Enabled = false;
        }

        try
        {
            await next(context);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }

        RefusedForm.LeaveToPage(context);
    }

    // Our own policy says who may frame a page. Compressed messages would tell by their length what they hold.
    private static void Interactive(ServerComponentsEndpointOptions options)
    {
        options.ContentSecurityFrameAncestorsPolicy = null;
        options.DisableWebSocketCompression = true;
    }
}
