using System.Runtime.Versioning;
using LySon.Reporting.Core.Files;

namespace LySon.Reporting.UnitTests.Files;

[UnsupportedOSPlatform("windows")]
public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo folder;

    public PrivateFilesTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        folder = PrivateFiles.MakeFolder(Path.Combine(Path.GetTempPath(), "lyson-private-" + Path.GetRandomFileName()));
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_made_is_its_owners_only_from_the_beginning()
    {
        Assert.Equal(Owner | UnixFileMode.UserExecute, folder.UnixFileMode);
        PrivateFiles.Make(At("made"));
        using (PrivateFiles.Create(At("created"))) Assert.Equal(Owner, File.GetUnixFileMode(At("created")));
        Assert.Equal(Owner, File.GetUnixFileMode(At("made")));
    }

    [Fact]
    public void A_file_that_is_there_is_neither_emptied_nor_taken()
    {
        File.WriteAllText(At("there"), "x");
        PrivateFiles.Make(At("there"));
        Assert.Throws<IOException>(() => PrivateFiles.Create(At("there")));
        Assert.Equal("x", File.ReadAllText(At("there")));
    }

    [Fact]
    public void Others_lose_their_rights_and_the_owner_keeps_the_own()
    {
        File.WriteAllText(At("wide"), "x");
        File.SetUnixFileMode(At("wide"), UnixFileMode.UserRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead);
        Assert.True(PrivateFiles.Narrow(At("wide")));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(At("wide")));
        Assert.Null(PrivateFiles.Narrow(At("wide")));
        Assert.Null(PrivateFiles.Narrow(At("missing")));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
