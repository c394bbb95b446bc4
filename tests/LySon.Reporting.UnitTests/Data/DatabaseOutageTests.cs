using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LySon.Reporting.UnitTests.Data;

public sealed class DatabaseOutageTests
{
    [Theory]
    [InlineData("08006"), InlineData("53300"), InlineData("53100"), InlineData("57P01"), InlineData("57P03"), InlineData("57014"),
        InlineData("58030"), InlineData("3D000"), InlineData("28P01"),
     InlineData("25006"), InlineData("55P03")]
    public void What_PostgreSql_says_when_it_cannot_serve_is_an_outage(string state) => Assert.True(DatabaseOutage.Is(Refused(state)));

    [Theory]
    [InlineData("23505"), InlineData("42P01"), InlineData("40001"), InlineData("40P01"), InlineData("22001"), InlineData("25P02"),
        InlineData("XX000")]
    public void What_it_says_to_a_wrong_statement_is_none(string state) => Assert.False(DatabaseOutage.Is(Refused(state)));

    [Theory]
    [InlineData(5, true), InlineData(6, true), InlineData(8, true), InlineData(10, true), InlineData(13, true), InlineData(14, true),
        InlineData(15, true)]
    [InlineData(1, false), InlineData(11, false), InlineData(19, false), InlineData(26, false)]
    public void A_SQLite_file_that_is_locked_or_full_or_cannot_be_opened_is_one(int code, bool isOutage) =>
        Assert.Equal(isOutage, DatabaseOutage.Is(new SqliteException("", code)));

    [Fact]
    public void Silence_and_broken_connections_are_outages_also_as_the_reason_of_another_failure()
    {
        Assert.True(DatabaseOutage.Is(new NpgsqlException("", new TimeoutException())));
        Assert.True(DatabaseOutage.Is(new NpgsqlException("", new EndOfStreamException())));
        Assert.True(DatabaseOutage.Is(new InvalidOperationException("", new DbUpdateException("", Refused("57P01")))));
        Assert.False(DatabaseOutage.Is(new NpgsqlException("Wrong use")));
        // Of a worker, or of a mail server.
        Assert.False(DatabaseOutage.Is(new TimeoutException()));
        Assert.False(DatabaseOutage.Is(new OperationCanceledException()));
    }

    [Fact]
    public void A_connection_string_gets_the_pool_and_the_times_that_it_leaves_open()
    {
        var complete = new NpgsqlConnectionStringBuilder(new DatabaseOptions { Connections = 25 }.Complete("Host=db;Database=reporting"));
        Assert.Equal((25, 2, DatabaseWait.CommandSeconds), (complete.MaxPoolSize, complete.Timeout, complete.CommandTimeout));
        var own = new NpgsqlConnectionStringBuilder(new DatabaseOptions().Complete("Host=db;MaxPoolSize=7;Timeout=9;CommandTimeout=11"));
        Assert.Equal((7, 9, 11), (own.MaxPoolSize, own.Timeout, own.CommandTimeout));
    }

    [Fact]
    public void Long_work_waits_longer_for_a_server_and_not_for_the_writer_of_a_file()
    {
        DatabaseWait.Begin();
        DatabaseWait.Current!.AllowLong();
        using var ofServer = new NpgsqlCommand();
        using var ofFile = new SqliteCommand();
        DatabaseWait.Limit(ofServer);
        DatabaseWait.Limit(ofFile);
        Assert.Equal((DatabaseWait.LongSeconds, DatabaseWait.CommandSeconds), (ofServer.CommandTimeout, ofFile.CommandTimeout));
    }

    private static PostgresException Refused(string state) => new("", "ERROR", "ERROR", state);
}
