namespace Entente.Web.Classes;

/// <summary>Who mediates at the tables of a class. An agent plays for a party and never mediates.</summary>
public enum ClassMediator
{
    /// <summary>Nobody: the tables have no seat for a mediator.</summary>
    None,

    /// <summary>Somebody from the class, at every table another.</summary>
    Student,

    /// <summary>The teacher, at all tables.</summary>
    Teacher,
}
