using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.UnitTests.Documents;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("serve --help", "--urls")]
    [InlineData("migrate --help", "schema")]
    [InlineData("sample --help", "576/BC-UBND")]
    [InlineData("docx --help", "Word")]
    [InlineData("lint --help", "30/2020")]
    [InlineData("user --help", "add")]
    [InlineData("user add --help", "--role")]
    [InlineData("user unlock --help", "failed sign-ins")]
    [InlineData("user password --help", "standard input")]
    [InlineData("user role --help", "--agency")]
    public async Task Every_command_explains_itself(string arguments, string word)
    {
        var result = await PortalProcess.RunAsync(null, arguments);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(word, result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("audit verify")]
    [InlineData("check")]
    [InlineData("backup --to FOLDER")]
    [InlineData("pdf 576/BC-UBND --output -")]
    [InlineData("user unlock nhaplieu")]
    public async Task A_command_on_a_database_that_is_not_there_says_so_and_makes_none(string arguments)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Path, Path.GetRandomFileName()[..8])).FullName;
        await using var nothing = TestDatabase.At(Path.Combine(folder, "mistyped.db"));
        var result = await PortalProcess.RunAsync(nothing, arguments.Replace("FOLDER", folder, StringComparison.Ordinal));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"There is no database {folder}/mistyped.db", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "mistyped*"));
    }

    [Theory]
    [InlineData("no-such-command", "no-such-command")]
    [InlineData("pdf 1/UBND --output x.pdf --no-such-option", "no-such-option")]
    [InlineData("pdf 576/BC-UBND", "--output")]
    [InlineData("pdf 577/BC-UBND --output x.pdf", "577/BC-UBND")]
    [InlineData("pdf 576/BC-UBND --output x.pdf --year 2020", "2020")]
    [InlineData("pdf BC-UBND --output x.pdf", "576/BC-UBND")]
    [InlineData("pdf 576/BC-UBND --output /", "folder")]
    [InlineData("pdf 576/BC-UBND --output /no-such-folder/x.pdf", "/no-such-folder")]
    [InlineData("user unlock ai", "no account 'ai'")]
    [InlineData("user password ai", "no account 'ai'")]
    [InlineData("user role ai staff", "no account 'ai'")]
    [InlineData("user role nhaplieu king", "king")]
    [InlineData("user role nhaplieu clerk --agency no-such-agency", "no-such-agency")]
    [InlineData("user role quantri staff", "--agency")]
    [InlineData("user role quantri staff --agency ly-son", "last administrator")]
    [InlineData("user add ai --full-name Ai --role king", "king")]
    [InlineData("user add ai", "--role")]
    [InlineData("user add ai --full-name Ai --role staff", "--agency")]
    [InlineData("user add ai --full-name Ai --role staff --agency no-such-agency", "no-such-agency")]
    public async Task What_cannot_be_done_is_said_on_standard_error_with_exit_code_1(string arguments, string word)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var result = await PortalProcess.RunAsync(database, arguments, input: "LySon@576");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Errors, line => line.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Errors, line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_files_layout_is_checked_without_a_database_and_the_exit_code_tells_the_outcome()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Path, "lint")).FullName;
        var (good, bad, broken) = (Path.Combine(folder, "good.pdf"), Path.Combine(folder, "bad.pdf"), Path.Combine(folder, "broken.pdf"));
        await using (var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Sample))
            Assert.Equal(0, (await PortalProcess.RunAsync(database, $"pdf 576/BC-UBND --output {good}")).ExitCode);
        using (var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder())
        {
            var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
            builder.AddPage(UglyToad.PdfPig.Content.PageSize.Letter).AddText("Bao cao", 12, new(100, 700), font);
            await File.WriteAllBytesAsync(bad, builder.Build());
        }
        await File.WriteAllTextAsync(broken, "không phải PDF");

        var clean = await PortalProcess.RunAsync(TestDatabase.Unreachable, $"lint {good}");
        Assert.Equal((0, "Không phát hiện lỗi thể thức."), (clean.ExitCode, clean.Output));
        var faulty = await PortalProcess.RunAsync(TestDatabase.Unreachable, $"lint {bad}");
        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("Trang 1 · Phần I · Khổ giấy: 215,9 x 279,4 mm; quy định: khổ A4 (210 x 297 mm).", faulty.Output,
            StringComparison.Ordinal);
        foreach (var file in (string[])[broken, Path.Combine(folder, "none.pdf")])
        {
            var refused = await PortalProcess.RunAsync(TestDatabase.Unreachable, $"lint {file}");
            Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
            Assert.Contains(file, Assert.Single(refused.Errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_line_on_standard_error()
    {
        foreach (var command in (string[])["migrate", "sample", "serve --urls=http://127.0.0.1:0"])
        {
            var result = await PortalProcess.RunAsync(TestDatabase.Unreachable, command);
            Assert.Equal(1, result.ExitCode);
            Assert.StartsWith("The database cannot be", Assert.Single(result.Errors), StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Migrate_and_sample_fill_an_empty_database_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Content.Nothing);
        Assert.Equal(0, (await PortalProcess.RunAsync(database, "migrate")).ExitCode);
        Assert.Equal(0, (await PortalProcess.RunAsync(database, "migrate")).ExitCode);
        Assert.Equal(0, (await PortalProcess.RunAsync(database, "sample")).ExitCode);
        var again = await PortalProcess.RunAsync(database, "sample");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("not empty", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_numbered_report_is_written_as_a_file(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var file = Path.Combine(TestFolder.Path, $"576-{provider}.pdf");
        var result = await PortalProcess.RunAsync(database, $"pdf 576/BC-UBND --agency ly-son --year 2021 --output {file}");
        Assert.Equal((0, ""), (result.ExitCode, string.Join('\n', result.Errors)));
        var issued = ReferenceReport.Build();
        Assert.Equal(ReportText.Of(issued), new PdfReading(issued, await File.ReadAllBytesAsync(file)).Text);
    }

    [Theory, BothDatabases]
    public async Task A_report_is_written_to_standard_output_and_for_Word(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var issued = ReferenceReport.Build();
        var shown = await PortalProcess.RunAsync(database, "pdf 576/BC-UBND -o -");
        Assert.StartsWith("%PDF-", shown.Output, StringComparison.Ordinal);
        var word = Path.Combine(TestFolder.Path, $"576-{provider}.docx");
        Assert.Equal(0, (await PortalProcess.RunAsync(database, $"docx 576/BC-UBND --output {word}")).ExitCode);
        Assert.Equal(LySon.Reporting.Documents.Docx.DocxWriter.Write(
            issued, LySon.Reporting.Documents.Layout.Measures.LayoutProfile.Decree30), await File.ReadAllBytesAsync(word));
    }

    [Theory, BothDatabases]
    public async Task The_first_administrator_comes_from_the_command_line_and_signs_in(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, Content.Schema);
        var added = await PortalProcess.RunAsync(database, "user add chu.quan --full-name Nguyễn_Thị_Chủ --role administrator",
            input: "Dao-Be-2021-ra-khoi");
        Assert.Equal((0, "The account chu.quan was added."), (added.ExitCode, added.Output));

        await using var app = new ReportingTestApp(database) { Environment = "Production" };
        var form = (await app.NewClient().OpenAsync("/account/sign-in")).Form();
        var inside = await form.Fill("UserName", "chu.quan").Fill("Password", "Dao-Be-2021-ra-khoi").SubmitAsync();
        Assert.DoesNotContain("/account/sign-in", inside.Address, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        var account = await scope.Db.Users().SingleAsync();
        Assert.Equal("Nguyễn Thị Chủ", account.FullName);
        var made = await scope.Db.Changes.SingleAsync(c => c.Entity == nameof(ReportingUser) && c.EntityId == account.Id);
        Assert.Equal((ChangeKind.Created, "Dòng lệnh"), (made.Kind, made.ActorName));
    }

    [Theory, BothDatabases]
    public async Task An_account_that_exists_and_a_weak_password_are_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        Assert.Equal(1, (await PortalProcess.RunAsync(database, "user add quantri --full-name Khác --role administrator",
            input: "LySon@576")).ExitCode);
        Assert.Equal(1, (await PortalProcess.RunAsync(database, "user add yeu --full-name Yếu --role administrator",
            input: "1234")).ExitCode);
    }

    [Theory, BothDatabases]
    public async Task A_one_time_code_is_printed_and_must_be_replaced_at_the_first_sign_in(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, Content.Schema);
        var added = await PortalProcess.RunAsync(database, "user add chu.quan --full-name Nguyễn_Thị_Chủ --role administrator --one-time");
        Assert.Equal(0, added.ExitCode);
        await using var app = new ReportingTestApp(database) { Environment = "Production" };
        app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var form = (await app.NewClient().OpenAsync("/account/sign-in")).Form();
        var inside = await form.Fill("UserName", "chu.quan").Fill("Password", added.Output.Split("One-time code of chu.quan: ")[1])
            .SubmitAsync();
        Assert.Equal("/account/password", inside.Address);
    }

    [Theory, BothDatabases]
    public async Task An_account_is_unlocked_gets_a_password_and_a_role_from_the_command_line_and_all_of_it_is_on_record(
        DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var app = new ReportingTestApp(database);
        _ = app.Services;
        var person = await app.SignInAsync("nhaplieu");
        await using (var before = app.NewDb())
        {
            var user = await before.Db.Users().SingleAsync(u => u.UserName == "so");
            Assert.True((await before.Get<AccountService>().SetLockedAsync(user, true)).Succeeded);
            await before.Get<SignInThrottle>().FailedAsync(new(SignInWay.Password, user.Id, "SO", "203.0.113.77", IsKnown: false));
        }
        Assert.Equal((0, "The account so is not locked."), await AnswerAsync("user unlock so"));
        Assert.Equal((0, "The account so has a new password."), await AnswerAsync("user password so", "Dao-Be-2021-ra-khoi"));
        Assert.Equal((1, ""), await AnswerAsync("user password so", "1234"));
        Assert.Equal((0, "The account nhaplieu has the role clerk."), await AnswerAsync("user role nhaplieu clerk --agency binh-son"));
        Assert.StartsWith("/account/sign-in", (await person.OpenAsync("/guide")).Address, StringComparison.Ordinal);

        await using var scope = app.NewDb();
        Assert.Null((await scope.Db.Users().SingleAsync(u => u.UserName == "so")).LockoutEnd);
        Assert.Equal(0, await scope.Db.SignInCounters().CountAsync());
        Assert.Equal(["Locked", "Unlocked", "PasswordReset", "RoleChanged"],
            (await scope.Db.SignInLog().Where(e => e.FoldKey == null && e.Event != SignInEvent.SignedIn).OrderBy(e => e.Id).ToListAsync())
                .Select(e => e.Event.ToString()));
        Assert.Equal(3, await scope.Db.Changes.CountAsync(c => c.Entity == nameof(ReportingUser) && c.ActorName == "Dòng lệnh"));
        Assert.True((await scope.Get<LySon.Reporting.Core.Audit.AuditVerifier>().VerifyAsync()).IsWhole);
        Assert.True((await (await app.NewClient().OpenAsync("/account/sign-in")).Form().Fill("UserName", "so")
            .Fill("Password", "Dao-Be-2021-ra-khoi").SubmitAsync()).Address == "/");

        async Task<(int, string)> AnswerAsync(string arguments, string? input = null)
        {
            var result = await PortalProcess.RunAsync(database, arguments, input: input);
            return (result.ExitCode, result.Output);
        }
    }
}
