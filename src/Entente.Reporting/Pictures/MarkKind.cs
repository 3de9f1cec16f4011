namespace Entente.Reporting.Pictures;

/// <summary>What a mark in a picture stands for; every kind has a letter, a shape and a colour of its own.</summary>
internal enum MarkKind
{
    Nash,
    Egalitarian,
    KalaiSmorodinsky,
    Utilitarian,
    Ordinal,
    StatusQuo,
    Package,
    Nearest,
}
