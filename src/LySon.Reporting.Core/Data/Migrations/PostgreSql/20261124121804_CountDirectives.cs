using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CountDirectives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Directives_AgencyId_IssuedOn",
                table: "Directives");

            migrationBuilder.CreateIndex(
                name: "IX_Directives_AgencyId_DeletedAt_IssuedOn",
                table: "Directives",
                columns: new[] { "AgencyId", "DeletedAt", "IssuedOn" },
                filter: "\"DeletedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Directives_AgencyId_DeletedAt_IssuedOn",
                table: "Directives");

            migrationBuilder.CreateIndex(
                name: "IX_Directives_AgencyId_IssuedOn",
                table: "Directives",
                columns: new[] { "AgencyId", "IssuedOn" },
                filter: "\"DeletedAt\" IS NULL");
        }
    }
}
