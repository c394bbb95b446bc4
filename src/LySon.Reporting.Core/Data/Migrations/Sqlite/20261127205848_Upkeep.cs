using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.Sqlite
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
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Volume = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Used = table.Column<long>(type: "INTEGER", nullable: false),
                    Free = table.Column<long>(type: "INTEGER", nullable: false),
                    DatabaseBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    FileBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    LogBytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiskSamples", x => new { x.Day, x.Node, x.Volume });
                });

            migrationBuilder.CreateTable(
                name: "PortalNodes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProcessorPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Memory = table.Column<long>(type: "INTEGER", nullable: false),
                    MemoryLimit = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestsPerMinute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalNodes", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "UpkeepRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Node = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
