using Microsoft.EntityFrameworkCore.Migrations;

namespace LySon.Reporting.Core.Data.Migrations.Sqlite;

/// <summary>What the model cannot say: rows that are only added are kept so by the database itself.</summary>
public partial class Initial
{
    private static void KeepAppendOnly(MigrationBuilder builder)
    {
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
