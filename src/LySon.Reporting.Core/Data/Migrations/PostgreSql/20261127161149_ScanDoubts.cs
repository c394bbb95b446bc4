using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ScanDoubts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ScanDoubtMarks",
                columns: table => new
                {
                    VenueId = table.Column<int>(type: "integer", nullable: false),
                    AgencyId = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScanDoubtMarks", x => x.VenueId);
                    table.ForeignKey(
                        name: "FK_ScanDoubtMarks_Venues_VenueId",
                        column: x => x.VenueId,
                        principalTable: "Venues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScanDoubts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VenueId = table.Column<int>(type: "integer", nullable: false),
                    AgencyId = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    WeekSum = table.Column<int>(type: "integer", nullable: false),
                    WeekReported = table.Column<int>(type: "integer", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedById = table.Column<int>(type: "integer", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScanDoubts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScanDoubts_Venues_VenueId",
                        column: x => x.VenueId,
                        principalTable: "Venues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(Scans.DoubtMark.Fill);

            migrationBuilder.CreateIndex(
                name: "IX_ScanDoubtMarks_AgencyId",
                table: "ScanDoubtMarks",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_ScanDoubts_AgencyId_Day",
                table: "ScanDoubts",
                columns: new[] { "AgencyId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ScanDoubts_Asked",
                table: "ScanDoubts",
                columns: new[] { "VenueId", "Day" },
                unique: true,
                filter: "\"DecidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ScanDoubts_Day",
                table: "ScanDoubts",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_ScanDoubts_Open",
                table: "ScanDoubts",
                columns: new[] { "AgencyId", "Day" },
                filter: "\"DecidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ScanDoubts_VenueId_Day",
                table: "ScanDoubts",
                columns: new[] { "VenueId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScanDoubtMarks");

            migrationBuilder.DropTable(
                name: "ScanDoubts");
        }
    }
}
