using System.Data.Common;
using LySon.Reporting.Core.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>What the configuration says about the database, or a line that says what is wrong with it.</summary>
internal static class DatabaseSettings
{
    private const string ProviderSetting = "Database:Provider";
    private const string ConnectionSetting = "ConnectionStrings:Reporting";

    /// <summary>In whatever letters; PostgreSQL by any of its names.</summary>
    /// <exception cref="StartupRefusedException">Another name.</exception>
    public static DatabaseProvider Provider(IConfiguration configuration) =>
        configuration[ProviderSetting]?.Trim().ToUpperInvariant() switch
        {
            null or "" or "SQLITE" or "SQLITE3" => DatabaseProvider.Sqlite,
            "POSTGRESQL" or "POSTGRES" or "NPGSQL" or "PGSQL" => DatabaseProvider.PostgreSql,
            _ => throw new StartupRefusedException(
                $"{ProviderSetting}: '{configuration[ProviderSetting]}' is unknown. There are Sqlite and PostgreSql."),
        };

    /// <summary>Everything that can be said without opening it.</summary>
    /// <exception cref="StartupRefusedException">One of both is wrong.</exception>
    public static void Check(IConfiguration configuration) => ConnectionString(configuration, Provider(configuration), () => "");

    /// <exception cref="StartupRefusedException">It is missing or cannot be read, or its folder is not there.</exception>
    public static string ConnectionString(IConfiguration configuration, DatabaseProvider provider, Func<string> defaultOfSqlite)
    {
        var set = configuration.GetConnectionString("Reporting");
        if (string.IsNullOrWhiteSpace(set))
            return provider == DatabaseProvider.Sqlite ? ReportingConnections.Existing(defaultOfSqlite())
                : throw new StartupRefusedException($"{ConnectionSetting} is required with {ProviderSetting}=PostgreSql.");
        try
        {
            DbConnectionStringBuilder read = provider == DatabaseProvider.PostgreSql ? new NpgsqlConnectionStringBuilder(set)
                : new SqliteConnectionStringBuilder(set);
            if (read is SqliteConnectionStringBuilder) RequireFile(set);
        }
        // Its message names the part that is wrong and not what stands there, which may be the password.
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StartupRefusedException($"{ConnectionSetting} is no connection string of {provider}: {failure.Message}", failure);
        }
        // Its file is made when the schema is, and by nothing else.
        return provider == DatabaseProvider.Sqlite ? ReportingConnections.Existing(set) : set;
    }

    private static void RequireFile(string sqlite)
    {
        if (ReportingConnections.FileOf(sqlite) is not { } file)
            throw new StartupRefusedException(
                $"{ConnectionSetting} names no file. Give Data Source=/a/path/to/a/file.db: "
                + "a database in memory is gone with the program.");
        if (Directory.Exists(file)) throw new StartupRefusedException($"{ConnectionSetting}: {file} is a folder. Give a file in it.");
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
            throw new StartupRefusedException($"{ConnectionSetting}: there is no folder {folder}. Make it for the portal's user.");
    }
}
