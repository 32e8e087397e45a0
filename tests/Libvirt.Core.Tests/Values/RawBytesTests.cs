namespace Libvirt.Core.Tests.Values;

public sealed class RawBytesTests
{
    [Theory]
    [InlineData(new byte[] { 0x61, 0xff, 0xfe, 0x62 }, 1)]
    [InlineData(new byte[] { 0xc3 }, 0)]
    [InlineData(new byte[] { 0xf0, 0x9f, 0x92, 0xbb, 0x80 }, 2)]
    [InlineData(new byte[] { 0xc3, 0xa4 }, -1)]
    public void Every_byte_comes_back(byte[] bytes, int firstRaw)
    {
        var text = RawBytes.Decode(bytes);
        Assert.Equal(firstRaw, RawBytes.IndexOf(text));
        Assert.Equal(bytes, RawBytes.Encode(text));
    }

    [Fact]
    public void Bytes_are_shown_as_libxml2_shows_them() => Assert.Equal(" 0xFF 0x3C", RawBytes.Dump(RawBytes.Decode([0xff, 0x3c]), 4));
}
