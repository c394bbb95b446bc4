using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Annex I, part II: which components there must be, and where they stand.</summary>
internal static class OrderRules
{
    public static void Presence(Anatomy anatomy, Findings findings)
    {
        var (head, closing) = (anatomy.Head, anatomy.Closing);
        var last = anatomy.Paper.Last.Number;
        Need("Ô số 1", "Quốc hiệu", head.NationalName is not null, 1);
        Need("Ô số 1", "Tiêu ngữ", head.Motto is not null, 1);
        Need("Ô số 2", "Tên cơ quan ban hành", head.IssuingBody.Count > 0, 1);
        Need("Ô số 3", "Số, ký hiệu của văn bản", head.Number is not null, 1);
        Need("Ô số 4", "Địa danh và thời gian ban hành", head.PlaceAndDate.Count > 0, 1);
        // A letter has a subject instead, and is always written to somebody.
        Need("Ô số 5a", "Tên loại văn bản", head.TypeName is not null || head.Subject.Count > 0, 1);
        Need("Ô số 5a", "Trích yếu nội dung", head.Abstract.Count > 0 || head.Subject.Count > 0, 1);
        Need("Ô số 9a", "Kính gửi", head.Subject.Count == 0 || head.Address.Count > 0, 1);
        Need("Ô số 6", "Nội dung văn bản", anatomy.Body.Count > 0, 1);
        Need("Ô số 7a", "Quyền hạn, chức vụ của người ký", closing.Authority.Count > 0, last);
        Need("Ô số 7b", "Họ tên của người ký", closing.Signer.Count > 0, last);
        Need("Ô số 9b", "Nơi nhận", closing.Title is not null && closing.Recipients.Count > 0, last);

        void Need(string box, string what, bool there, int page)
        {
            if (!there)
                findings.Add(box, "Thành phần thể thức", page, $"không tìm thấy: {what}", $"phải có: {what}");
        }
    }

    public static void Order(Anatomy anatomy, Findings findings)
    {
        var head = anatomy.Head;
        Above(head.NationalName, head.Motto, "Ô số 1", "Tiêu ngữ ở dưới Quốc hiệu");
        Above(head.Motto, head.PlaceAndDate.FirstOrDefault(), "Ô số 4", "địa danh và thời gian ở dưới Tiêu ngữ");
        Above(head.IssuingBody.LastOrDefault(), head.Number, "Ô số 3", "số, ký hiệu ở dưới tên cơ quan");
        Above(head.Number, head.TypeName, "Ô số 5a", "tên loại ở dưới số, ký hiệu");
        Above(head.PlaceAndDate.LastOrDefault(), head.TypeName, "Ô số 5a", "tên loại ở dưới địa danh và thời gian");
        Above(head.TypeName, head.Abstract.FirstOrDefault(), "Ô số 5a", "trích yếu ở dưới tên loại");
        if (head.NationalName is { } name && name.Center < anatomy.FirstPage.Middle)
            findings.Add("Ô số 1", "Vị trí Quốc hiệu", 1, "Quốc hiệu ở nửa trái trang", "phía trên, bên phải trang đầu");
        var late = anatomy.Body.FirstOrDefault(line => FoldedText.Starts(line.Text, "kinh gui"));
        if (late is not null)
            findings.Add("Ô số 9a", "Trình tự thành phần thể thức", late.Page, $"{Findings.Quote(late)} nằm trong nội dung",
                "Kính gửi ở ngay dưới trích yếu, trước nội dung");

        void Above(PaperLine? upper, PaperLine? lower, string box, string expected)
        {
            if (upper is not null && lower is not null && lower.Baseline <= upper.Baseline)
                findings.Add(
                    box, "Trình tự thành phần thể thức", lower.Page, $"{Findings.Quote(lower)} ở trên {Findings.Quote(upper)}", expected);
        }
    }
}
