using Microsoft.JSInterop;

namespace Entente.Web.Tests.Tables.Waiting;

/// <summary>Keys of moves as <c>moves.js</c> has them: the same until the move was answered.</summary>
internal sealed class KeysOfMoves : IJSRuntime, IJSObjectReference
{
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private int made;

    /// <summary>Whether the page was loaded anew since.</summary>
    public bool IsAnew { get; set; }

    /// <summary>What had been seen when what is sent now was pressed.</summary>
    public long? Pressed { get; set; }

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
    {
        object? answer = null;
        switch (identifier)
        {
            case "import":
                answer = this;
                break;
            case "key":
                string of = $"{args![0]} {args[1]}";
                if (!keys.TryGetValue(of, out string? key))
                {
                    keys[of] = key = $"key {++made}";
                }

                answer = Pressed is { } seen ? $"{key}@{seen}" : key;
                break;
            case "wants":
                answer = !IsAnew;
                break;
            case "answered":
                foreach (
                    string each in keys
                        .Keys.Where(each => each.StartsWith($"{args![0]} ", StringComparison.Ordinal))
                        .ToArray()
                )
                {
                    keys.Remove(each);
                }

                break;
            default:
                break;
        }

        return ValueTask.FromResult((TValue)answer!);
    }

    public ValueTask<TValue> InvokeAsync<TValue>(
        string identifier,
        CancellationToken cancellationToken,
        object?[]? args
    ) => InvokeAsync<TValue>(identifier, args);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
