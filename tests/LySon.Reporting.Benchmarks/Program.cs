using BenchmarkDotNet.Running;
using LySon.Reporting.Benchmarks;

return args switch
{
    [PdfRatios.Command] => PdfRatios.Run(),
    [ListRatio.Command] => await ListRatio.RunAsync(),
    [RoundRatio.Command] => await RoundRatio.RunAsync(),
    [ScanLoadRatio.Command] => await ScanLoadRatio.RunAsync(),
    [ScanLoadRatio.EmptyCommand, var port] => ScanLoadRatio.Empty(port),
    [ScanSizeRatio.Command] => await ScanSizeRatio.RunAsync(null),
    [ScanSizeRatio.Command, var venues] => await ScanSizeRatio.RunAsync(venues),
    [NationalRatio.Command, .. var rest] => await NationalRatio.RunAsync(rest),
    [ImportRatio.Command] => await ImportRatio.RunAsync(),
    [WorkerRatio.Command] => await WorkerRatio.RunAsync(),
    [PdfRatios.WarmCommand] => PdfRatios.WarmOnly(),
    [PdfRatios.PeakCommand, var rows] => PdfRatios.Peak(rows),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(PdfBenchmarks).Assembly).Run(args);
    return 0;
}
