namespace Entente.Reporting.Pictures;

/// <summary>A straight piece of a frontier.</summary>
internal sealed record PicturePiece(PicturePoint From, PicturePoint To);
