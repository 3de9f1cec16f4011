using System.Text;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>A text as a file to keep, always: a page of its own style has no place among ours.</summary>
internal static class TextDownload
{
    /// <summary>The answer.</summary>
    /// <param name="text">What stands in the file.</param>
    /// <param name="type">What kind of file it is.</param>
    /// <param name="name">What it is called.</param>
    public static IResult Of(string text, string type, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", name);
}
