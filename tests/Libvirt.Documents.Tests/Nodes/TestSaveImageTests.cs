using Libvirt.Documents.Nodes;

namespace Libvirt.Documents.Tests.Nodes;

public sealed class TestSaveImageTests
{
    private static readonly byte[] Image = TestSaveImage.Build("<domain/>");

    [Fact]
    public void What_was_built_is_read() => Assert.Equal("<domain/>", TestSaveImage.Read([.. Image, 1, 2], "/x"));

    [Theory]
    [InlineData(0, 38, "incomplete save header in '/x': Success")]
    [InlineData(14, 38, "incomplete save header in '/x': Success")]
    [InlineData(16, 38, "failed to read metadata length in '/x': Success")]
    [InlineData(25, 38, "incomplete metadata in '/x': Success")]
    public void Short_files_are_refused_as_native_does(int length, int code, string message) => Refused(Image[..length], code, message);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(8193)]
    public void Impossible_lengths_are_refused(int length)
    {
        byte[] image = [.. Image[..15], .. BitConverter.GetBytes(length), .. new byte[9000]];
        Refused(image, 1, "internal error: length of metadata out of range");
    }

    [Fact]
    public void Other_files_are_refused() => Refused(new byte[100], 1, "internal error: mismatched header magic");

    private static void Refused(byte[] image, int code, string message)
    {
        var e = Assert.Throws<LibvirtException>(() => TestSaveImage.Read(image, "/x"));
        Assert.Equal((code, (int)ErrorDomain.Test, message), ((int)e.Code, (int)e.Error.Domain, e.Message));
    }
}
