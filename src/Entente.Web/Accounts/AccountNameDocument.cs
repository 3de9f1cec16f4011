namespace Entente.Web.Accounts;

/// <summary>Whose a name is, kept under the name: two accounts never have one name, since a document is new only once.</summary>
internal sealed record AccountNameDocument(string Account);
