using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Host.Images;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Images;

public sealed class QcowOverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-qcow-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(512UL)]
    [InlineData(1UL << 20)]
    [InlineData((1UL << 29) + 512)]
    [InlineData(6UL << 40)]
    public void It_names_what_is_below(ulong capacity)
    {
        var path = _folder + "/overlay";
        QcowOverlay.Create(path, capacity, _folder + "/base", "raw");
        var metadata = ImageHeader.Read(ImageFile.ReadStart(path), StorageFormat.Qcow2);
        Assert.Equal((capacity, _folder + "/base", StorageFormat.Raw), (metadata.Capacity, metadata.Backing, metadata.BackingFormat));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        if (ProgramPath.Find("qemu-img") is not { } program)
            return;
        using (var file = File.Create(_folder + "/base"))
            file.SetLength((long)capacity);
        var (status, text) = CommandOutput.Run([program, "check", path])!.Value;
        Assert.True(status == 0, text);
        Assert.Contains("No errors were found", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_format_cannot_hold_is_refused()
        => Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => QcowOverlay.Create(_folder + "/overlay", 1 << 20, "/" + new string('a', 1100), "raw")).Code);
}
