using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Web.Infrastructure.Files;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <param name="File">Where it is.</param>
/// <param name="Manifest">What is in it.</param>
/// <param name="Removed">Older backups that were removed for it.</param>
public sealed record BackupResult(string File, BackupManifest Manifest, int Removed);

/// <summary>
/// Makes a backup while the portal runs: a consistent copy in a folder of its own, checked, packed, written to the disk, read back, and
/// only then given its name. What goes wrong before leaves the folder as it was. Two at once, by a timer and by hand or on two nodes, are
/// parted by a lock.
/// </summary>
internal sealed class BackupService(
    ReportingConnections connections, IOptions<BackupOptions> options, IHostEnvironment environment, DiskRoom disk, TimeProvider time,
    ILogger<BackupService> log)
{
    private const string Lock = ".lock";

    /// <summary><c>Backup:Folder</c>, or what stands for it.</summary>
    public string Folder => Path.GetFullPath(options.Value.Folder is { Length: > 0 } set ? set
        : Path.Combine(DataFolder.Of(environment), "backups"));

    /// <summary>
    /// The newest one there, by its description; null when there is none. For whoever wants to see that backups are made.
    /// </summary>
    /// <exception cref="System.Text.Json.JsonException">The description is damaged.</exception>
    public BackupManifest? Latest() => Described() is { } description ? BackupManifest.Parse(File.ReadAllText(description)) : null;

    /// <summary>By the names in the folder alone, for whoever asks each minute.</summary>
    public bool HasOne => Described() is not null;

    /// <summary>Into <see cref="Folder"/>.</summary>
    /// <exception cref="CopyRefusedException">It cannot be made; the message is one line.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be read, or its copy not be written.</exception>
    /// <exception cref="IOException">The folder is full or broken.</exception>
    public Task<BackupResult> RunAsync(CancellationToken cancellation = default) => RunAsync(folder: null, told: null, cancellation);

    /// <param name="folder">Instead of the configured one; nothing is removed there.</param>
    /// <param name="told">Called with a line after each step.</param>
    public async Task<BackupResult> RunAsync(string? folder, Action<string>? told, CancellationToken cancellation = default)
    {
        // What somebody collects elsewhere is not the portal's to clear.
        var clears = folder is null;
        folder = Path.GetFullPath(folder ?? Folder);
        PrivateFiles.MakeFolder(folder);
        await using var only = HoldLock(folder);
        var shelf = new BackupShelf(folder);
        await CopyPlan.RequireCurrentAsync(connections, cancellation);
        await RequireSpaceAsync(folder, shelf, cancellation);

        using var copying = WorkFolder.Create(WorkPlace.Of(connections, environment));
        using var packing = WorkFolder.Create(folder);
        var (database, file) = (copying.File("copy.db"), packing.File("backup"));
        var manifest = await CopyAsync(database, cancellation);
        told?.Invoke(string.Create(CultureInfo.InvariantCulture,
            $"Copied {manifest.Tables.Count} tables with {manifest.Rows:#,0} rows as of {manifest.TakenAt:u}."));
        var recipients = options.Value.OpenCertificates();
        manifest = manifest with { File = await BackupFile.PackAsync(database, file, recipients, cancellation) };
        foreach (var recipient in recipients) recipient.Dispose();
        told?.Invoke(string.Create(CultureInfo.InvariantCulture,
            $"Wrote {manifest.File.Bytes:#,0} bytes{(manifest.File.Encrypted ? ", encrypted" : "")}, "
            + $"read them back and found them whole."));
        var result = new BackupResult(shelf.Put(file, manifest), manifest, clears ? shelf.Clear(time.GetUtcNow(), options.Value) : 0);
        log.LogInformation("Backup {File} holds {Rows} rows of {Tables} tables in {Bytes} bytes; {Removed} older ones were removed",
            result.File, manifest.Rows, manifest.Tables.Count, manifest.File.Bytes, result.Removed);
        return result;
    }

    private async Task<BackupManifest> CopyAsync(string file, CancellationToken cancellation)
    {
        var copy = await PortableCopy.MakeAsync(connections, file, time, cancellation);
        await using var database = SqliteFile.Open(file);
        var manifest = BackupManifest.Of(copy, database);
        manifest.WriteTo(database);
        return manifest;
    }

    /// <summary>The newest description.</summary>
    private string? Described() => Directory.Exists(Folder) ? new BackupShelf(Folder).All().Select(b => Path.Combine(Folder, b.Manifest))
        .FirstOrDefault(File.Exists) : null;

    /// <summary>
    /// The copy is as large as the database; of the packed file the one before tells, and without one half of it is a careful guess.
    /// </summary>
    private async Task RequireSpaceAsync(string folder, BackupShelf shelf, CancellationToken cancellation)
    {
        var database = await connections.SizeAsync(cancellation);
        disk.Require(WorkPlace.Of(connections, environment), database + database / 8);
        var packed = shelf.All() is [var last, ..] ? new FileInfo(Path.Combine(folder, last.File)).Length : database / 2;
        disk.Require(folder, packed + packed / 4);
    }

    private static FileStream HoldLock(string folder)
    {
        try
        {
            return new(
                Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
        }
        catch (IOException failure) when (File.Exists(Path.Combine(folder, Lock)))
        {
            throw new CopyRefusedException($"Another backup is being made in {folder}.", failure);
        }
    }
}
