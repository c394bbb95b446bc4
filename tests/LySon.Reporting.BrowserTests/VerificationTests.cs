using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Signing;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>Somebody who received a report as a file wants to know whether it is the one.</summary>
public sealed class VerificationTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_signed_file_is_known_when_dropped_and_so_is_every_other_state_for_what_it_is()
    {
        var (code, original, signed) = await KeptSignature.AddAsync(App);
        var page = (await OpenAsync()).Page;
        await page.GotoAsync($"/v/{code}");
        var result = page.Locator("#verify-result");
        await DropAsync(page, signed);
        await Assertions.Expect(result).ToContainTextAsync("Đúng là bản ký số mới nhất, không thay đổi. Chữ ký số hợp lệ: Lê Văn Ninh");
        await Assertions.Expect(result).ToHaveClassAsync("verify-result is-same");

        await ChooseAsync(page, original);
        await Assertions.Expect(result).ToContainTextAsync("là bản trước khi ký số");
        await Assertions.Expect(result).ToHaveClassAsync("verify-result is-older");
        await ChooseAsync(page, [.. signed, .. "%một chữ ký nữa"u8]);
        await Assertions.Expect(result).ToContainTextAsync("Chưa kết luận được");
        var altered = (byte[])signed.Clone();
        altered[1_000] ^= 1;
        await ChooseAsync(page, altered);
        await Assertions.Expect(result).ToContainTextAsync("Không phải tệp nào của báo cáo này mà cổng giữ");
        await Assertions.Expect(result).ToHaveClassAsync("verify-result is-other");
    }

    private static Task ChooseAsync(IPage page, byte[] file) =>
        page.Locator("#verify-file")
            .SetInputFilesAsync(new FilePayload { Name = "bao-cao.pdf", MimeType = "application/pdf", Buffer = file });

    private static Task DropAsync(IPage page, byte[] file) => page.Locator("[data-verify]").EvaluateAsync("""
        (place, base64) => {
          const dropped = new DataTransfer();
          dropped.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'bao-cao.pdf', { type: 'application/pdf' }));
          place.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
        }
        """, Convert.ToBase64String(file));
}
