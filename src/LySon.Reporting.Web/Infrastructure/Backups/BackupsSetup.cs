using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Backups;

internal static class BackupsSetup
{
    public static void AddBackups(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<BackupOptions>(BackupOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<BackupOptions>, BackupOptionsCheck>();
        builder.Services.AddSingleton<BackupService>().AddSingleton<RestoreService>();
        builder.Services.AddScoped<IUpkeepTask, BackupTask>().AddScoped<IUpkeepTask, RestoreTrialTask>();
    }
}
