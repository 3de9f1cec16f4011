namespace Entente.Web.Accounts;

/// <summary>Who may open a table: the setting <c>Entente:Tables</c>.</summary>
public enum TableOpening
{
    /// <summary>Anyone, as long as the server has no account; hosts from then on. For one's own computer, where nobody has to set anything up.</summary>
    UntilFirstHost,

    /// <summary>Anyone who reaches the server.</summary>
    Anyone,

    /// <summary>Who has an account.</summary>
    Hosts,
}
