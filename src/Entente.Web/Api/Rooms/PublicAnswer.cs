using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Entente.Web.Api.Rooms;

/// <summary>What anybody may read of a table, with a mark of it, by which whoever has read it asks whether there is something else to read.</summary>
/// <remarks>The mark comes from those bytes alone: what else happens at the table does not change it, so that nobody can count moves by it.</remarks>
internal static class PublicAnswer
{
    private const int MarkBytes = 16;

    /// <summary>The mark of what is read.</summary>
    /// <param name="content">The answer, as bytes.</param>
    public static string MarkOf(ReadOnlySpan<byte> content) =>
        Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, MarkBytes));

    /// <summary>The answer; without its bytes to whoever has them already.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="content">The answer, as bytes.</param>
    public static IResult To(HttpRequest request, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(request);
        var mark = new EntityTagHeaderValue($"\"{MarkOf(content)}\"");
        request.HttpContext.Response.Headers.ETag = mark.ToString();
        return request.GetTypedHeaders().IfNoneMatch.Any(each => each.Compare(mark, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(content, "application/json; charset=utf-8");
    }
}
