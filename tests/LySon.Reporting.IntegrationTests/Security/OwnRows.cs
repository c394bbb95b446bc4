using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Delegations;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// One row of each kind that belongs to Lý Sơn, or to the department that asked it, and where each kind's id stands in an address or a
/// form.
/// </summary>
internal sealed class OwnRows
{
    private readonly Dictionary<string, string> ids = [];

    /// <summary>Ids that a form names: the field, the row, what else is sent, and who may send it.</summary>
    public static readonly Dictionary<string, (string Field, string Row, string Owner)> Fields = new()
    {
        ["POST /delegations?handler=end"] = ("spanId", "delegation", "lanhdao"),
        ["POST /imports/keys?handler=revoke"] = ("keyId", "key", "nhaplieu"),
        ["POST /register?handler=release"] = ("entryId", "entry", "vanthu"),
        ["POST /reports/1/comment"] = ("sectionId", "section", "lanhdao"),
        ["POST /reports/1/comment?handler=resolve"] = ("commentId", "comment", "nhaplieu"),
        ["POST /reports/1/move"] = ("action", "withdraw", "nhaplieu"),
        ["POST /requests/1/board?handler=receive"] = ("report", "answer", "so"),
        ["POST /requests/1/board?handler=return"] = ("report", "received", "so"),
        ["POST /requests/1/board?handler=receivechosen"] = ("chosen", "second", "so"),
        ["POST /requests/1/files?handler=remove"] = ("file", "file", "so"),
    };

    /// <summary>A word in the texts of Lý Sơn's rows that stands nowhere else.</summary>
    public const string Mark = "khongai";

    /// <summary>The same as it stands in the rows: a page that only repeats what was searched for does not show it.</summary>
    public const string Marked = "KhongAi-thay";

    private OwnRows() { }

