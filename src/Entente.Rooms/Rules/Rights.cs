using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;

namespace Entente.Rooms.Rules;

/// <summary>Who may ask for what. What is not listed nobody may ask for.</summary>
public static class Rights
{
    private static readonly ImmutableArray<Role> Nobody = [];
    private static readonly ImmutableArray<Role> Host = [Role.Host];
    private static readonly ImmutableArray<Role> Chair = [Role.Host, Role.Mediator];
    private static readonly ImmutableArray<Role> Lead = [Role.Lead];
    private static readonly ImmutableArray<Role> Mediator = [Role.Mediator];
    private static readonly ImmutableArray<Role> LeadOrMediator = [Role.Mediator, Role.Lead];
    private static readonly ImmutableArray<Role> Drafters = [Role.Host, Role.Mediator, Role.Lead];
    private static readonly ImmutableArray<Role> Delegation = [Role.Lead, Role.Adviser, Role.Principal];
    private static readonly ImmutableArray<Role> Side = [Role.Lead, Role.Adviser, Role.Principal, Role.ThirdParty];
    private static readonly ImmutableArray<Role> Everybody =
    [
        Role.Host,
        Role.Mediator,
        Role.Lead,
        Role.Adviser,
        Role.Principal,
        Role.ThirdParty,
        Role.Observer,
    ];

    private static readonly FrozenDictionary<Type, ImmutableArray<Role>> ByCommand = new Dictionary<
        Type,
        ImmutableArray<Role>
    >
    {
        [typeof(RoomCommand.OpenTable)] = Nobody,
        [typeof(RoomCommand.ReportLine)] = Nobody,
        [typeof(RoomCommand.Tick)] = Nobody,
        [typeof(RoomCommand.ReportNoImprovement)] = Nobody,
        [typeof(RoomCommand.OpenSeat)] = Host,
        [typeof(RoomCommand.CloseSeat)] = Host,
        [typeof(RoomCommand.SeatAgent)] = Host,
        [typeof(RoomCommand.UnseatAgent)] = Host,
        [typeof(RoomCommand.AllowProgram)] = Everybody,
        [typeof(RoomCommand.EndProgram)] = Everybody,
        [typeof(RoomCommand.ReplaceLink)] = Host,
        [typeof(RoomCommand.AdmitToSide)] = Side,
        [typeof(RoomCommand.RefuseToSide)] = Side,
        [typeof(RoomCommand.BeginAnew)] = Side,
        [typeof(RoomCommand.GoOnWithout)] = Host,
        [typeof(RoomCommand.Extend)] = Host,
        [typeof(RoomCommand.CloseTable)] = Host,
        [typeof(RoomCommand.Release)] = Host,
        [typeof(RoomCommand.NameFollowing)] = Host,
        [typeof(RoomCommand.OpenMeeting)] = Chair,
        [typeof(RoomCommand.Pause)] = Chair,
        [typeof(RoomCommand.Resume)] = Chair,
        [typeof(RoomCommand.Adjourn)] = [Role.Host, Role.Mediator, Role.Lead],
        [typeof(RoomCommand.TakeSeat)] = Everybody,
        [typeof(RoomCommand.LeaveSeat)] = Everybody,
        [typeof(RoomCommand.MakeOffer)] = Lead,
        [typeof(RoomCommand.AcceptOffer)] = Lead,
        [typeof(RoomCommand.RejectOffer)] = Lead,
        [typeof(RoomCommand.WithdrawOffer)] = Lead,
        [typeof(RoomCommand.WalkAway)] = Lead,
        [typeof(RoomCommand.Send)] = [Role.Host, Role.Mediator, Role.Lead, Role.ThirdParty],
        [typeof(RoomCommand.Nudge)] = Chair,
        [typeof(RoomCommand.SetPreferences)] = [Role.Lead, Role.Principal, Role.ThirdParty],
        [typeof(RoomCommand.ScoreAddition)] = [Role.Lead, Role.Principal, Role.ThirdParty],
        [typeof(RoomCommand.GiveMandate)] = [Role.Principal],
        [typeof(RoomCommand.AnswerApproval)] = [Role.Principal],
        [typeof(RoomCommand.TakeBackRequest)] = Lead,
        [typeof(RoomCommand.Confer)] = Delegation,
        [typeof(RoomCommand.KeepNote)] = Everybody,
        [typeof(RoomCommand.ProposeAgenda)] = LeadOrMediator,
        [typeof(RoomCommand.AnswerAgenda)] = Lead,
        [typeof(RoomCommand.TakeUpIssue)] = Lead,
        [typeof(RoomCommand.TakePosition)] = Lead,
        [typeof(RoomCommand.DropPosition)] = Lead,
        [typeof(RoomCommand.DraftStatement)] = Drafters,
        [typeof(RoomCommand.UpdateStatement)] = Drafters,
        [typeof(RoomCommand.SuggestChange)] = LeadOrMediator,
        [typeof(RoomCommand.AnswerSuggestion)] = Lead,
        [typeof(RoomCommand.ProposeStatement)] = Drafters,
        [typeof(RoomCommand.SupportStatement)] = Lead,
        [typeof(RoomCommand.WithdrawSupport)] = Lead,
        [typeof(RoomCommand.SignStatement)] = Lead,
        [typeof(RoomCommand.RejectStatement)] = Lead,
        [typeof(RoomCommand.DraftCommunique)] = Drafters,
        [typeof(RoomCommand.AnswerCommunique)] = Lead,
        [typeof(RoomCommand.AllowMediator)] = [Role.Lead, Role.Principal],
        [typeof(RoomCommand.Caucus)] = [Role.Mediator, Role.Lead, Role.Adviser, Role.Principal],
        [typeof(RoomCommand.ReviseOneText)] = Mediator,
        [typeof(RoomCommand.PutOneText)] = Mediator,
        [typeof(RoomCommand.AnswerOneText)] = Lead,
        [typeof(RoomCommand.SuggestBlind)] = Mediator,
        [typeof(RoomCommand.AnswerBlind)] = Lead,
        [typeof(RoomCommand.WishImprovement)] = [Role.Lead, Role.Principal],
        [typeof(RoomCommand.OfferImprovement)] = Mediator,
        [typeof(RoomCommand.AnswerImprovement)] = Lead,
        [typeof(RoomCommand.AllowDebrief)] = [Role.Lead, Role.Principal],
        [typeof(RoomCommand.GivePledge)] = Lead,
        [typeof(RoomCommand.ReportPledge)] = Lead,
        [typeof(RoomCommand.JudgePledge)] = [Role.Mediator, Role.Lead, Role.ThirdParty],
    }.ToFrozenDictionary();

