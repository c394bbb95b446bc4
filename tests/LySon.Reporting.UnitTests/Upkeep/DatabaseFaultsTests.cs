using LySon.Reporting.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace LySon.Reporting.UnitTests.Upkeep;

public sealed class DatabaseFaultsTests
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<Exception, bool, bool> Failures => new()
    {
        { new SqliteException("malformed", 11), true, false },
        { new SqliteException("not a database", 26), true, false },
        { new SqliteException("short read", 10, 522), true, false },
        { new DbUpdateException("wrapped", new SqliteException("malformed", 11)), true, false },
        { new PostgresException("bad page", "ERROR", "ERROR", PostgresErrorCodes.DataCorrupted), true, false },
        { new PostgresException("bad index", "ERROR", "ERROR", PostgresErrorCodes.IndexCorrupted), true, false },
        { new SqliteException("full", 13), false, true },
        { new SqliteException("write", 10, 778), false, true },
        { new PostgresException("full", "ERROR", "ERROR", PostgresErrorCodes.DiskFull), false, true },
        { new SqliteException("read only", 8), false, true },
        { new PostgresException("read only", "ERROR", "ERROR", PostgresErrorCodes.ReadOnlySqlTransaction), false, true },
        { new SqliteException("busy", 5), false, false },
        { new SqliteException("constraint", 19), false, false },
        { new PostgresException("twin", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation), false, false },
        { new TimeoutException(), false, false },
    };

    [Theory, MemberData(nameof(Failures))]
    public void What_is_destroyed_and_what_cannot_be_written_is_told_from_all_else(Exception failure, bool broken, bool full)
    {
        var faults = new DatabaseFaults(time);
        faults.Note(failure);
        Assert.Equal((broken, full), (faults.BrokenSince is not null, faults.WriteFailed));
    }

    [Fact]
    public void A_check_that_began_before_the_fault_does_not_mend_it()
    {
        var faults = new DatabaseFaults(time);
        var before = time.GetUtcNow().UtcDateTime;
        time.Advance(TimeSpan.FromSeconds(1));
        faults.Break();
        var met = time.GetUtcNow().UtcDateTime;
        time.Advance(TimeSpan.FromSeconds(1));
        faults.Break();
        Assert.Equal(met, faults.BrokenSince);
        faults.Mend(before);
        Assert.Equal(met, faults.BrokenSince);
        faults.Mend(met);
        Assert.Null(faults.BrokenSince);
    }
}
