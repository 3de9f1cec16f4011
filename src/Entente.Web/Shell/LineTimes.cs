using Microsoft.AspNetCore.SignalR;

namespace Entente.Web.Shell;

/// <summary>How soon it is noticed that nothing comes over a line any more: both ends say something at least so often, and take the line for down after so much silence.</summary>
/// <remarks>A line that was closed is noticed at once; these are for a network that is gone without a word. A missed word or two must not count: patience is more than twice the beat.</remarks>
internal static class LineTimes
{
    /// <summary>How often each end says something when there is nothing to say.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);

    /// <summary>After how much silence each end takes the line for down.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>Has the server go by them; the browser is told by the page.</summary>
    /// <param name="options">What the server's end goes by.</param>
    public static void Apply(HubOptions options)
    {
        options.KeepAliveInterval = Beat;
        options.ClientTimeoutInterval = Patience;
    }
}
