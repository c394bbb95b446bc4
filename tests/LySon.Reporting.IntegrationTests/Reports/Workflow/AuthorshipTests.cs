using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Workflow;

/// <summary>What makes somebody an author of a report, each by itself; and what does not.</summary>
public sealed class AuthorshipTests(SharedSample shared) : IClassFixture<SharedSample>
{
    [Theory]
    [InlineData("nothing", false)]
    [InlineData("submitted it", true)]
    [InlineData("somebody else submitted it", false)]
    [InlineData("created it", true)]
    [InlineData("changed its title", true)]
    [InlineData("changed its title while moving it", true)]
    [InlineData("moved it", false)]
    [InlineData("changed a section", true)]
    [InlineData("changed a section that was deleted", true)]
    [InlineData("changed a section of another report", false)]
    [InlineData("changed another report", false)]
    [InlineData("somebody else changed a section", false)]
    [InlineData("changed a directive of the same number", false)]
    public async Task Who_wrote_is_an_author_and_who_moved_is_none(string what, bool isAuthor)
    {
        await using var scope = shared.App.NewDb();
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        var sample = await scope.Db.Reports().AsNoTracking().SingleAsync();
        var (other, id) = (sample.Id, (await scope.Get<ReportStart>().ReplaceAsync(sample.AgencyId, sample.Id))!.Id);
        var (person, somebody) = (await IdAsync("nhaplieu"), await IdAsync("vanthu"));
        var section = await scope.Db.Set<ReportSection>().Where(s => s.ReportId == id).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        var elsewhere = await scope.Db.Set<ReportSection>().Where(s => s.ReportId == other).OrderBy(s => s.Id).Select(s => s.Id)
            .FirstAsync();
        // The sample was made by the program, so every line of history that names the person is this test's.
        switch (what)
        {
            case "submitted it": await SubmittedAsync(person); break;
            case "somebody else submitted it": await SubmittedAsync(somebody); break;
            case "created it": Add(nameof(Report), id, ChangeKind.Created); break;
            case "changed its title": Add(nameof(Report), id, ChangeKind.Edited, "Trích yếu"); break;
            case "changed its title while moving it": Add(nameof(Report), id, ChangeKind.Edited, "Trạng thái", "Trích yếu"); break;
            case "moved it": Add(nameof(Report), id, ChangeKind.Edited, "Trạng thái"); break;
            case "changed a section": Add(nameof(ReportSection), section, ChangeKind.Edited, "Nội dung"); break;
            case "changed a section that was deleted":
                Add(nameof(ReportSection), section, ChangeKind.Edited, "Nội dung");
                await scope.Db.Set<ReportSection>().Where(s => s.Id == section)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.DeletedAt, TestClock.Start.UtcDateTime));
                break;
            case "changed a section of another report": Add(nameof(ReportSection), elsewhere, ChangeKind.Edited, "Nội dung"); break;
            case "changed another report": Add(nameof(Report), other, ChangeKind.Edited, "Trích yếu"); break;
            case "somebody else changed a section": AddBy(somebody, nameof(ReportSection), section, ChangeKind.Edited, ["Nội dung"]); break;
            case "changed a directive of the same number": Add("Directive", id, ChangeKind.Edited, "Trích yếu"); break;
        }
        await scope.Db.SaveChangesAsync();
        var report = await scope.Db.Reports().AsNoTracking().SingleAsync(r => r.Id == id);
        Assert.Equal(isAuthor, await scope.Get<ReportAuthorship>().IsOfAsync(report, person));

        void Add(string entity, int key, ChangeKind kind, params string[] fields) => AddBy(person, entity, key, kind, fields);

        void AddBy(int by, string entity, int key, ChangeKind kind, string[] fields) => scope.Db.Add(new Change
        {
            At = TestClock.Start.UtcDateTime, ActorId = by, ActorName = "Ai đó", Entity = entity, EntityId = key, Kind = kind,
            Fields = [.. fields.Select(f => new FieldChange(f, "a", "b"))],
        });

        Task SubmittedAsync(int by) => scope.Db.Reports().Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SubmittedById, by));

        Task<int> IdAsync(string name) => scope.Db.Users().Where(u => u.UserName == name).Select(u => u.Id).SingleAsync();
    }
}
