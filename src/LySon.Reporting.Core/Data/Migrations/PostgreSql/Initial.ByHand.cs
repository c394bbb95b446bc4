using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace LySon.Reporting.Core.Data.Migrations.PostgreSql;

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
            builder.Sql($"""SELECT setval(pg_get_serial_sequence('"{rows.Table}"', 'Id'), (SELECT MAX("Id") FROM "{rows.Table}"))""");
        }
        // Rows that are only added are kept so by the database itself.
        builder.Sql("""
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
            """);
        foreach (var table in (string[])["Changes", "AuditLinks", "ReportSteps", "IssuedDocuments"])
            builder.Sql($"""
                CREATE TRIGGER "{table}_AppendOnly" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()
                """);
        // Words are looked for inside texts. The extension comes with the server; one that does not have it only searches slower.
        builder.Sql("""
            DO $$ BEGIN
              CREATE EXTENSION IF NOT EXISTS pg_trgm;
              CREATE INDEX "IX_Directives_SearchText" ON "Directives" USING gin ("SearchText" gin_trgm_ops);
              CREATE INDEX "IX_Reports_SearchText" ON "Reports" USING gin ("SearchText" gin_trgm_ops);
              CREATE INDEX "IX_Venues_SearchText" ON "Venues" USING gin ("SearchText" gin_trgm_ops);
            EXCEPTION WHEN undefined_file OR feature_not_supported OR insufficient_privilege THEN NULL;
            END $$
            """);
    }
}
