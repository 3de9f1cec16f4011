using System.Collections.Immutable;

namespace Entente.Rooms.Rules;

/// <summary>How much of everything a room holds.</summary>
public static class Bounds
{
    /// <summary>Characters of a name.</summary>
    public const int Name = 80;

    /// <summary>Characters of a reason, or of what is said with an offer.</summary>
    public const int Note = 2_000;

    /// <summary>Characters of a message.</summary>
    public const int Message = 8_000;

    /// <summary>Characters of the private part of a scenario.</summary>
    public const int Document = 1_000_000;

    /// <summary>Programs that may act at one seat.</summary>
    public const int Programs = 20;

    /// <summary>Seats of a room.</summary>
    public const int Seats = 64;

    /// <summary>Offers of a room.</summary>
    public const int Offers = 20_000;

    /// <summary>Messages of a room, and lines of talk within a delegation.</summary>
    public const int Messages = 20_000;

    /// <summary>Requests of a lead that are waiting for an answer.</summary>
    public const int Approvals = 100;

    /// <summary>Issues on the agenda.</summary>
    public const int Issues = 200;

    /// <summary>Options of an issue that is added.</summary>
    public const int Options = 200;

    /// <summary>Characters of a number by which something that was added is scored.</summary>
    public const int Points = 40;

    /// <summary>Proposals to change the agenda.</summary>
    public const int Proposals = 1_000;

    /// <summary>Tables before in a series, and tables that are said to follow on one.</summary>
    public const int Series = 100;

    /// <summary>Positions taken and dropped.</summary>
    public const int Positions = 5_000;

    /// <summary>Joint statements of a room.</summary>
    public const int Statements = 100;

    /// <summary>Clauses of a joint statement.</summary>
    public const int Clauses = 300;

    /// <summary>Suggestions to change a joint statement.</summary>
    public const int Suggestions = 1_000;

    /// <summary>Texts for the public.</summary>
    public const int Communiques = 100;

    /// <summary>One texts of a room, and versions of each.</summary>
    public const int OneTexts = 200;

    /// <summary>Improvements that are offered after a deal.</summary>
    public const int Improvements = 50;

    /// <summary>Commitments of a room.</summary>
    public const int Pledges = 1_000;

    /// <summary>Steps in the history of a commitment.</summary>
    public const int PledgeSteps = 100;

    /// <summary>Languages of a text.</summary>
    public const int Languages = 12;

    /// <summary>The longest time that can be given.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromDays(366);

    /// <summary>How long after a deal the wishes for an improvement are looked at: the next time only where not all had it the time before.</summary>
    public static ImmutableArray<TimeSpan> Looks { get; } =
    [TimeSpan.FromMinutes(3), TimeSpan.FromHours(1), TimeSpan.FromDays(1)];

    /// <summary>How long an improvement that an exercise found can be answered.</summary>
    public static TimeSpan ExerciseAnswer { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an improvement that a real table found can be answered.</summary>
    public static TimeSpan RealAnswer { get; } = TimeSpan.FromDays(1);

    /// <summary>The latest that a commitment can be due.</summary>
    public static TimeSpan Pledge { get; } = TimeSpan.FromDays(36_600);
}
