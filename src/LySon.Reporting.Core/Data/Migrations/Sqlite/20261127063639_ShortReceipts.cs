using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ShortReceipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: a rebuild by EF Core would keep the keys' text, and number with AUTOINCREMENT, which writes one page more with every commit.
            migrationBuilder.DropIndex(
                name: "IX_ScanReceipts_Minute",
                table: "ScanReceipts");

            migrationBuilder.RenameTable(
                name: "ScanReceipts",
                newName: "LongReceipts");

            migrationBuilder.CreateTable(
                name: "ScanReceipts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Minute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_ScanReceipts", x => x.Id));

            migrationBuilder.Sql("""
                INSERT INTO "ScanReceipts" ("Key", "Minute") SELECT unhex("Key", '-'), "Minute" FROM "LongReceipts" ORDER BY "Minute";
                """);

            migrationBuilder.DropTable(
                name: "LongReceipts");

            migrationBuilder.CreateIndex(
                name: "IX_ScanReceipts_Key",
                table: "ScanReceipts",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(
                name: "ScanReceipts",
                newName: "ShortReceipts");

            migrationBuilder.CreateTable(
                name: "ScanReceipts",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Minute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_ScanReceipts", x => x.Key));

            migrationBuilder.Sql("""
                INSERT INTO "ScanReceipts" ("Key", "Minute")
                SELECT printf('%s-%s-%s-%s-%s', substr(h, 1, 8), substr(h, 9, 4), substr(h, 13, 4), substr(h, 17, 4), substr(h, 21)), "Minute"
                FROM (SELECT hex("Key") AS h, "Minute" FROM "ShortReceipts" ORDER BY "Id");
                """);

            migrationBuilder.DropTable(
                name: "ShortReceipts");

            migrationBuilder.CreateIndex(
                name: "IX_ScanReceipts_Minute",
                table: "ScanReceipts",
                column: "Minute");
        }
    }
}
