namespace Entente.Web.Admission;

/// <summary>The names under which authentication knows visitors.</summary>
public static class VisitorScheme
{
    /// <summary>The scheme of every request: account, seats and tokens together.</summary>
    public const string Name = "Visitor";

    /// <summary>The part of a user that is an account.</summary>
    internal const string Account = "Account";
}
