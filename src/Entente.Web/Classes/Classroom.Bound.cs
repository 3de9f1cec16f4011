using Entente.Rooms.Admission;

namespace Entente.Web.Classes;

/// <content>Seats for those who have read the sheet of one side, and come back without a seat.</content>
public sealed partial class Classroom
{
    // Whoever is left because no table that is opened besides has a seat of their side: at tables of their own, as few as have one for each. Sides before theirs stay open for somebody from the class; agents lead those after it.
    private SeatingRound WithBound(
        SeatingRound round,
        IEnumerable<LobbyPlace> left,
        int next,
        SeatChoice choice,
        int parties
    )
    {
        var own = new List<(string Room, SortedSet<int> Sides)>();
        foreach (LobbyPlace each in left)
        {
            if (choice.SideOf(each, parties) is not { } side)
            {
                continue;
            }

            int at = own.FindIndex(table => !table.Sides.Contains(side));
            if (at < 0)
            {
                if (next + round.Tables.Length + own.Count > MostTables)
                {
                    continue;
                }

                at = own.Count;
                own.Add((NewRoom().ToString(), []));
            }

            own[at].Sides.Add(side);
            round = round with { Seats = round.Seats.Add(Given(each, own[at].Room, side + 1)) };
        }

        return round with
        {
            Tables =
            [
                .. round.Tables,
                .. own.Select(
                    (table, at) => new RoundTable(next + round.Tables.Length + at, table.Room, table.Sides.Max + 1)
                ),
            ],
        };
    }
}
