using System.Net;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class NetworkKeyTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.77")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.77")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%4", "fe80::/64")]
    public void An_address_counts_as_itself_or_as_its_network(string address, string key)
    {
        var found = NetworkKey.Of(IPAddress.Parse(address));
        Assert.Equal(key, found.ToString());
        Assert.Equal(found, NetworkKey.Parse(key));
    }

    [Fact]
    public void Without_an_address_there_is_one_key() => Assert.Equal(("", NetworkKey.None),
        (NetworkKey.None.ToString(), NetworkKey.Parse("")));

    [Theory]
    [InlineData("10.51.8.24", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("172.15.255.255", false)]
    [InlineData("172.16.0.0", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.63.255.255", false)]
    [InlineData("100.64.0.0", false)]
    [InlineData("100.128.0.0", false)]
    [InlineData("203.0.113.77", false)]
    [InlineData("::1", true)]
    [InlineData("fd12:3456::1", true)]
    [InlineData("2001:db8::1", false)]
    public void Addresses_that_the_Internet_does_not_carry_are_told_apart(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, NetworkKey.Of(IPAddress.Parse(address)).IsPrivate);
}
