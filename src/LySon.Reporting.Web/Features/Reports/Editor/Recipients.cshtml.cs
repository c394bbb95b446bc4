using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Reports.Editor;

[Authorize(ReportsSetup.WriteReports)]
public sealed class RecipientsModel(ReportingDbContext db, EditorLoader loader) : EditorPage(loader)
{
    private const string Part = "recipients";

    [BindProperty]
    public RecipientsInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync(Part)) return NotFound();
        Input = RecipientsInput.From(Editor.Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync(Part)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(Editor.Report);
        var url = ReportAddresses.Part(Id, Part);
        Clash = await RowSaving.SaveAsync(db, Editor.Report, Input.Version, ModelState, url);
        return Clash is null ? Saved(url) : Page();
    }
}

/// <summary>To whom the report is sent.</summary>
public sealed class RecipientsInput
{
    [Display(Name = "Kính gửi"), DataType(DataType.MultilineText), OfficialText(Core.Reports.Report.RecipientsMaxLength)]
    public string? AddressedTo { get; set; }

    [Display(Name = "Nơi nhận"), DataType(DataType.MultilineText), OfficialText(Core.Reports.Report.RecipientsMaxLength)]
    public string? Recipients { get; set; }

    public int Version { get; set; }

    public static RecipientsInput From(Core.Reports.Report report) =>
        new() { AddressedTo = report.AddressedTo, Recipients = report.Recipients, Version = report.Version };

    public void ApplyTo(Core.Reports.Report report) => (report.AddressedTo, report.Recipients) = (Names(AddressedTo), Names(Recipients));

    /// <summary>One a line, without the dash and the punctuation that the page adds.</summary>
    internal static string Names(string? text) => string.Join('\n', (text ?? "").Split('\n')
        .Select(line => line.Trim().TrimStart('-', '–').TrimEnd(';', '.').Trim()).Where(line => line.Length > 0));
}
