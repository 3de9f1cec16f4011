namespace Entente.Web.Tables;

/// <summary>The parts of the page of a table in which something can wait for whoever looks.</summary>
public enum TablePlace
{
    /// <summary>The offers that stand.</summary>
    Offers,

    /// <summary>Agenda and demands.</summary>
    Agenda,

    /// <summary>What host and mediator keep order with.</summary>
    Chair,

    /// <summary>The mediator's console.</summary>
    Mediator,

    /// <summary>What was added to the agenda, to be scored.</summary>
    Additions,

    /// <summary>What a mediator put before the parties.</summary>
    Proposals,

    /// <summary>The joint statement and the text for the public.</summary>
    Statement,

    /// <summary>Commitments.</summary>
    Pledges,

    /// <summary>What one's own side keeps to itself.</summary>
    Side,

    /// <summary>Who wants to sit on one's side.</summary>
    Door,

    /// <summary>Adjourning and leaving.</summary>
    Exits,
}
