using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Data;

/// <summary>
/// Nothing that a report says is left out of the file inside its PDF, whatever is added to a report later: every property is changed alone.
/// </summary>
public class CarriedPropertiesTests
{
    private static readonly OfficialReport Full = AnnexSamples.WithAppendices(
        new Appendix("Tổng hợp", [AnnexSamples.Totalled(2)], Landscape: true)) with
    {
        SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH",
        Year = 2021,
        Urgency = DeliveryUrgency.Express,
        Circulation = Circulation.Internal,
        AddressedTo = ["Sở Nội vụ"],
        Body =
        [
            new LegalBasis("Căn cứ Luật Lưu trữ"), new Heading("1. Kết quả", Level: 2, Look: HeadingLook.Section), new Bullet("Một"),
            AnnexSamples.Totalled(1), new Paragraph("Số liệu tại phụ lục."),
        ],
        // Of its own, because what is changed here must not change for other tests.
        Contact = AnnexSamples.Contact with { },
        Verification = AnnexSamples.Verification with { },
        Data = new()
        {
            Agency = "ly-son", Request = "1406/STTTT", RequestedOn = new(2021, 10, 26), CutoffOn = new(2021, 11, 9),
            Directives = [new("V/v", "817/UBND", new(2020, 4, 1), "Huyện", "Các thôn")], Venues = [new("Cơ quan", 20, 19, 653, 275)],
            Adoption = [new("PC-Covid", new(2021, 11, 9), 3062, 11360)],
            Tables = [new("1. Bảng", [new("Cột", "mã")], [new("Dòng", [new(1.5m, "chữ", NotApplicable: true)])])],
        },
    };

    /// <summary>What stays out: it follows from the rest, or tells where a block was made.</summary>
    private static readonly string[] Derived = ["OfficialReport.Title", "Block.Source"];

    public static TheoryData<string> Properties => [.. Places(Full).Select(place => place.Name).Distinct()];

    [Theory, MemberData(nameof(Properties))]
    public void A_property_that_changes_alone_changes_the_file_inside_and_is_read_back(string name)
    {
        foreach (var (place, owner, property) in Places(Full))
        {
            if (place != name) continue;
            var before = property.GetValue(owner);
            var original = ReportJson.Write(File(Full));
            try
            {
                property.SetValue(owner, Other(property, before));
                var changed = ReportJson.Write(File(Full));
                Assert.NotEqual(original, changed);
                Assert.Equal(changed, ReportJson.Write(ReportJson.Read(changed)));
            }
            finally
            {
                property.SetValue(owner, before);
            }
        }
    }

