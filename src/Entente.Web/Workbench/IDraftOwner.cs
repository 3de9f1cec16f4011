namespace Entente.Web.Workbench;

/// <summary>Whose drafts a visitor sees: those of an account, or of a browser.</summary>
/// <remarks>One instance per request. A host with accounts registers its own.</remarks>
public interface IDraftOwner
{
    /// <summary>The owner of the visitor at hand, a name that says nothing; empty when the visitor has none yet.</summary>
    string Key { get; }

    /// <summary>The owner of the visitor at hand; made when there is none yet, which is only possible before the answer to a request has begun.</summary>
    string Establish();
}
