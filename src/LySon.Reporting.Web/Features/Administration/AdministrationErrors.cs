namespace LySon.Reporting.Web.Features.Administration;

/// <summary>What the administration pages refuse, and how they say it.</summary>
internal static class AdministrationErrors
{
    public const string UserNameMissing = "Nhập tên đăng nhập.";
    public const string UserNameLength = "Tên đăng nhập dài tối đa 40 ký tự.";
    public const string FullNameMissing = "Nhập họ và tên.";
    public const string RoleMissing = "Chọn vai trò.";
    public const string AgencyMissing = "Chọn đơn vị của tài khoản. Chỉ tài khoản quản trị không thuộc đơn vị nào.";
    public const string OwnAccount = "Không khóa hoặc đổi vai trò tài khoản đang dùng. Nhờ quản trị khác thực hiện.";
    public const string CodeMissing = "Nhập mã đơn vị, ví dụ tt-luu-tru.";
    public const string CodeForm = "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ tt-luu-tru.";
    public const string CodeTaken = "Đã có đơn vị dùng mã này. Chọn mã khác.";
    public const string NameMissing = "Nhập tên cơ quan.";
    public const string ShortNameMissing = "Nhập tên viết tắt, ví dụ TT Lưu trữ.";
    public const string IssuingBodyMissing = "Nhập tên cơ quan như in trên văn bản, mỗi dòng in một dòng.";
    public const string PlaceMissing = "Nhập địa danh ghi trước ngày tháng, là nơi đặt trụ sở.";
    public const string SymbolMissing = "Nhập ký hiệu của cơ quan, ví dụ UBND.";
    public const string ValidFromMissing = "Nhập ngày bắt đầu áp dụng.";
    public const string ValidFromTaken = "Đã có tên khác áp dụng từ đúng ngày này. Sửa tên đó hoặc chọn ngày khác.";
    public const string AuthorityMissing = "Nhập thẩm quyền ký, mỗi dòng in một dòng, ví dụ: TM. ỦY BAN NHÂN DÂN.";
    public const string KindMissing = "Chọn loại cơ quan, đơn vị.";
    public const string KindNameMissing = "Nhập tên loại, ví dụ Trung tâm.";
    public const string KindTaken = "Đã có loại mang tên này. Sửa loại đó hoặc đặt tên khác.";
    public const string KindEndBefore = "Ngày kết thúc phải từ ngày bắt đầu trở đi.";
    public const string LevelRange = "Nhập cấp là một số từ 1, cao nhất, đến 9.";
    public const string PositionRange = "Nhập thứ tự là một số từ 0 đến 999.";
    public const string TooManyKinds = "Đã đủ 60 loại. Sửa một loại không còn dùng thay cho thêm mới.";
    public const string CountedMissing = "Chọn đối tượng thống kê hoặc ứng dụng.";
    public const string ParentCircle = "Cơ quan cấp trên không được nằm dưới chính đơn vị này.";
    public const string SuccessorWithoutDay = "Nhập ngày kết thúc hoạt động của đơn vị.";
    public const string SuccessorCircle = "Đơn vị kế thừa không được nhập trở lại chính đơn vị này.";
    public const string SuccessorGone = "Đơn vị kế thừa cũng không còn hoạt động vào ngày đó. Chọn đơn vị khác.";
    public const string ValidToBefore = "Ngày thôi ký phải sau ngày bắt đầu ký.";

    public const string EmailForm = "Nhập một địa chỉ thư, ví dụ vanthu@xa.gov.vn.";
}
