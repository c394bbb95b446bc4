namespace LySon.Reporting.Core.Agencies;

/// <summary>
/// The kinds that a new portal begins with, by their keys: those of the law before and after 1 July 2025. From then on they are the
/// administrator's.
/// </summary>
public static class FirstKinds
{
    public const int Province = 1;
    public const int City = 2;
    public const int Department = 3;
    public const int District = 4;
    public const int Commune = 5;
    public const int Ward = 6;
    public const int SpecialZone = 7;
    public const int Office = 8;
    public const int School = 9;
    public const int HealthStation = 10;
    public const int Hamlet = 11;

    private static readonly DateOnly Reform = new(2025, 7, 1);

    internal static object[] Rows =>
    [
        Row(Province, "Tỉnh", 1), Row(City, "Thành phố trực thuộc trung ương", 1), Row(Department, "Sở, ngành của tỉnh", 2),
        Row(District, "Cấp huyện", 3, takesRegistrations: true, to: Reform.AddDays(-1)),
        Row(Commune, "Xã", 4, takesRegistrations: true), Row(Ward, "Phường", 4, takesRegistrations: true),
        Row(SpecialZone, "Đặc khu", 4, takesRegistrations: true, from: Reform),
        Row(Office, "Phòng, ban", 5), Row(School, "Trường học", 5), Row(HealthStation, "Trạm y tế", 5), Row(Hamlet, "Thôn, tổ dân phố", 6),
    ];

    private static object Row(
        int id, string name, int level, bool takesRegistrations = false, DateOnly? from = null, DateOnly? to = null) => new
        {
            Id = id, Version = 1, Name = name, Level = level, TakesRegistrations = takesRegistrations, ValidFrom = from, ValidTo = to,
            Position = id,
        };
}
