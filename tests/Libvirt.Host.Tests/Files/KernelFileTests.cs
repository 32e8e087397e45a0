namespace Libvirt.Host.Tests.Files;

public sealed class KernelFileTests
{
    [Fact]
    public void AbsentIsNull()
    {
        Assert.Null(KernelFile.Read("/nonexistent/file"));
        Assert.Null(KernelFile.ReadNumber("/proc/self/status/x"));
        Assert.Null(KernelFile.ReadSet("/nonexistent"));
        Assert.Empty(KernelFile.Numbered("/nonexistent", "cpu"));
    }

    [Fact]
    public void ValuesAndTheirErrors()
    {
        using var tree = new MadeTree(("n", "-1\n"), ("u", "4294967295\n"), ("s", "0-2,5\n"), ("e", "\n"), ("x", "1 2\n"));
        Assert.Equal(-1, KernelFile.ReadNumber(tree["n"]));
        Assert.Equal(uint.MaxValue, KernelFile.ReadUInt(tree["u"]));
        Assert.Equal("0-2,5", KernelFile.ReadSet(tree["s"])!.ToString());
        Assert.True(KernelFile.ReadSet(tree["e"])!.IsEmpty);
        Assert.Equal($"internal error: Invalid integer value '1 2' in file '{tree["x"]}'", Assert.Throws<LibvirtException>(() => KernelFile.ReadNumber(tree["x"])).Message);
        Assert.Equal($"internal error: Invalid unsigned integer value '-1' in file '{tree["n"]}'", Assert.Throws<LibvirtException>(() => KernelFile.ReadUInt(tree["n"])).Message);
    }

    [Fact]
    public void EndlessFilesAreRefused()
        => Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => KernelFile.ReadValue("/dev/zero")).Code);

    [Theory]
    [InlineData(0, 0, "B")]
    [InlineData(1000, 1000, "B")]
    [InlineData(786432, 768, "KiB")]
    [InlineData(34603008, 33, "MiB")]
    [InlineData(1UL << 60, 1, "EiB")]
    public void Sizes(ulong bytes, ulong value, string unit)
    {
        Assert.Equal((value, unit), SizeText.Split(bytes));
        Assert.Equal(bytes, value * SizeText.Scale(unit));
    }

    [Theory]
    [InlineData("256K", 262144UL)]
    [InlineData("8M", 8388608UL)]
    [InlineData("12", 12UL)]
    [InlineData("", null)]
    [InlineData("K", null)]
    [InlineData("18014398509481984K", null)]
    [InlineData("99999999999999999999K", null)]
    public void SizesOfCaches(string text, ulong? bytes) => Assert.Equal(bytes, SizeText.Parse(text));
}
