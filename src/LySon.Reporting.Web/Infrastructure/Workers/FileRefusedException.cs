namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>A file from outside could not be read; the message is the Vietnamese sentence for the person who handed it in.</summary>
public sealed class FileRefusedException : Exception
{
    private FileRefusedException(string sentence, string? reason = null, bool isBusy = false)
        : base(sentence) => (Reason, IsBusy) = (reason, isBusy);

    /// <summary>Why the file's worker had to be ended, for the log; null when it lives on.</summary>
    public string? Reason { get; }

    /// <summary>It was not looked at: the same file may be read a little later.</summary>
    public bool IsBusy { get; }

    public bool EndedWorker => Reason is not null;

    /// <param name="sentence">The reader's own.</param>
    internal static FileRefusedException Unreadable(string sentence) => new(sentence);

    /// <param name="failure">The type of the exception, if the worker could still tell.</param>
    internal static FileRefusedException Died(string failure = "it died") =>
        new("Tệp có cấu trúc bất thường nên không đọc được. Đề nghị nơi gửi gửi lại tệp gốc, hoặc mở tệp rồi lưu lại.", failure);

    internal static FileRefusedException TooSlow() =>
        new("Đọc tệp này mất quá nhiều thời gian nên đã dừng. Chia thành tệp nhỏ hơn, hoặc mở tệp rồi lưu lại.", "too slow");

    internal static FileRefusedException TooMuch() =>
        new("Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng. Chia thành tệp nhỏ hơn, hoặc mở tệp rồi lưu lại.", "too much");

    internal static FileRefusedException Busy() => new("Cổng đang bận đọc nhiều tệp khác. Đợi ít phút rồi gửi lại tệp.", isBusy: true);

    internal static FileRefusedException OwnFiles() => new(
        "Các tệp anh/chị đã gửi còn đang được đọc. Đợi xong rồi gửi lại tệp này.", isBusy: true);
}
