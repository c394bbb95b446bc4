using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using MiniExcelLibs;

namespace LySon.Reporting.Web.Features.Register;

/// <summary>The register as it is printed and as a workbook: the decree's ten columns, numbers that were given, in their order.</summary>
internal static class RegisterSheet
{
    public static string FileName(int year) => string.Create(CultureInfo.InvariantCulture, $"So-dang-ky-van-ban-di-{year}.xlsx");

    public static PrintedRegister Printed(Agency agency, int year, IEnumerable<RegisterEntry> entries)
    {
        // Named as at the end of the year, or as now.
        var name = agency.NameOn(new DateOnly(year, 12, 31));
        return new()
        {
            SuperiorBody = name.SuperiorBody.Length > 0 ? name.SuperiorBody : null,
            IssuingBody = name.IssuingBody.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Year = year,
            Entries = [.. Given(entries)
                .Select(e => new PrintedEntry(e.NumberAndSymbol, e.Date!.Value, e.Abstract, e.Signer, e.Recipients, e.ArchiveUnit, e.Copies,
                e.SentOn, e.Receipt, e.Note))],
        };
    }

    public static async Task<Stream> WorkbookAsync(IEnumerable<RegisterEntry> entries)
    {
        var file = new MemoryStream();
        await file.SaveAsAsync(Given(entries).Select(Row), sheetName: "Sổ đăng ký văn bản đi");
        file.Position = 0;
        return file;
    }

    private static IEnumerable<RegisterEntry> Given(IEnumerable<RegisterEntry> entries) =>
        entries.Where(e => e is { State: RegisterState.Used, Date: not null }).OrderBy(e => e.Number);

    private static Dictionary<string, object?> Row(RegisterEntry entry) => new()
    {
        ["Số, ký hiệu văn bản"] = entry.NumberAndSymbol,
        ["Ngày tháng văn bản"] = entry.Date!.Value.OnScreen(),
        ["Tên loại và trích yếu nội dung"] = entry.Abstract,
        ["Người ký"] = entry.Signer,
        ["Nơi nhận văn bản"] = entry.Recipients,
        ["Đơn vị, người nhận bản lưu"] = entry.ArchiveUnit,
        ["Số lượng bản"] = entry.Copies,
        ["Ngày chuyển"] = entry.SentOn?.OnScreen(),
        ["Ký nhận"] = entry.Receipt,
        ["Ghi chú"] = entry.Note,
    };
}
