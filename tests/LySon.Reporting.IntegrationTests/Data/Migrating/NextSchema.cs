using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Data.Migrating;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(NextProgram))]

namespace LySon.Reporting.IntegrationTests.Data.Migrating;

/// <summary>What the program's next version would know: one migration more, which belongs to the tests.</summary>
internal sealed class NextSchema(ReportingConnections connections) : SchemaHistory(connections)
{
    public const string Id = "29990101000000_Next";

    protected override IEnumerable<Type> Migrations => [.. base.Migrations, typeof(NextOnSqlite), typeof(NextOnPostgreSql)];
}

/// <summary>Makes a process that <see cref="PortalProcess"/> starts that next version.</summary>
public sealed class NextProgram : IHostingStartup
{
    public static IReadOnlyList<string> Under { get; } =
    [
        "env", $"DOTNET_STARTUP_HOOKS={typeof(NextProgram).Assembly.Location}",
        $"ASPNETCORE_HOSTINGSTARTUPASSEMBLIES={typeof(NextProgram).Assembly.GetName().Name}",
    ];

    /// <summary>Every host looks for this class in the assembly that it was started from, the tests' own too.</summary>
    public void Configure(IWebHostBuilder builder)
    {
        if (System.Reflection.Assembly.GetEntryAssembly() == typeof(DatabaseStartup).Assembly)
            builder.ConfigureServices(services => services.AddSingleton<SchemaHistory, NextSchema>());
    }
}

/// <summary>
/// Rebuilds on SQLite a table that another refers to, makes one that takes its time, and changes no more than that. Down is never asked
/// for.
/// </summary>
public abstract class Next : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var sqlite = migrationBuilder.IsSqlite();
        migrationBuilder.AlterColumn<string>(
            "NormalizedName", "AspNetRoles", sqlite ? "TEXT" : "character varying(256)", maxLength: 256, nullable: false, defaultValue: "",
            oldNullable: true);
        migrationBuilder.CreateTable("NextNumbers", table => new { Number = table.Column<long>(sqlite ? "INTEGER" : "bigint") });
        migrationBuilder.Sql("""
            INSERT INTO "NextNumbers" WITH RECURSIVE counted AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM counted WHERE n < 100000)
            SELECT n FROM counted
            """);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => modelBuilder.Entity("Role", role =>
    {
        role.ToTable("AspNetRoles");
        role.Property<int>("Id").ValueGeneratedOnAdd();
        role.HasKey("Id");
        role.Property<string>("ConcurrencyStamp");
        role.Property<string>("Name").HasMaxLength(256);
        role.Property<string>("NormalizedName").IsRequired().HasMaxLength(256);
        role.HasIndex("NormalizedName").IsUnique().HasDatabaseName("RoleNameIndex");
    });
}

[DbContext(typeof(SqliteReportingDbContext)), Migration(NextSchema.Id)]
public sealed class NextOnSqlite : Next;

[DbContext(typeof(PostgreSqlReportingDbContext)), Migration(NextSchema.Id)]
public sealed class NextOnPostgreSql : Next;
