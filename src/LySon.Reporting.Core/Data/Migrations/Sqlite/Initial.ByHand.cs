using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace LySon.Reporting.Core.Data.Migrations.Sqlite;

/// <summary>What the model cannot say.</summary>
public partial class Initial
{
    private static void AddByHand(MigrationBuilder builder)
    {
        // There is no model beside this migration, so its rows say themselves of which types they are.
        foreach (var rows in builder.Operations.OfType<InsertDataOperation>().ToList())
        {
            var columns = builder.Operations.OfType<CreateTableOperation>().Single(t => t.Name == rows.Table).Columns;
            rows.ColumnTypes = [.. rows.Columns.Select(name => columns.Single(c => c.Name == name).ColumnType!)];
        }
        // Scans are counted every moment, and AUTOINCREMENT writes one page more with every commit.
        builder.Operations.OfType<CreateTableOperation>().Single(t => t.Name == "ScanReceipts")
            .Columns.Single(c => c.Name == "Id").RemoveAnnotation("Sqlite:Autoincrement");
        // Rows that are only added are kept so by the database itself.
        foreach (var table in (string[])["Changes", "AuditLinks", "ReportSteps", "IssuedDocuments"])
        {
            foreach (var what in (string[])["Update", "Delete"])
                builder.Sql($"""
                    CREATE TRIGGER "{table}_No{what}" BEFORE {what.ToUpperInvariant()} ON "{table}"
                    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                    """);
        }
    }
}
