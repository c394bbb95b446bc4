using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Web.Infrastructure.Files;

namespace LySon.Reporting.UnitTests.Files;

public sealed class DiskRoomTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void A_byte_too_little_is_refused_with_both_figures()
    {
        var disk = new Disk(new(long.MaxValue, (1_200 * Megabyte) - 1));
        Assert.Equal("/data has 1,199 MB free, and 1,201 MB are needed. Nothing was written.",
            Assert.Throws<CopyRefusedException>(() => disk.Require("/data", 1_200 * Megabyte)).Message);
        disk.Require("/data", (1_200 * Megabyte) - 1);
    }

    [Fact]
    public void Where_the_system_does_not_tell_nothing_is_refused() => Assert.Null(new Disk(null).Shortage("/data", long.MaxValue));

    [Fact]
    public void A_folder_is_measured_by_its_volume()
    {
        var room = new DiskRoom().Of(AppContext.BaseDirectory)!.Value;
        Assert.InRange(room.Free, 0, room.Total);
        Assert.NotEqual(0, room.Total);
    }

    private sealed class Disk(VolumeRoom? room) : DiskRoom
    {
        public override VolumeRoom? Of(string path) => room;
    }
}
