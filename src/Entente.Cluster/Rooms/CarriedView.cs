using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Cluster.Rooms;

/// <summary>A view on its way to whoever may see it: the view itself within a process, its bytes between two.</summary>
[GenerateSerializer]
[Immutable]
[Alias("entente.view")]
internal sealed class CarriedView
{
    [NonSerialized]
    private RoomView? view;

    [NonSerialized]
    private byte[]? content;

    public CarriedView(RoomView view) => this.view = view;

    private CarriedView() { }

    /// <summary>There is no such room or seat, or it was closed.</summary>
    public static CarriedView None { get; } = new();

    /// <summary>The store cannot be reached.</summary>
    public static CarriedView Unavailable { get; } = new() { IsUnavailable = true };

    [Id(0)]
    internal bool IsUnavailable { get; set; }

    [Id(1)]
    internal byte[]? Content
    {
        get => content ??= view is null ? null : RoomText.Of(view);
        set => content = value;
    }

    public RoomView? View => view ??= content is null ? null : RoomText.View(content);
}
