namespace Entente.Rooms.Commands;

/// <summary>Something that somebody at a table asks for. A closed family; who may ask for what stands in <see cref="Rules.Rights"/>.</summary>
public abstract partial record RoomCommand
{
    private RoomCommand() { }
}
