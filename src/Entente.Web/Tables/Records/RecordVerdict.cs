namespace Entente.Web.Tables.Records;

/// <summary>What came out when a saved record was held against the one that is kept.</summary>
internal enum RecordVerdict
{
    /// <summary>Every saved entry is there, word for word.</summary>
    Same,

    /// <summary>It is the record of another table.</summary>
    OtherTable,

    /// <summary>An entry of the file does not lead to the hash that stands beside it: the file is not as it was saved.</summary>
    FileChanged,

    /// <summary>An entry that is kept does not lead to the hash that is kept beside it.</summary>
    KeptChanged,

    /// <summary>An entry is kept in another form than it was saved in; both lead to their hashes.</summary>
    Differs,

    /// <summary>An entry that was saved is not kept any more.</summary>
    Missing,
}
