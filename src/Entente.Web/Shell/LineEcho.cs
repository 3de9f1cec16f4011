using Microsoft.JSInterop;

namespace Entente.Web.Shell;

/// <summary>Answers a live page that asks whether what it sent has arrived (<c>line.js</c>): what came before on the same line is taken in by then.</summary>
public static class LineEcho
{
    /// <summary>Answers, and says nothing.</summary>
    [JSInvokable("entente-echo")]
    public static void Answer()
    {
        // That it answers is the answer.
    }
}
