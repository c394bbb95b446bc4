namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// What a column holds, on either database. The portable form of a value is what SQLite stores: a long, a string, bytes, or null.
/// </summary>
public enum PortableKind
{
    Integer,
    BigInteger,

    /// <summary>0 or 1.</summary>
    Boolean,
    Text,
    Bytes,

    /// <summary>"2021-11-09"</summary>
    Date,

    /// <summary>"2021-11-09 08:05:00.123456", UTC; zeros at the end are left out.</summary>
    Moment,

    /// <summary>Sixteen bytes in the order of their text.</summary>
    Uuid,

    /// <summary>Upper-case hexadecimal digits with hyphens.</summary>
    UuidText,

    /// <summary>Its members in the order of their names, without spaces: PostgreSQL keeps no order of its own choice.</summary>
    Json,
}
