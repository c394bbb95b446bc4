using System.Reflection;
using LySon.Reporting.Core.Data.History;

namespace LySon.Reporting.UnitTests.Audit;

/// <summary>The hash of a link covers everything that a change says, and what came before it.</summary>
public class ChangeHashTests
{
    private static readonly string Before = new('a', AuditLink.HashLength);

    /// <summary>Another value for each type that a property may have; a property of a new type fails here until it is thought of.</summary>
    private static readonly Dictionary<Type, Func<object?, object?>> Others = new()
    {
        [typeof(long)] = value => (long)value! + 1,
        [typeof(int)] = value => (int)value! + 1,
        [typeof(int?)] = value => (int)value! + 1,
        [typeof(string)] = value => value + "x",
        [typeof(DateTime)] = value => ((DateTime)value!).AddMicroseconds(1),
        [typeof(ChangeKind)] = _ => ChangeKind.Deleted,
        [typeof(List<FieldChange>)] = value => ((List<FieldChange>)value!).Take(1).ToList(),
    };

    public static TheoryData<string> Properties => [.. typeof(Change).GetProperties().Select(p => p.Name)];

    public static TheoryData<string> FieldProperties => [.. typeof(FieldChange).GetProperties().Where(p => p.CanWrite).Select(p => p.Name)];

    [Theory, MemberData(nameof(Properties))]
    public void No_property_of_a_change_can_be_altered(string name)
    {
        var property = typeof(Change).GetProperty(name)!;
        Assert.NotEqual(Hash(Sample()), Hash(With(Sample(), name, Others[property.PropertyType](property.GetValue(Sample())))));
        if (property.PropertyType == typeof(int?)) Assert.NotEqual(Hash(Sample()), Hash(With(Sample(), name, null)));
    }

    [Theory, MemberData(nameof(FieldProperties))]
    public void No_property_of_a_changed_field_can_be_altered(string name)
    {
        foreach (var index in new[] { 0, 1 })
        {
            foreach (var instead in new[] { "khác", "", null })
            {
                if (name == nameof(FieldChange.Name) && instead is null) continue;
                var changed = Sample();
                var property = typeof(FieldChange).GetProperty(name)!;
                if (Equals(property.GetValue(changed.Fields[index]), instead)) continue;
                property.SetValue(changed.Fields[index], instead);
                Assert.NotEqual(Hash(Sample()), Hash(changed));
            }
        }
    }

    [Fact]
    public void Every_kind_and_every_link_before_gives_another_hash()
    {
        Assert.Distinct(Enum.GetValues<ChangeKind>().Select(kind => Hash(With(Sample(), nameof(Change.Kind), kind))));
        Assert.NotEqual(AuditChain.Hash(Before, Sample()), AuditChain.Hash(new('b', AuditLink.HashLength), Sample()));
        Assert.NotEqual(AuditChain.Hash(Before, Sample()), AuditChain.Hash(Before[1..] + "b", Sample()));
    }

    [Theory]
    [InlineData(1, 0, 0, 0), InlineData(0, 1, 0, 0), InlineData(0, 0, 1, 0), InlineData(0, 0, 0, 1)]
    public void No_part_of_the_time_is_left_out(int months, int hours, int seconds, int microseconds)
    {
        var at = Sample().At.AddMonths(months).AddHours(hours).AddSeconds(seconds).AddMicroseconds(microseconds);
        Assert.NotEqual(Hash(Sample()), Hash(With(Sample(), nameof(Change.At), at)));
    }

    [Fact]
    public void What_a_database_does_not_keep_makes_no_difference() =>
        Assert.Equal(Hash(Sample()),
            Hash(With(Sample(), nameof(Change.At), DateTime.SpecifyKind(Sample().At.AddTicks(9), DateTimeKind.Unspecified))));

    [Fact]
    public void Nothing_can_move_from_one_field_into_the_next()
    {
        Assert.Distinct(
        [
            Of(F("Số", "1", "23")), Of(F("Số", "12", "3")), Of(F("Số1", "2", "3")), Of(F("Số", "123", "")), Of(F("Số", "123", null)),
            Of(F("Số", null, "123")),
            Of(F("Số", "", "123")), Of(F("Số", "-", "123")), Of(F("Số", "1\n2 23", "")), Of(F("Số", "1", "23"), F("", null, null)),
            Of(F("Số", "1", "2"), F("Số", "3", "4")), Of(F("Số", "3", "4"), F("Số", "1", "2")), Of(),
        ]);
        Assert.NotEqual(
            Hash(With(With(Sample(), nameof(Change.ActorName), "AB"), nameof(Change.Entity), "C")),
            Hash(With(With(Sample(), nameof(Change.ActorName), "A"), nameof(Change.Entity), "BC")));

        static FieldChange F(string name, string? from, string? to) => new(name, from, to);

        static string Of(params FieldChange[] fields) => Hash(With(Sample(), nameof(Change.Fields), fields.ToList()));
    }

    /// <summary>Chains that were sealed must be found whole by every later version.</summary>
    [Fact]
    public void The_form_that_was_sealed_once_stays()
    {
        Assert.Equal(64, AuditChain.Start.Length);
        Assert.Equal("0", string.Concat(AuditChain.Start.Distinct()));
        var text = $"{Before}\n1 7\n26 2021-11-09T02:30:05.123456\n1 3\n15 Nguyễn Văn Nhập\n9 Directive\n2 12\n6 Edited\n"
            + "2 Số\n1 1\n1 2\n7 Ký hiệu\n- \n4 UBND";
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))),
            Hash(Sample()));
    }

    private static string Hash(Change change) => AuditChain.Hash(Before, change);

    private static Change Sample() => With(
        new Change
        {
            At = new DateTime(2021, 11, 9, 2, 30, 5, DateTimeKind.Utc).AddMicroseconds(123_456), ActorId = 3, ActorName = "Nguyễn Văn Nhập",
            Entity = "Directive", EntityId = 12,
            Kind = ChangeKind.Edited, Fields = [new("Số", "1", "2"), new("Ký hiệu", null, "UBND")],
        },
        nameof(Change.Id),
        7L);

    private static Change With(Change change, string name, object? value)
    {
        typeof(Change).GetProperty(name, BindingFlags.Instance | BindingFlags.Public)!.SetValue(change, value);
        return change;
    }
}
