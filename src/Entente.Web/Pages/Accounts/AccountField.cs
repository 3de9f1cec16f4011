namespace Entente.Web.Pages.Accounts;

/// <summary>A field on the pages of accounts that a refusal can be about.</summary>
internal enum AccountField
{
    /// <summary>The code or link.</summary>
    Code,

    /// <summary>The name.</summary>
    Name,

    /// <summary>The password that is chosen.</summary>
    Password,
}
