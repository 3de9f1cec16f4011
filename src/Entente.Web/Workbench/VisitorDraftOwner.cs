using Entente.Web.Admission;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Workbench;

/// <summary>Drafts belong to the account of whoever is signed in, on all their devices, else to the browser.</summary>
internal sealed class VisitorDraftOwner(IHttpContextAccessor http, BrowserDraftOwner browser) : IDraftOwner
{
    public string Key => Account ?? browser.Key;

    /// <summary>Whether it is an account.</summary>
    public bool IsAccount => Account is not null;

    private string? Account =>
        http.HttpContext is { } context && Visitor.Of(context.User).Account is { } account ? KeyOf(account) : null;

    /// <summary>The owner that an account is.</summary>
    public static string KeyOf(string account) => "account:" + account;

    public string Establish() => Account ?? browser.Establish();
}
