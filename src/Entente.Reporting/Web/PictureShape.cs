namespace Entente.Reporting.Web;

/// <summary>For what a picture is drawn. A page carries the wide and the narrow shape of the same picture, and shows the one that there is room for.</summary>
internal enum PictureShape
{
    /// <summary>A picture of its own.</summary>
    Alone,

    /// <summary>A part of a page, as it looks on a desk.</summary>
    Wide,

    /// <summary>A part of a page, as it looks on a phone: names above what they name, letters of a size that can be read.</summary>
    Narrow,
}
