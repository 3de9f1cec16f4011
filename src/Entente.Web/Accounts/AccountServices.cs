using Entente.Rooms.Admission;
using Entente.Web.Admission;
using Entente.Web.Security;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Entente.Web.Accounts;

/// <summary>Registers who gets in: accounts of hosts, seats, lobbies and tokens, and the scheme that finds out who asks.</summary>
/// <remarks>The host of the program has to bring an <see cref="Rooms.Keeping.IDocumentStore"/> and an <see cref="Rooms.IEntropy"/>.</remarks>
internal static class AccountServices
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 over a password: what OWASP asks for, and some more.</summary>
    public const int Rounds = 220_000;

    /// <summary>The policy of what is for whoever has signed in to an account.</summary>
    public const string HasAccount = "HasAccount";

    private const int WrongPasswords = 10;

    public static IServiceCollection AddAdmission(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(AdmissionRules.Default);
        services.AddSingleton<AuditLog>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<SeatSessions>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AgentTokens>();
        services.AddSingleton<SeatAccess>();
        services.AddSingleton<Lobbies>();
        services.AddSingleton<HostedRooms>();
        services.AddSingleton<TableOpenings>();
        services
            .AddAuthentication(VisitorScheme.Name)
            .AddScheme<AuthenticationSchemeOptions, VisitorAuthentication>(VisitorScheme.Name, null)
            // Identity keeps the challenge of a passkey in this cookie, for as long as it takes to answer it.
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options => options.ExpireTimeSpan = TimeSpan.FromMinutes(5)
            );
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IHttpContextAccessor>(
                (options, http) => options.Cookie = new HostCookieBuilder(http, "entente-passkey")
            );
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        services.AddAuthorization(options =>
            options.AddPolicy(
                HasAccount,
                policy => policy.RequireAssertion(asked => Visitor.Of(asked.User).Account is not null)
            )
        );
        services.AddScoped<AuthenticationStateProvider, VisitorRevalidation>();
        services.AddCascadingAuthenticationState();
        return services.AddAccounts();
    }

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<AccountInvitations>();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<AccountResets>();
        services.AddSingleton<AccountOffice>();
        services.AddSingleton<SignInPolicy>();
        services.AddSingleton<TablePolicy>();
        services.AddScoped<HostAccounts>();
        services.TryAddScoped<DraftShelf>();
        services.TryAddScoped<BrowserDraftOwner>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device knows for which account it is, and asks who holds it: two factors in one.
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
        services
            .AddIdentityCore<HostAccount>(options =>
            {
                options.User.AllowedUserNameCharacters = AccountNames.Characters;
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = WrongPasswords;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddUserStore<HostAccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager();
        return services;
    }
}
