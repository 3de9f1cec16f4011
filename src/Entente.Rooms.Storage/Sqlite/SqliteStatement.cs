using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>A prepared statement that is run over and over: values go in and out without boxing or copies of copies. Not for several threads at once.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public void Dispose() => statement.Dispose();

    /// <summary>Sets the values of the parameters in their order; whatever ran before is over.</summary>
    public SqliteStatement With(params ReadOnlySpan<Value> values)
    {
        _ = raw.sqlite3_reset(statement);
        for (int i = 0; i < values.Length; i++)
        {
            Check(
                values[i] switch
                {
                    { Text: { } text } => raw.sqlite3_bind_text(statement, i + 1, text),
                    { IsBytes: false } number => raw.sqlite3_bind_int64(statement, i + 1, number.Number),
                    // A blob without bytes would be taken for no value at all.
                    { Bytes.IsEmpty: true } => raw.sqlite3_bind_zeroblob(statement, i + 1, 0),
                    { } blob => raw.sqlite3_bind_blob(statement, i + 1, blob.Bytes.Span),
                }
            );
        }

        return this;
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False when there is none; the statement is at its start again then.</returns>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        _ = raw.sqlite3_reset(statement);
        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
        return false;
    }

    /// <summary>Runs a statement that has no rows to give.</summary>
    public void Run(params ReadOnlySpan<Value> values)
    {
        With(values);
        while (Step()) { }
    }

    /// <summary>Ends a statement of which not all rows were wanted.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }

    /// <summary>What a parameter is set to.</summary>
    internal readonly struct Value
    {
        private Value(long number, string? text, ReadOnlyMemory<byte> bytes, bool isBytes)
        {
            Number = number;
            Text = text;
            Bytes = bytes;
            IsBytes = isBytes;
        }

        public long Number { get; }

        public string? Text { get; }

        public ReadOnlyMemory<byte> Bytes { get; }

        public bool IsBytes { get; }

        public static implicit operator Value(long number) => new(number, null, default, false);

        public static implicit operator Value(string text) => new(0, text, default, false);

        public static implicit operator Value(byte[] bytes) => new(0, null, bytes, true);

        public static implicit operator Value(ReadOnlyMemory<byte> bytes) => new(0, null, bytes, true);
    }
}
