using Microsoft.EntityFrameworkCore.Migrations;

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql;

/// <summary>What the model cannot say.</summary>
public partial class Initial
{
    private static void AddByHand(MigrationBuilder builder)
    {
        // Rows that are only added are kept so by the database itself.
        builder.Sql("""
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
            """);
        foreach (var table in (string[])["Changes", "AuditLinks", "ReportSteps", "IssuedDocuments"])
            builder.Sql($"""
                CREATE TRIGGER "{table}_AppendOnly" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()
                """);
    }
}
