using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Directives;

namespace LySon.Reporting.UnitTests.Audit;

/// <summary>What the history says of a save: who, when, which row, and every shown field from what to what.</summary>
public class RecordedChangeTests
{
    [Fact]
    public async Task A_new_row_is_told_with_all_that_it_says_and_nothing_before()
    {
        await using var ledger = new Ledger();
        var province = Assert.Single(await ledger.AddAsync("tinh"));
        ledger.Time.Advance(TimeSpan.FromHours(1));
        (ledger.Actor.UserId, ledger.Actor.Name) = (null, "Quản trị");
        var agency = new Agency
        {
            Code = "ly-son", KindId = FirstKinds.District, ParentId = province.Id,
            AbolishedOn = new DateOnly(2025, 7, 1), PrintsCode = true, Position = 1200
        };
        ledger.Db.Add(agency);
        await ledger.Db.SaveChangesAsync();
        var change = (await ledger.ChangesAsync())[^1];
        Assert.Equal((Ledger.Start.UtcDateTime.AddHours(1), "Quản trị", nameof(Agency), agency.Id, ChangeKind.Created),
            (change.At, change.ActorName, change.Entity, change.EntityId, change.Kind));
        Assert.Equal(
            [
                new("Kết thúc hoạt động từ ngày", null, "01/07/2025"), new("Mã", null, "ly-son"), new("Loại", null, "Cấp huyện"),
                new("Có quyền yêu cầu báo cáo", null, "không"),
                new("Cơ quan cấp trên", null, "tinh"), new("Thứ tự", null, "1200"), new("In mã kiểm tra ở cuối báo cáo", null, "có"),
                new("Địa điểm QR và lượt quét", null, "có"), new("Số liệu cài đặt", null, "có"),
            ],
            change.Fields.OrderBy(f => Order(f.Name)));

        static int Order(string name) =>
            Array.IndexOf(["Kết thúc hoạt động từ ngày", "Mã", "Loại", "Có quyền yêu cầu báo cáo", "Cơ quan cấp trên", "Thứ tự",
            "In mã kiểm tra ở cuối báo cáo", "Địa điểm QR và lượt quét", "Số liệu cài đặt"], name);
    }

    [Fact]
    public async Task An_edit_tells_the_fields_that_changed_each_with_the_value_before()
    {
        await using var ledger = new Ledger();
        var agency = Assert.Single(await ledger.AddAsync("ly-son"));
        (agency.Position, agency.PrintsCode, agency.KindId) = (7, true, FirstKinds.Department);
        await ledger.Db.SaveChangesAsync();
        var change = (await ledger.ChangesAsync())[^1];
        Assert.Equal((ChangeKind.Edited, agency.Id), (change.Kind, change.EntityId));
        Assert.Equal(
            [new("In mã kiểm tra ở cuối báo cáo", "không", "có"), new("Loại", "Cấp huyện", "Sở, ngành của tỉnh"), new("Thứ tự", "0", "7")],
            change.Fields.OrderBy(f => f.Name, StringComparer.Ordinal));
        Assert.Equal(2, agency.Version);
    }

    /// <summary>Whatever a row shows, and whatever is shown of a row that is added later.</summary>
    [Fact]
    public async Task Every_shown_field_of_a_row_is_told_when_it_alone_changes()
    {
        await using var ledger = new Ledger();
        var agency = Assert.Single(await ledger.AddAsync("ly-son"));
        var directive = new Directive
        {
            AgencyId = agency.Id, Number = 817, Symbol = "UBND", Issuer = "Huyện", Subject = "Triển khai",
            Recipients = "Các thôn"
        };
        ledger.Db.Add(directive);
        await ledger.Db.SaveChangesAsync();
        var shown = typeof(Directive).GetProperties().Where(p => p.IsDefined(typeof(DisplayAttribute), inherit: false)).ToList();
        Assert.NotEmpty(shown);
        foreach (var property in shown)
        {
            property.SetValue(directive, property.PropertyType == typeof(string) ? "khác" : property.PropertyType == typeof(int) ? 5
                : new DateOnly(2021, 2, 3));
            await ledger.Db.SaveChangesAsync();
            var field = Assert.Single((await ledger.ChangesAsync())[^1].Fields);
            Assert.Equal(property.GetCustomAttributes(false).OfType<DisplayAttribute>().Single().Name, field.Name);
            Assert.NotEqual(field.From, field.To);
        }

        Assert.Equal(shown.Count + 2, (await ledger.ChangesAsync()).Count);
    }

    [Fact]
    public async Task What_changes_nothing_that_is_shown_leaves_no_row()
    {
        await using var ledger = new Ledger();
        var agency = Assert.Single(await ledger.AddAsync("ly-son"));
        agency.Code = " ly-son ";
        await ledger.Db.SaveChangesAsync();
        agency.Position = 0;
        await ledger.Db.SaveChangesAsync();
        Assert.Single(await ledger.ChangesAsync());
        Assert.Equal("ly-son", agency.Code);
    }

    [Fact]
    public async Task Hiding_and_bringing_back_are_kinds_of_their_own_without_fields()
    {
        await using var ledger = new Ledger();
        var agency = Assert.Single(await ledger.AddAsync("ly-son"));
        agency.DeletedAt = ledger.Time.GetUtcNow().UtcDateTime;
        await ledger.Db.SaveChangesAsync();
        agency.DeletedAt = agency.DeletedAt!.Value.AddDays(1);
        await ledger.Db.SaveChangesAsync();
        agency.DeletedAt = null;
        await ledger.Db.SaveChangesAsync();
        var changes = await ledger.ChangesAsync();
        Assert.Equal([ChangeKind.Created, ChangeKind.Deleted, ChangeKind.Deleted, ChangeKind.Restored], changes.Select(c => c.Kind));
        Assert.All(changes.Skip(1), change => Assert.Empty(change.Fields));
    }

    [Fact]
    public async Task Several_rows_of_one_save_have_one_time_and_each_its_own_key()
    {
        await using var ledger = new Ledger();
        ledger.Db.AddRange(
            new Agency { Code = "a", KindId = FirstKinds.District }, new Agency { Code = "b", KindId = FirstKinds.District });
        await ledger.Db.SaveChangesAsync();
        var changes = await ledger.ChangesAsync();
        Assert.Equal([1, 2], changes.Select(c => c.EntityId));
        Assert.Equal([Ledger.Start.UtcDateTime], changes.Select(c => c.At).Distinct());
    }

    [Fact]
    public async Task Who_did_it_is_told_by_key_and_name()
    {
        await using var ledger = new Ledger();
        (ledger.Actor.UserId, ledger.Actor.Name) = (42, "Lê Văn Ninh");
        await ledger.AddAsync("ly-son");
        Assert.Equal((42, "Lê Văn Ninh"), (await ledger.ChangesAsync())[0] is var change ? (change.ActorId, change.ActorName) : default);
        Assert.Equal("Hệ thống", new Actor().Name);
    }

    [Fact]
    public async Task Two_versions_of_a_row_are_compared_field_by_field()
    {
        await using var ledger = new Ledger();
        var differences = await ledger.Db.DifferencesAsync(
            new Agency { Code = "a", KindId = FirstKinds.District, Position = 1 },
            new Agency { Code = "a", KindId = FirstKinds.Province, Position = 2 });
        Assert.Equal([new("Loại", "Cấp huyện", "Tỉnh"), new("Thứ tự", "1", "2")], differences.OrderBy(d => d.Name, StringComparer.Ordinal));
    }
}
