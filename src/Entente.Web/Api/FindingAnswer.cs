using Entente.Web.Understanding;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>What was found out as the answer to a program: the result, or why there is none.</summary>
internal static class FindingAnswer
{
    /// <summary>The answer.</summary>
    /// <param name="found">What was found out.</param>
    /// <param name="sent">How a result is sent.</param>
    public static IResult Of<T>(Finding<T> found, Func<T, IResult> sent) =>
        found switch
        {
            Finding<T>.Done done => sent(done.Result),
            Finding<T>.TooLong late => Problem.TooLong.Answer(
                $"This took longer than {late.Time.TotalSeconds:0} s and was stopped.",
                $"Dit duurde langer dan {late.Time.TotalSeconds:0} s en is gestopt."
            ),
            Finding<T>.Refused refused => Problem.NothingToWorkOut.Answer(refused.Reason.English, refused.Reason.Dutch),
            _ => throw new InvalidOperationException("There is no other answer."),
        };
}
