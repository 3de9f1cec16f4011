using Entente.Rooms.Live;
using Entente.Rooms.Text;

namespace Entente.Cluster.Rooms;

/// <summary>A move on its way to its room: the move itself within a process, its bytes between two.</summary>
[GenerateSerializer]
[Immutable]
[Alias("entente.move")]
internal sealed class CarriedMove
{
    [NonSerialized]
    private RoomMove? move;

    [NonSerialized]
    private int seat;

    [NonSerialized]
    private string key = "";

    [NonSerialized]
    private byte[] command = [];

    [NonSerialized]
    private int? occupation;

    [NonSerialized]
    private string? program;

    [NonSerialized]
    private long? seen;

    [NonSerialized]
    private bool isQuestion;

    [NonSerialized]
    private bool isByAgent;

    [NonSerialized]
    private bool isTrial;

    public CarriedMove(RoomMove move) => this.move = move;

    // What a serializer begins with.
    private CarriedMove() { }

    public RoomMove Move =>
        move ??= new RoomMove(seat, RoomText.Command(command), key)
        {
            Occupation = occupation,
            Program = program,
            Seen = seen,
            IsQuestion = isQuestion,
            IsByAgent = isByAgent,
            IsTrial = isTrial,
        };

    [Id(0)]
    internal int Seat
    {
        get => move?.Seat ?? seat;
        set => seat = value;
    }

    [Id(1)]
    internal string Key
    {
        get => move?.Key ?? key;
        set => key = value;
    }

    [Id(2)]
    internal byte[] Command
    {
        get => move is null ? command : RoomText.Of(move.Command);
        set => command = value;
    }

    [Id(3)]
    internal int? Occupation
    {
        get => move is null ? occupation : move.Occupation;
        set => occupation = value;
    }

    [Id(4)]
    internal string? Program
    {
        get => move is null ? program : move.Program;
        set => program = value;
    }

    [Id(5)]
    internal long? Seen
    {
        get => move is null ? seen : move.Seen;
        set => seen = value;
    }

    [Id(6)]
    internal bool IsQuestion
    {
        get => move?.IsQuestion ?? isQuestion;
        set => isQuestion = value;
    }

    [Id(7)]
    internal bool IsByAgent
    {
        get => move?.IsByAgent ?? isByAgent;
        set => isByAgent = value;
    }

    [Id(8)]
    internal bool IsTrial
    {
        get => move?.IsTrial ?? isTrial;
        set => isTrial = value;
    }
}
