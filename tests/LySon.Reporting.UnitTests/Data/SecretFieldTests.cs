using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Features.Reports.Signing;
using LySon.Reporting.Web.Infrastructure.Errors;

namespace LySon.Reporting.UnitTests.Data;

public sealed class SecretFieldTests
{
    [Theory]
    [InlineData(typeof(PasswordModel), "Current", "Mật khẩu hiện tại"), InlineData(typeof(PasswordModel), "new", "Mật khẩu mới"),
        InlineData(typeof(SignModel), "Input.Password", "Mật khẩu")]
    [InlineData(typeof(SignInModel), "Somewhere.password", "Mật khẩu")]
    public void A_password_is_known_by_its_property_or_its_name(Type page, string field, string label)
    {
        Assert.True(new SecretFields(page).Covers(field));
        Assert.StartsWith(label, new SecretFields(page).Label(field), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(SignInModel), "UserName"), InlineData(typeof(SignModel), "Input.Role"),
        InlineData(typeof(SignModel), "Input.Unknown[3].Name"), InlineData(typeof(SignModel), "__RequestVerificationToken")]
    public void Anything_else_is_kept(Type page, string field) => Assert.False(new SecretFields(page).Covers(field));

    [Fact]
    public void No_code_of_a_second_factor_is_kept()
    {
        var codes = typeof(SignInModel).Assembly.GetTypes().Where(t => t.Name.EndsWith("Model", StringComparison.Ordinal)
            && t.Namespace?.EndsWith(".SecondFactor", StringComparison.Ordinal) == true
            && t.GetProperty("Code") is not null).ToList();
        Assert.NotEmpty(codes);
        Assert.All(codes, page => Assert.True(new SecretFields(page).Covers("Code"), page.Name));
    }
}
