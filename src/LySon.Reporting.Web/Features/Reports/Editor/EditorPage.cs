using LySon.Reporting.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>A page inside the editor's frame (_Editor.cshtml).</summary>
public abstract class EditorPage(EditorLoader loader) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public EditorView Editor { get; private set; } = null!;
    public Conflict? Clash { get; protected set; }

    protected async Task<bool> OpenAsync(string part) => await OpenAsync(_ => part);

    protected async Task<bool> OpenAsync(Func<OpenReport, string> part)
    {
        if (await loader.LoadAsync(Id, part) is not { } view) return false;
        Editor = view;
        return true;
    }

    /// <summary>Back to the same part, with the quiet line that it was saved.</summary>
    protected LocalRedirectResult Saved(string url, string sentence = "Đã lưu.")
    {
        new Confirmation(sentence).Put(TempData);
        return LocalRedirect(url);
    }
}
