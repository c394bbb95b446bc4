using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Upkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DiskSamples",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Node = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Volume = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Used = table.Column<long>(type: "bigint", nullable: false),
                    Free = table.Column<long>(type: "bigint", nullable: false),
                    DatabaseBytes = table.Column<long>(type: "bigint", nullable: false),
                    FileBytes = table.Column<long>(type: "bigint", nullable: false),
                    LogBytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiskSamples", x => new { x.Day, x.Node, x.Volume });
                });

            migrationBuilder.CreateTable(
                name: "PortalNodes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ProcessorPercent = table.Column<int>(type: "integer", nullable: false),
                    Memory = table.Column<long>(type: "bigint", nullable: false),
                    MemoryLimit = table.Column<long>(type: "bigint", nullable: false),
                    RequestsPerMinute = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalNodes", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "UpkeepRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    Node = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpkeepRuns", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepRuns_Kind_Day",
                table: "UpkeepRuns",
                columns: new[] { "Kind", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepRuns_Kind_StartedAt",
                table: "UpkeepRuns",
                columns: new[] { "Kind", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepRuns_Running",
                table: "UpkeepRuns",
                column: "Kind",
                unique: true,
                filter: "\"EndedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DiskSamples");

            migrationBuilder.DropTable(
                name: "PortalNodes");

            migrationBuilder.DropTable(
                name: "UpkeepRuns");
        }
    }
}
