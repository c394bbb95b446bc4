using LySon.Reporting.Web.Infrastructure.Configuration;
namespace LySon.Reporting.Web.Infrastructure.Workers;

internal static class WorkersSetup
{
    public static void AddFileWorkers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<FileWorkerOptions>(FileWorkerOptions.Section);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<WorkerPool>();
        builder.Services.AddSingleton<ForeignFiles>();
    }
}
