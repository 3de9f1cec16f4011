using Entente.Rooms.Ledger;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>How appends become rows. Every row is put at the end of its table and names the one before it in its log, so that the pages written are those last in the file, whichever rooms move.</summary>
internal sealed class SqliteAppends : IDisposable
{
    private readonly SqliteStatement findRoom;
    private readonly SqliteStatement addRoom;
    private readonly SqliteStatement moveRoom;
    private readonly SqliteStatement setDue;
    private readonly SqliteStatement unsetDue;
    private readonly SqliteStatement setNote;
    private readonly SqliteStatement addEntry;
    private readonly SqliteStatement addMark;
    private readonly SqliteStatement findOwner;
    private readonly SqliteStatement addOwner;
    private readonly SqliteStatement moveOwner;
    private readonly SqliteStatement addRecord;
    private readonly SqliteStatement eraseRecords;
    private readonly byte[] name = new byte[16];
    private readonly byte[] hash = new byte[LogHash.Size];
    private readonly List<OwnerHead> owners = [];

    public SqliteAppends(SqliteConnection connection)
    {
        findRoom = new(connection, "SELECT id, version, last, coalesce(due, -1) FROM room WHERE name = ?");
        addRoom = new(connection, "INSERT INTO room(name, version, last) VALUES (?, 0, 0) RETURNING id");
        moveRoom = new(connection, "UPDATE room SET version = ?, last = ? WHERE id = ?");
        setDue = new(connection, "UPDATE room SET due = ? WHERE id = ?");
        unsetDue = new(connection, "UPDATE room SET due = NULL WHERE id = ?");
        setNote = new(connection, "UPDATE room SET note = ? WHERE id = ?");
        addEntry = new(
            connection,
            "INSERT INTO entry(room, version, previous, hash, content) VALUES (?, ?, ?, ?, ?) RETURNING id"
        );
        addMark = new(connection, "INSERT INTO mark(room, version, entry) VALUES (?, ?, ?)");
        findOwner = new(connection, "SELECT id, version, last FROM owner WHERE room = ? AND name = ?");
        addOwner = new(connection, "INSERT INTO owner(room, name, version, last) VALUES (?, ?, 0, 0) RETURNING id");
        moveOwner = new(connection, "UPDATE owner SET version = ?, last = ? WHERE id = ?");
        addRecord = new(
            connection,
            "INSERT INTO record(owner, version, previous, content) VALUES (?, ?, ?, ?) RETURNING id"
        );
        eraseRecords = new(
            connection,
            """
            WITH RECURSIVE chain(id, previous) AS (
              SELECT id, previous FROM record WHERE id = ?
              UNION ALL
              SELECT record.id, record.previous FROM chain JOIN record ON record.id = chain.previous
            )
            DELETE FROM record WHERE id IN (SELECT id FROM chain)
            """
        );
    }

    /// <summary>Adds to a room in the transaction that is open. On a conflict nothing was changed.</summary>
    public AppendResult Append(RoomAppend append)
    {
        append.Room.CopyTo(name);
        Head room = FindRoom(out long due);
        if (room.Version != append.Expected || !FindOwners(room.Id, append))
        {
            return AppendResult.Conflict;
        }

        if (room.Id == 0)
        {
            room = room with { Id = Added(addRoom.With(name)) };
        }

        foreach (LogEntry entry in append.Entries)
        {
            entry.Hash.CopyTo(hash);
            long id = Added(addEntry.With(room.Id, entry.Version, room.Last, hash, entry.Content));
            room = room with { Version = entry.Version, Last = id };
            if (entry.Version % SqliteSchema.MarkEvery == 0)
            {
                addMark.Run(room.Id, entry.Version, id);
            }
        }

        if (append.Entries.Length > 0)
        {
            moveRoom.Run(room.Version, room.Last, room.Id);
            SetDue(room.Id, due, append.Due);
        }

        foreach (SealedRecord record in append.Records)
        {
            AddRecord(room.Id, record);
        }

        foreach (OwnerHead owner in owners)
        {
            moveOwner.Run(owner.At.Version, owner.At.Last, owner.At.Id);
        }

        return AppendResult.Done;
    }

