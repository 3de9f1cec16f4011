namespace Entente.Formats.Recognition;

/// <summary>What a file turns out to be by its content.</summary>
internal enum FileKind
{
    /// <summary>Nothing that is known, or not readable at all.</summary>
    Unknown,

    /// <summary>A native scenario.</summary>
    Native,

    /// <summary>A native private part of one party.</summary>
    NativePart,

    /// <summary>Issues and values without preferences.</summary>
    Domain,

    /// <summary>The preferences of one party.</summary>
    Profile,

    /// <summary>The centre of several deals (ANL 2025).</summary>
    Center,

    /// <summary>Statistics that another platform keeps beside its scenarios.</summary>
    Statistics,
}
