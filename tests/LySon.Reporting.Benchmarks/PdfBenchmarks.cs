using BenchmarkDotNet.Attributes;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Svg;

namespace LySon.Reporting.Benchmarks;

/// <summary>One report from record to bytes. How it compares with LibreOffice is the command "pdf-ratios".</summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private readonly OfficialReport reference = PdfSamples.Reference();
    private readonly OfficialReport rows500 = PdfSamples.WithDirectives(500);
    private readonly OfficialReport rows5000 = PdfSamples.WithDirectives(5000);

    [Benchmark(Baseline = true)]
    public byte[] Reference_report() => PdfSamples.Print(reference);

    [Benchmark]
    public IReadOnlyList<string> Reference_report_as_preview() => SvgPages.Write(OfficialLayout.Arrange(reference, LayoutProfile.Decree30));

    [Benchmark]
    public byte[] Report_with_500_directives() => PdfSamples.Print(rows500);

    [Benchmark]
    public byte[] Report_with_5000_directives() => PdfSamples.Print(rows5000);
}
