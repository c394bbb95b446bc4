using System.CommandLine;
using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Database.Migrating;
using LySon.Reporting.Web.Infrastructure.Files;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>`migrate`: the schema is brought to the program's; `migrate --check`: what that would be.</summary>
internal static class MigrateCommand
{
    /// <summary>Exit code of --check when there is something to do.</summary>
    public const int WouldMigrate = 2;

    public static Command Create(CommandRunner runner)
    {
        var check = new Option<bool>("--check")
        {
            Description = "Only say what would be done. Exit code 0: nothing, the schema is current; 2: migrations are missing and could "
                + "be applied; 1: it would be refused.",
        };
        var migrate = new Command("migrate", "Bring the database schema to this program's version.") { check };
        migrate.SetAction((parsed, _) => runner.RunAsync(parsed, services => parsed.GetValue(check) ? CheckAsync(services)
            : MigrateAsync(services), CommandRunner.Refused));
        return migrate;
    }

    private static async Task<int> MigrateAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseStartup>().MigrateAsync();
        Console.WriteLine("The database schema is current.");
        return CommandRunner.Done;
    }

    private static async Task<int> CheckAsync(IServiceProvider services)
    {
        var connections = services.GetRequiredService<ReportingConnections>();
        var plan = await MigrationPlan.LookAsync(connections, services.GetRequiredService<SchemaHistory>(),
            services.GetRequiredService<UpgradeCopies>());
        Console.WriteLine($"Last migration of the database: {plan.Schema.Last ?? "none, it is empty"}");
        foreach (var missing in plan.Schema.Missing) Console.WriteLine($"Missing: {missing}");
        if (plan.Copy is { } copy)
        {
            Console.WriteLine($"A copy would be made first: {copy}");
            var (needed, room) = (UpgradeCopies.Needed(connections.FilePath!),
                services.GetRequiredService<DiskRoom>().Of(Path.GetDirectoryName(copy)!));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Room: {needed >> 20} MB may be needed, {(room is { } r ? $"{r.Free >> 20} MB are" : "an unknown amount is")} free."));
        }
        if (plan.Refusal is { } refusal) throw new CommandRefusedException(refusal);
        Console.WriteLine(plan.Schema.Missing.Count == 0 ? "The database schema is current."
            : $"{plan.Schema.Missing.Count} migrations would be applied in one transaction.");
        return plan.Schema.Missing.Count == 0 ? CommandRunner.Done : WouldMigrate;
    }
}
