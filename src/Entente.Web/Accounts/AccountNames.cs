namespace Entente.Web.Accounts;

/// <summary>Names of accounts: short, and of characters that nobody takes for others.</summary>
internal static class AccountNames
{
    public const int Shortest = 3;
    public const int Longest = 64;
    public const string Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";

    public static bool IsName(string? name) =>
        name is { Length: >= Shortest and <= Longest }
        && name.All(each => Characters.Contains(each, StringComparison.Ordinal));
}
