namespace Entente.Numbers;

/// <summary>How many solutions a system of linear equations has.</summary>
internal enum LinearSolutionKind
{
    None,
    One,
    Many,
}
