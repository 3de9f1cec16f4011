namespace Entente.Web.Questions;

/// <summary>What a file of its own asks, beside scenarios.</summary>
public enum QuestionKind
{
    /// <summary>What can each side do to the other? A file that starts with <c>conflict: 1</c>.</summary>
    Conflict,

    /// <summary>In which steps can two sides that do not trust each other get there? A file that starts with <c>exchange: 1</c>.</summary>
    Exchange,

    /// <summary>What is a fair division or agreement? A file that starts with <c>divide: 1</c>.</summary>
    Division,

    /// <summary>Where will a decision land, given who wants what of it? A file that starts with <c>forecast: 1</c>.</summary>
    Stakeholders,
}
