using LySon.Reporting.Core.Data.Copying;

namespace LySon.Reporting.UnitTests.Copying;

public sealed class PortableValueTests
{
    [Theory]
    [InlineData(PortableKind.Moment, "2021-11-09 08:05:00.1234567", "2021-11-09 08:05:00.123456")]
    [InlineData(PortableKind.Moment, "2021-11-09 08:05:00.1230000", "2021-11-09 08:05:00.123")]
    [InlineData(PortableKind.Moment, "2021-11-09 08:05:00", "2021-11-09 08:05:00")]
    [InlineData(PortableKind.Moment, "2021-11-09T15:05:00+07:00", "2021-11-09 08:05:00")]
    [InlineData(PortableKind.Date, "2021-11-09", "2021-11-09")]
    [InlineData(PortableKind.UuidText, "0123abcd-0000-4000-8000-00000000000f", "0123ABCD-0000-4000-8000-00000000000F")]
    [InlineData(PortableKind.Json, """[ {"To": "Lý Sơn", "From": null, "Name": "Tên"} ]""",
        """[{"From":null,"Name":"Tên","To":"Lý Sơn"}]""")]
    [InlineData(PortableKind.Json, "null", "null")]
    [InlineData(PortableKind.Text, " Lý Sơn ", " Lý Sơn ")]
    [InlineData(PortableKind.Integer, 7L, 7L)]
    [InlineData(PortableKind.Boolean, 1L, 1L)]
    [InlineData(PortableKind.Text, null, null)]
    public void A_value_is_written_as_the_other_database_gives_it_back(PortableKind kind, object? stored, object? canonical) =>
        Assert.Equal(canonical, PortableValue.Canonical(kind, stored));

    [Theory]
    [InlineData(PortableKind.Integer, "7")]
    [InlineData(PortableKind.Integer, 2_147_483_648L)]
    [InlineData(PortableKind.Boolean, 2L)]
    [InlineData(PortableKind.Date, "09/11/2021")]
    [InlineData(PortableKind.Moment, "hôm nay")]
    [InlineData(PortableKind.Text, 7L)]
    [InlineData(PortableKind.Bytes, "7")]
    public void A_value_that_its_column_could_not_hold_there_is_no_value(PortableKind kind, object stored) =>
        Assert.Throws<FormatException>(() => PortableValue.Canonical(kind, stored));

    [Fact]
    public void A_type_that_nobody_thought_about_is_refused_and_not_guessed() =>
        Assert.Throws<NotSupportedException>(() => PortableValue.KindOf("numeric(10,2)", "TEXT"));
}
