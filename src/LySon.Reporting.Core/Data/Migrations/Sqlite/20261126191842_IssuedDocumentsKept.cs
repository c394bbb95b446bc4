using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LySon.Reporting.Core.Data.Migrations.Sqlite
{
    /// <summary>RequestReminders made the table anew, and on SQLite a new table has none of the old one's triggers. PostgreSQL alters in place.</summary>
    public partial class IssuedDocumentsKept : Migration
    {
        private static readonly string[] Events = ["Update", "Delete"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var what in Events)
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER IF NOT EXISTS "IssuedDocuments_No{what}" BEFORE {what.ToUpperInvariant()} ON "IssuedDocuments"
                    BEGIN SELECT RAISE(ABORT, 'IssuedDocuments is append-only'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var what in Events) migrationBuilder.Sql($"DROP TRIGGER \"IssuedDocuments_No{what}\"");
        }
    }
}
