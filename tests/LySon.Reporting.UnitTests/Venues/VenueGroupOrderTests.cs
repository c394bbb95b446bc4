using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.UnitTests.Venues;

public sealed class VenueGroupOrderTests
{
    [Fact]
    public void A_group_moves_by_one_place_and_the_others_close_up()
    {
        var groups = Groups(3, 4, 5);
        Assert.True(VenueGroups.Move(groups, groups[2], -1));
        Assert.Equal([3, 5, 4], groups.Select(g => g.Position));
    }

    [Fact]
    public void Groups_that_share_a_position_get_places_of_their_own()
    {
        var groups = Groups(1, 1, 1);
        Assert.True(VenueGroups.Move(groups, groups[0], 1));
        Assert.Equal([2, 1, 3], groups.Select(g => g.Position));
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(2, 1)]
    public void A_group_at_the_end_stays_there(int index, int step)
    {
        var groups = Groups(3, 4, 5);
        Assert.False(VenueGroups.Move(groups, groups[index], step));
        Assert.Equal([3, 4, 5], groups.Select(g => g.Position));
    }

    private static List<VenueGroup> Groups(params int[] positions) =>
        [.. positions.Select(p => new VenueGroup { AgencyId = 1, Name = "Chợ", ShortName = "Chợ", Position = p })];
}