    /// <summary>Writes <see cref="Marked"/> into one text of each row.</summary>
    public static async Task MarkAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        var db = scope.Db;
        foreach (var venue in await db.Venues().ToListAsync()) venue.Name += " " + Marked;
        foreach (var directive in await db.Directives().ToListAsync()) directive.Subject += " " + Marked;
        foreach (var registration in await db.VenueRegistrations().ToListAsync()) registration.Name += " " + Marked;
        foreach (var entry in await db.RegisterEntries().ToListAsync()) entry.Note += " " + Marked;
        foreach (var template in await db.OutlineTemplates().ToListAsync()) template.Name += " " + Marked;
        foreach (var report in await db.Reports().ToListAsync()) report.Title += " " + Marked;
        foreach (var user in await db.Users().Where(u => u.UserName == "phophong").ToListAsync()) user.FullName += " " + Marked;
        foreach (var request in await db.Requests().Where(r => r.Number == 1600).ToListAsync()) request.Abstract += " " + Marked;
        await db.SaveChangesAsync();
        await db.ApiKeys().ExecuteUpdateAsync(set => set.SetProperty(k => k.Name, Marked));
        await db.ScanImports().ExecuteUpdateAsync(set => set.SetProperty(i => i.FileName, Marked));
    }

    /// <summary>Addresses of rows. The administrator's are for all agencies, and to have read all is to have read one's own.</summary>
    public bool Names(string key) => (key.Contains("/1", StringComparison.Ordinal) || Fields.ContainsKey(key))
        && !key.Contains("/administration", StringComparison.Ordinal) && !key.Contains("/error", StringComparison.Ordinal)
            && !key.EndsWith("readall", StringComparison.Ordinal);

    /// <summary>With the id of the own row in place of 1, and of a second one.</summary>
    public string Address(string key)
    {
        var address = key.Split(' ')[1];
        if (ids.Keys.Where(k => k.StartsWith('/') && address.StartsWith(k + "1", StringComparison.Ordinal))
            .MaxBy(k => k.Length) is { } kind)
            address = kind + ids[kind] + address[(kind.Length + 1)..];
        // Only what was issued is replaced, and the draft is not.
        if (key.EndsWith("/replace", StringComparison.Ordinal)) address = "/reports/1/replace";
        if (key.EndsWith("/paper", StringComparison.Ordinal)) address = $"/reports/{ids["paper"]}/paper";
        if (key.Contains("/link/1", StringComparison.Ordinal))
            address = address.Replace("/link/1", $"/link/{ids["unit"]}", StringComparison.Ordinal);
        if (key.StartsWith("GET /requests/1/files/1", StringComparison.Ordinal)) address = Regex.Replace(address, "1$", ids["file"]);
        return address.Replace("qr.x", "qr.svg", StringComparison.Ordinal);
    }

    public IEnumerable<KeyValuePair<string, string>> FieldsOf(string key) => Fields.TryGetValue(key, out var field)
        ? [new(field.Field, ids[field.Row]), new("version", ids["version"]), new("reason", "Sai mẫu."), new("text", "Xem lại.")] : [];

    public static async Task<OwnRows> AddAsync(ReportingTestApp app)
    {
        var rows = new OwnRows();
        await using var scope = app.NewDb();
        var db = scope.Db;
        var lySon = await db.Agencies().SingleAsync(a => a.Code == "ly-son");
        var baTo = await db.Agencies().SingleAsync(a => a.Code == "ba-to");
        var (draft, round) = (await app.DraftAsync(), new ReportRound(app));
        Assert.Null((await round.MoveAsync(draft, ReportAction.Submit, "nhaplieu")).Refusal);
        var asked = await db.Requests().AsNoTracking().Include(r => r.Outline).SingleAsync();
        var at = asked.SentAt!.Value;
        var request = Add(new ReportRequest
        {
            RequesterId = asked.RequesterId, Number = 1600, Symbol = asked.Symbol, IssuedOn = asked.IssuedOn, Abstract = asked.Abstract,
            ReportTitle = asked.ReportTitle, CutoffOn = asked.CutoffOn,
            DueAt = asked.DueAt, SentAt = asked.SentAt,
            Outline =
            [
                new() { Position = 0, Kind = OpeningSection.Kind },
                new()
                {
                    Position = 1, Kind = TypedTableSection.Kind, Heading = "Số liệu",
                    Table = new([new("Trong kỳ", "", ColumnKind.WholeNumber, true)], ["Số hồ sơ"]),
                },
            ],
            Addressees = [new() { AgencyId = lySon.Id }, new() { AgencyId = baTo.Id }],
        });
        var paper = Add(new Report
        {
            AgencyId = baTo.Id, RequestId = 0, Request = request, RequesterId = asked.RequesterId, Symbol = "BC-UBND", Title = "Bản giấy",
            CutoffOn = asked.CutoffOn, Source = ReportSource.Paper,
        });
        var group = Add(new VenueGroup { AgencyId = lySon.Id, Name = "Nhóm riêng", ShortName = "Riêng", Position = 9 });
        var section = await db.Set<ReportSection>().Where(s => s.ReportId == draft).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        var comment = Add(new SectionComment { ReportId = draft, SectionId = section, Text = "Sửa.", At = at, AuthorName = "Lãnh đạo" });
        var book = await db.RegisterBooks().SingleAsync(b => b.AgencyId == lySon.Id);
        var entry = Add(new RegisterEntry
        {
            BookId = book.Id, Number = 577, Symbol = "BC-UBND", State = RegisterState.Reserved,
            Note = "Giấy mời"
        });
        book.LastNumber = 577;
        var key = Add(new ApiKey { AgencyId = lySon.Id, Name = "Máy đếm", Hash = new string('0', 64), Hint = "abcdef", CreatedAt = at });
        var signed = Add(new SignedDocument
        {
            ReportId = draft, Position = 1, Bytes = [1], Size = 1, Sha256 = new string('0', 64),
            Origin = SignedDocumentOrigin.Uploaded, AddedAt = at, AddedById = null, AddedBy = "Văn thư", Summary = "Hợp lệ"
        });
        var note = Add(new Notification
        {
            UserId = await db.Users().Where(u => u.UserName == "nhaplieu").Select(u => u.Id).SingleAsync(),
            At = at, Text = "Có việc.", Url = "/reports"
        });
        var template = Add(new OutlineTemplate
        {
            AgencyId = lySon.Id, Name = "Mẫu riêng", Content = new("BC", "Báo cáo", "", "", [new(OpeningSection.Kind)]),
        });
        await db.SaveChangesAsync();
        await db.Reports().Where(r => r.Id == paper.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.IssuedAt, at)
            .SetProperty(r => r.State, ReportState.Issued));
        Add(new ReceivedPaper
        {
            ReportId = paper.Id, Name = "ban-giay.png", Type = "image/png", Size = 1, Bytes = [1], Sha256 = new string('0', 64),
        });
        var file = Add(new RequestFile
        {
            RequestId = request.Id, Name = "mau.pdf", Type = "application/pdf", Size = 1, Bytes = [1],
            At = at
        });
        var registration = Add(new VenueRegistration
        {
            AgencyId = lySon.Id, GroupId = group.Id, Name = "Quán", Contact = "Lan",
            Phone = "0905000000", SubmittedAt = at, KeyHash = new string('0', 64)
        });
        await db.SaveChangesAsync();
        await app.AddUserAsync("phophong", Core.Accounts.Roles.Staff, "ly-son");
        var import = await app.AddImportAsync("Địa điểm;Ngày;Lượt quét\nChợ không có;09/11/2021;1\n");
        var delegation = await app.DelegateAsync("phophong", new(2021, 11, 9), new(2021, 11, 10));
        var issued = await db.Reports().AsNoTracking().SingleAsync(r => r.Id == 1);
        var submitted = await db.Reports().AsNoTracking().SingleAsync(r => r.Id == draft);

        foreach (var area in (string[])["/venues/", "/directives/", "/adoption/"]) rows.ids[area] = "1";
        foreach (var (area, id) in ((string, long)[])
            [
                ("/reports/", draft), ("/requests/", request.Id), ("/venues/groups/", group.Id), ("/reports/templates/", template.Id),
                ("/venues/registrations/", registration.Id), ("/imports/", import.Id), ("/notifications/", note.Id),
                ("delegation", delegation), ("key", key.Id), ("entry", entry.Id), ("section", section), ("comment", comment.Id),
                ("file", file.Id), ("version", submitted.Version), ("paper", paper.Id), ("unit", lySon.Id),
            ])
            rows.ids[area] = id.ToString(CultureInfo.InvariantCulture);
        rows.ids["withdraw"] = nameof(ReportAction.Withdraw);
        rows.ids["answer"] = $"1.{issued.Version}";
        rows.ids["received"] = $"1.{issued.Version + 1}";
        rows.ids["second"] = $"{draft}.1";
        Assert.Equal(1, signed.Id);
        return rows;

        T Add<T>(T thing) where T : class
        {
            db.Add(thing);
            return thing;
        }
    }
}