    [Fact]
    public void Everything_that_a_report_can_say_is_said_in_this_example()
    {
        var empty = Places(Full).Where(place => place.Property.GetValue(place.Owner) is null or "" or ICollection { Count: 0 })
            .Select(place => place.Name);
        Assert.Empty(empty);
        var types = typeof(OfficialReport).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)));
        Assert.Empty(types.Except(Full.Body.Select(block => block.GetType())));
        Assert.Equal(typeof(OfficialReport).GetProperties().Select(p => $"OfficialReport.{p.Name}").Except(Derived).Order(),
            Places(Full).Select(place => place.Name).Where(n => n.StartsWith("OfficialReport.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Only_what_follows_from_the_rest_is_left_out()
    {
        var ignored = typeof(OfficialReport).Assembly.GetTypes().Where(type => type.Namespace == typeof(OfficialReport).Namespace)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.IsDefined(typeof(JsonIgnoreAttribute)))
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        Assert.Equal(Derived.Order(), ignored.Order());
    }

    [Fact]
    public void The_file_names_its_form_its_layout_and_its_typesetter()
    {
        var json = JsonNode.Parse(ReportJson.Write(File(Full)))!;
        Assert.Equal(
            ("lyson-report/1", "30/2020/ND-CP-1", OfficialPdf.Typesetter),
            ((string)json["format"]!, (string)json["layout"]!, (int)json["typesetter"]!));
        Assert.Equal(["format", "layout", "typesetter", "report"], json.AsObject().Select(entry => entry.Key));
        foreach (var wrong in new[] { json.ToJsonString().Replace("lyson-report/1", "lyson-report/0", StringComparison.Ordinal), "null",
            "{}" })
            Assert.Throws<JsonException>(() => ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(wrong)));
    }

    [Theory]
    [InlineData("\"number\": 576", "\"number\": 577")]
    [InlineData("\"placeName\": \"Lý Sơn\"", "\"placeName\": \"Ly Sơn\"")]
    [InlineData("\"installed\": 3062", "\"installed\": 3063")]
    public void Data_that_the_pages_do_not_say_are_found_even_where_no_page_shows_them(string part, string instead)
    {
        var json = System.Text.Encoding.UTF8.GetString(ReportJson.Write(File(Full)));
        Assert.Contains(part, json, StringComparison.Ordinal);
        var pdf = Pdf(json);
        Assert.Equal(ReportIntegrity.Intact, ReportInspector.Inspect(OfficialPdf.Write(Full, LayoutProfile.Decree30)).Integrity);
        Assert.Equal(ReportIntegrity.Altered,
            ReportInspector.Inspect(Pdf(json.Replace(part, instead, StringComparison.Ordinal))).Integrity);
        // Without the workbook that belongs to it, it is no file of the portal's either.
        Assert.Equal(ReportIntegrity.Altered, ReportInspector.Inspect(pdf).Integrity);

        static byte[] Pdf(string json) => LySon.Reporting.Documents.Pdf.PdfWriter.Write(
            OfficialLayout.Arrange(Full, LayoutProfile.Decree30),
            [new(OfficialPdf.JsonName, MediaTypes.Json, "", null, System.Text.Encoding.UTF8.GetBytes(json))]);
    }

    private static CarriedReport File(OfficialReport report) =>
        new() { Layout = LayoutProfile.Decree30.Id, Typesetter = OfficialPdf.Typesetter, Report = report };

    /// <summary>Every property of every part of a report, with the part that it belongs to.</summary>
    private static IEnumerable<(string Name, object Owner, PropertyInfo Property)> Places(object owner)
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            var name = $"{property.DeclaringType!.Name}.{property.Name}";
            if (Derived.Contains(name)) continue;
            yield return (name, owner, property);
            var value = property.GetValue(owner);
            var parts = value is IEnumerable several and not string ? several.Cast<object?>() : [value];
            foreach (var part in parts.OfType<object>().SelectMany(part => part is IEnumerable inner and not string ? inner.Cast<object>()
                : [part]).Where(IsOurs))
                foreach (var place in Places(part)) yield return place;
        }
    }

    /// <summary>A type of document is written as its name, not as a part.</summary>
    private static bool IsOurs(object value) =>
        value is not DocumentType && value.GetType() is { IsEnum: false } type && type.Namespace == typeof(OfficialReport).Namespace;

    private static object? Other(PropertyInfo property, object? value) => value switch
    {
        string text => text + "x",
        DocumentType => DocumentType.Letter,
        int number => number + 1,
        long number => number + 1,
        double number => number + 1,
        decimal number => number + 1,
        bool flag => !flag,
        DateOnly day => day.AddDays(1),
        Uri uri => new Uri(uri, "khac"),
        Enum member => Enum.ToObject(
            member.GetType(), (Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture) + 1) % Enum.GetValues(
            member.GetType()).Length),
        IList => Emptied(property.PropertyType),
        null when property.PropertyType == typeof(string) => "x",
        _ when Nullable.GetUnderlyingType(property.PropertyType) is not null || !property.PropertyType.IsValueType => Without(value),
        _ => throw new NotSupportedException(
            $"{property.DeclaringType!.Name}.{property.Name}: think of another {property.PropertyType.Name}."),
    };

    /// <summary>A part that must be there is replaced by one with nothing in it.</summary>
    private static object? Without(object? value) => value is Signature ? new Signature([], "") : null;

    private static object Emptied(Type list) => Array.CreateInstance(list.GetGenericArguments()[0], 0);
}
