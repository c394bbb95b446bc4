namespace LySon.Reporting.Web.Infrastructure.Workers;

internal static class WorkersSetup
{
    public static void AddFileWorkers(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FileWorkerOptions>().BindConfiguration(FileWorkerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<WorkerPool>();
        builder.Services.AddSingleton<ForeignFiles>();
    }
}
