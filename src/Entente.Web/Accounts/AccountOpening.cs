namespace Entente.Web.Accounts;

/// <summary>What came of signing in.</summary>
/// <param name="Answer">Whether it was done, or why not.</param>
/// <param name="Secret">The secret of the session when it was done.</param>
internal sealed record AccountOpening(AccountAnswer Answer, string? Secret)
{
    public static AccountOpening Not(AccountAnswer answer) => new(answer, null);

    public override string ToString() => $"AccountOpening {Answer}";
}