    /// <summary>Keeps something of a room beside its log in the transaction that is open.</summary>
    public bool Watch(RoomId room, long version, RoomWatch watch)
    {
        room.CopyTo(name);
        Head found = FindRoom(out long due);
        if (found.Id == 0 || found.Version != version)
        {
            return false;
        }

        SetDue(found.Id, due, watch.Due);
        setNote.Run(watch.Note, found.Id);
        return true;
    }

    /// <summary>Removes the records of an owner in the transaction that is open; its version stays.</summary>
    public bool Erase(RoomId room, string owner)
    {
        room.CopyTo(name);
        Head found = FindRoom(out _);
        Head at = found.Id == 0 ? default : Find(findOwner.With(found.Id, owner));
        if (at.Last != 0)
        {
            eraseRecords.Run(at.Last);
            moveOwner.Run(at.Version, 0, at.Id);
        }

        return true;
    }

    public void Dispose()
    {
        SqliteStatement[] all =
        [
            findRoom,
            addRoom,
            moveRoom,
            setDue,
            unsetDue,
            setNote,
            addEntry,
            addMark,
            findOwner,
            addOwner,
            moveOwner,
            addRecord,
            eraseRecords,
        ];
        foreach (SqliteStatement each in all)
        {
            each.Dispose();
        }
    }

    // Where each owner of the append stands; false when a record is not the next of its owner.
    private bool FindOwners(long room, RoomAppend append)
    {
        owners.Clear();
        foreach (SealedRecord record in append.Records)
        {
            int place = PlaceOf(record.Owner);
            if (place < 0)
            {
                place = owners.Count;
                Head at = room == 0 ? default : Find(findOwner.With(room, record.Owner));
                owners.Add(new OwnerHead(record.Owner, at, at.Version));
            }

            if (record.Version != owners[place].Checked + 1)
            {
                return false;
            }

            owners[place] = owners[place] with { Checked = record.Version };
        }

        return true;
    }

    private void AddRecord(long room, SealedRecord record)
    {
        int place = PlaceOf(record.Owner);
        Head at = owners[place].At;
        if (at.Id == 0)
        {
            at = at with { Id = Added(addOwner.With(room, record.Owner)) };
        }

        long id = Added(addRecord.With(at.Id, record.Version, at.Last, record.Content));
        owners[place] = owners[place] with { At = at with { Version = record.Version, Last = id } };
    }

    // A room has a handful of owners.
    private int PlaceOf(string owner)
    {
        for (int i = 0; i < owners.Count; i++)
        {
            if (owners[i].Name == owner)
            {
                return i;
            }
        }

        return -1;
    }

    // A time that is none is -1: nothing is due before 1970.
    private Head FindRoom(out long due)
    {
        due = -1;
        if (!findRoom.With(name).Step())
        {
            return default;
        }

        var head = new Head(findRoom.Integer(0), findRoom.Integer(1), findRoom.Integer(2));
        due = findRoom.Integer(3);
        findRoom.Reset();
        return head;
    }

    // Mostly it stays as it is, and its index need not be touched.
    private void SetDue(long room, long before, DateTimeOffset? due)
    {
        long now = due?.ToUnixTimeMilliseconds() ?? -1;
        if (now == before)
        {
            return;
        }

        if (now < 0)
        {
            unsetDue.Run(room);
        }
        else
        {
            setDue.Run(now, room);
        }
    }

    private static Head Find(SqliteStatement statement)
    {
        if (!statement.Step())
        {
            return default;
        }

        var head = new Head(statement.Integer(0), statement.Integer(1), statement.Integer(2));
        statement.Reset();
        return head;
    }

    private static long Added(SqliteStatement statement)
    {
        statement.Step();
        long id = statement.Integer(0);
        statement.Step();
        return id;
    }

    // Where a log stands: its row, its version and the row of its last entry; all 0 when there is none.
    private readonly record struct Head(long Id, long Version, long Last);

    private readonly record struct OwnerHead(string Name, Head At, long Checked);
}
