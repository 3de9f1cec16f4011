namespace Entente.Web.Workbench;

/// <summary>What an issue in the making looks like to a form.</summary>
public enum IssueKind
{
    /// <summary>Named options.</summary>
    Choice,

    /// <summary>No or yes.</summary>
    YesNo,

    /// <summary>Numbers from, to, every so many.</summary>
    Numbers,

    /// <summary>Something that only the text can change.</summary>
    Other,
}
