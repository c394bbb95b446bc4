using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ScanDoubts : Migration
    {
        /// <summary>SQLite cannot move a column; nothing refers to the table.</summary>
        private const string SignedDocumentsWithTheFileLast = """
            CREATE TABLE "SignedDocumentsNext" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK_SignedDocuments" PRIMARY KEY AUTOINCREMENT,
                "ReportId" INTEGER NOT NULL,
                "Position" INTEGER NOT NULL,
                "Size" INTEGER NOT NULL,
                "Sha256" TEXT NOT NULL,
                "Origin" TEXT NOT NULL,
                "AddedAt" TEXT NOT NULL,
                "AddedById" INTEGER NULL,
                "AddedBy" TEXT NOT NULL,
                "Summary" TEXT NOT NULL,
                "Bytes" BLOB NOT NULL,
                CONSTRAINT "FK_SignedDocuments_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE RESTRICT
            );
            INSERT INTO "SignedDocumentsNext" ("Id", "ReportId", "Position", "Size", "Sha256", "Origin", "AddedAt", "AddedById", "AddedBy", "Summary", "Bytes")
            SELECT "Id", "ReportId", "Position", "Size", "Sha256", "Origin", "AddedAt", "AddedById", "AddedBy", "Summary", "Bytes" FROM "SignedDocuments";
            DROP TABLE "SignedDocuments";
            ALTER TABLE "SignedDocumentsNext" RENAME TO "SignedDocuments";
            CREATE UNIQUE INDEX "IX_SignedDocuments_ReportId_Position" ON "SignedDocuments" ("ReportId", "Position");
            CREATE UNIQUE INDEX "IX_SignedDocuments_ReportId_Sha256" ON "SignedDocuments" ("ReportId", "Sha256");
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SignedDocumentsWithTheFileLast);

            migrationBuilder.CreateTable(
                name: "ScanDoubtMarks",
                columns: table => new
                {
                    VenueId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VenueId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    WeekSum = table.Column<int>(type: "INTEGER", nullable: false),
                    WeekReported = table.Column<int>(type: "INTEGER", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
