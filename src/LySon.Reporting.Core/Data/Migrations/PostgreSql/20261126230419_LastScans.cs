using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LastScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "LastScanOn",
                table: "Venues",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(Scans.TotalsFill.LastScans);

            migrationBuilder.CreateIndex(
                name: "IX_Venues_AgencyId_GroupId_LastScanOn_Id",
                table: "Venues",
                columns: new[] { "AgencyId", "GroupId", "LastScanOn", "Id" },
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Venues_AgencyId_LastScanOn_Id",
                table: "Venues",
                columns: new[] { "AgencyId", "LastScanOn", "Id" },
                filter: "\"DeletedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Venues_AgencyId_GroupId_LastScanOn_Id",
                table: "Venues");

            migrationBuilder.DropIndex(
                name: "IX_Venues_AgencyId_LastScanOn_Id",
                table: "Venues");

            migrationBuilder.DropColumn(
                name: "LastScanOn",
                table: "Venues");
        }
    }
}
