using System.Collections.Frozen;
using System.Reflection;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>
/// The 30,000 passwords that are tried first, as the library zxcvbn-core carries them, and those that Vietnamese offices add.
/// </summary>
internal static class CommonPasswords
{
    private const string Library = "zxcvbn-core";
    private const string List = "zxcvbn-core.Dictionaries.passwords.lst";

    private static readonly string[] Vietnamese =
    [
        "matkhau", "matkhaumoi", "doimatkhau", "khongcomatkhau", "quantri", "quantrivien", "nhaplieu", "vanthu", "lanhdao", "nhanvien",
        "taikhoan", "xinchao",
        "dangnhap", "vietnam", "vietnamvodich", "hochiminh", "bacho", "hanoi", "saigon", "danang", "quangngai", "tinhquangngai", "covid",
        "chongdich",
        "anhyeuem", "emyeuanh", "yeuanh", "yeuem", "giadinh", "conyeu", "ubnd", "uybannhandan", "thanhcong", "maytinh", "congso", "hoabinh",
        "doclaptudohanhphuc",
    ];

    private static readonly Lazy<FrozenSet<string>> Known = new(() => Read().Concat(Vietnamese).ToFrozenSet(StringComparer.Ordinal));

    /// <param name="folded">Without diacritics, capitals and blanks.</param>
    public static bool Contains(string folded) => Known.Value.Contains(folded);

    private static IEnumerable<string> Read()
    {
        using var stream = Assembly.Load(Library).GetManifestResourceStream(List)
            ?? throw new InvalidOperationException($"{Library} carries no {List}.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (VietnameseText.Fold(line.Trim()) is { Length: > 0 } word) lines.Add(word);
        return lines;
    }
}
