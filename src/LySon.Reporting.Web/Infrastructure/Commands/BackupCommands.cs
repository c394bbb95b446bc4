using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using LySon.Reporting.Web.Infrastructure.Backups;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>`backup` and `restore FILE`.</summary>
internal static class BackupCommands
{
    public static Command Backup(CommandRunner runner)
    {
        var to = new Option<DirectoryInfo?>("--to")
        {
            Description = "The folder to write it into. Without it Backup:Folder is used, "
            + "and older backups there are removed as configured."
        };
        var backup = new Command(
            "backup", "Make a consistent backup of the database while the portal runs: one compressed SQLite file, of either database, "
            + "checked before it gets its name.") { to };
        backup.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var made = await services.GetRequiredService<BackupService>()
                .RunAsync(parsed.GetValue(to)?.FullName, Console.WriteLine, cancellation);
            Console.WriteLine(made.File);
            if (!made.Manifest.File!.Encrypted)
                Console.WriteLine("It is not encrypted (Backup:Certificate): who reads it reads everything.");
            if (made.Removed > 0) Console.WriteLine($"Older backups removed: {made.Removed}.");
        }));
        return backup;
    }

    public static Command Restore(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("file") { Description = "What backup made, or any SQLite file with the portal's tables." };
        var key = new Option<FileInfo?>("--key")
        {
            Description = "PEM file with the private RSA key of one of the recipients, for an encrypted one. Its password is read from "
            + "the terminal, or from standard input when that is redirected."
        };
        var check = new Option<bool>("--check") { Description = "Only read all of it and say what is in it." };
        var restore = new Command("restore", "Put a backup into the configured database, which must be empty or absent.")
        {
            file, key, check
        };
        restore.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            using var rsa = parsed.GetValue(key) is { } pem ? await OpenKeyAsync(pem, cancellation) : null;
            var (service, name) = (services.GetRequiredService<RestoreService>(), parsed.GetValue(file)!.FullName);
            if (parsed.GetValue(check))
            {
                Print(await service.CheckAsync(name, rsa, cancellation));
                Console.WriteLine("The backup is whole. Nothing was restored.");
                return;
            }
            var found = await service.RestoreAsync(name, rsa, Print, cancellation);
            if (found.Missing.Count > 0) Console.WriteLine($"The schema was brought from {found.Schema} to this program's.");
            Console.WriteLine("Restored and checked. Start the portal, and run audit verify.");
        }));
        return restore;
    }

    private static async Task<RSA> OpenKeyAsync(FileInfo file, CancellationToken cancellation)
    {
        var pem = await File.ReadAllTextAsync(file.FullName, cancellation);
        var rsa = RSA.Create();
        try
        {
            if (pem.Contains("ENCRYPTED", StringComparison.Ordinal)) rsa.ImportFromEncryptedPem(pem, Terminal.ReadPassword());
            else rsa.ImportFromPem(pem);
            return rsa;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            rsa.Dispose();
            throw new CommandRefusedException($"{file} holds no private RSA key in PEM, or its password is another.");
        }
    }

    private static void Print(BackupFindings found)
    {
        Console.WriteLine(found.Manifest is { } made
            ? string.Create(CultureInfo.InvariantCulture, $"Backup of {made.TakenAt:u} from {made.Source}, made by version {made.Program}.")
            : "A database that was not made by backup: it can only be compared with itself.");
        Console.WriteLine($"Schema {found.Schema}"
            + (found.Missing.Count == 0 ? ", the one of this program." : $", {found.Missing.Count} migrations older than this program."));
        foreach (var (table, sum) in found.Tables.Where(t => t.Value.Rows > 0))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table}: {sum.Rows:#,0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Tables.Count} tables, {found.Rows:#,0} rows."));
        if (found.Orphans > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{found.Orphans:#,0} rows refer to rows that are not there, as they did when the backup was made."));
        Console.WriteLine(CopyWords.Keys(found.Keys));
    }
}
