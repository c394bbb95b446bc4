using System.CommandLine;
using LySon.Reporting.Core.Audit;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Web.Features.Audit;

/// <summary>`audit verify`: whether the history is all there and says what it said.</summary>
internal static class AuditCommands
{
    public static Command Create(CommandRunner runner)
    {
        var head = new Option<string?>("--head")
        {
            Description = "The hash at the end of the chain as it was noted earlier; it must still be part of the chain."
        };
        var verify = new Command("verify", "Check the hash chain over the history. Exit code 0: whole, 1: changed, cut or unreadable.")
        {
            head
        };
        verify.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().RequireUsableAsync();
            var report = await services.GetRequiredService<AuditVerifier>().VerifyAsync(parsed.GetValue(head), cancellation);
            foreach (var finding in report.Findings) Console.WriteLine(AuditWords.Of(finding));
            Console.WriteLine($"Số dòng: {report.Links}. Mã cuối chuỗi: {report.Head}");
            if (!report.IsWhole) throw new CommandRefusedException("Nhật ký không còn nguyên vẹn.");
            // What else the database holds was not read, and nothing is said of it.
            Console.WriteLine("Nhật ký nguyên vẹn. Chỉ chuỗi nhật ký được đọc; các bảng khác và tệp: lệnh check.");
        }));
        return new Command("audit", "Check the audit log.") { verify };
    }
}
