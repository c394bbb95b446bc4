using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Register;

/// <summary>Why a number is refused, and what to do.</summary>
public static class RegisterErrors
{
    public const string DateMissing = "Nhập ngày ban hành.";
    public const string DateInFuture = "Ngày ban hành không được sau hôm nay. Kiểm tra rồi nhập lại ngày.";
    public const string NumberRange = "Số phải từ 1 đến 99.999.";
    public const string NoneLeft = "Sổ đã cấp đến số 99.999, số lớn nhất. Không còn số để giữ.";
    public const string NoteMissing = "Ghi rõ giữ số cho văn bản nào.";
    public const string UsedStays = "Số đã cấp cho văn bản phát hành nên không bỏ được.";
    public const string LastTooLow = "Số này nhỏ hơn số lớn nhất đã cấp trong sổ. Nhập số lớn hơn.";

    public static string NotFree(int number) => $"Số {Written(number)} vừa được cấp hoặc không còn được giữ. Chọn số khác.";

    public static string BeforeEarlier(int number, DateOnly day) =>
        $"Số {Written(number)} nhỏ hơn đã mang ngày {day.OnScreen()}. Ngày của số lớn hơn không được trước ngày đó.";

    public static string AfterLater(int number, DateOnly day) =>
        $"Số {Written(number)} lớn hơn đã mang ngày {day.OnScreen()}. Ngày của số nhỏ hơn không được sau ngày đó.";

    private static string Written(int number) => number < 10 ? $"0{number}" : number.Grouped();
}
