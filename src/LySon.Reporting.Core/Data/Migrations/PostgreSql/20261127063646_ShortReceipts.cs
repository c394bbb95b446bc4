using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ShortReceipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ScanReceipts",
                table: "ScanReceipts");

            migrationBuilder.DropIndex(
                name: "IX_ScanReceipts_Minute",
                table: "ScanReceipts");

            migrationBuilder.AddColumn<long>(
                name: "Id",
                table: "ScanReceipts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ScanReceipts",
                table: "ScanReceipts",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_ScanReceipts_Key",
                table: "ScanReceipts",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ScanReceipts",
                table: "ScanReceipts");

            migrationBuilder.DropIndex(
                name: "IX_ScanReceipts_Key",
                table: "ScanReceipts");

            migrationBuilder.DropColumn(
                name: "Id",
                table: "ScanReceipts");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ScanReceipts",
                table: "ScanReceipts",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_ScanReceipts_Minute",
                table: "ScanReceipts",
                column: "Minute");
        }
    }
}