    // Who sits where, and what a side keeps to itself.
    private static readonly FrozenSet<Type> BesideTheTable = new[]
    {
        typeof(RoomCommand.TakeSeat),
        typeof(RoomCommand.LeaveSeat),
        typeof(RoomCommand.UnseatAgent),
        typeof(RoomCommand.AllowProgram),
        typeof(RoomCommand.EndProgram),
        typeof(RoomCommand.ReplaceLink),
        typeof(RoomCommand.AdmitToSide),
        typeof(RoomCommand.RefuseToSide),
        typeof(RoomCommand.BeginAnew),
        typeof(RoomCommand.SetPreferences),
        typeof(RoomCommand.ScoreAddition),
        typeof(RoomCommand.TakeBackRequest),
        typeof(RoomCommand.Confer),
        typeof(RoomCommand.KeepNote),
        typeof(RoomCommand.AllowMediator),
        typeof(RoomCommand.Caucus),
        typeof(RoomCommand.AllowDebrief),
    }.ToFrozenSet();

    // Their own sitting there, and nothing that the side keeps or does.
    private static readonly FrozenSet<Type> OfOutsiders = new[]
    {
        typeof(RoomCommand.TakeSeat),
        typeof(RoomCommand.LeaveSeat),
        typeof(RoomCommand.EndProgram),
        typeof(RoomCommand.BeginAnew),
    }.ToFrozenSet();

    /// <summary>Those who may ask for a kind of command.</summary>
    /// <param name="command">A case of <see cref="RoomCommand"/>.</param>
    /// <returns>The roles; none when only the room itself may.</returns>
    public static ImmutableArray<Role> Of(Type command) => ByCommand.GetValueOrDefault(command, Nobody);

    /// <summary>Whether whoever asks for a kind of command plays at the table: where an agent does so in their place, they take over first.</summary>
    /// <param name="command">A case of <see cref="RoomCommand"/>.</param>
    public static bool IsAtTable(Type command) => !BesideTheTable.Contains(command);

    /// <summary>Whether whoever sits on a side that has not let them in yet may ask for a kind of command.</summary>
    /// <param name="command">A case of <see cref="RoomCommand"/>.</param>
    public static bool IsForOutsiders(Type command) => OfOutsiders.Contains(command);

    /// <summary>Whether every kind of command has been thought of.</summary>
    internal static bool Lists(Type command) => ByCommand.ContainsKey(command);

    /// <summary>Whether a role may ask for this.</summary>
    public static bool May(Role role, RoomCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Of(command.GetType()).Contains(role);
    }
}
