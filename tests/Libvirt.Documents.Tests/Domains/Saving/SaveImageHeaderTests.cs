using System.Buffers.Binary;
using System.Text;
using Libvirt.Documents.Domains.Saving;

namespace Libvirt.Documents.Tests.Domains.Saving;

public sealed class SaveImageHeaderTests
{
    private const string Xml = "<domain type='kvm'/>\n", Cookie = "<cookie>\n  <slirpHelper/>\n</cookie>\n";

    /// <summary>An image as the layout says, made without the code under test.</summary>
    private static byte[] Image(string mark = "LibvirtQemudSave", uint version = 2, uint? length = null, uint running = 1, uint format = 0, bool cookie = true, bool bigEndian = false)
    {
        var text = Encoding.UTF8.GetBytes(Xml + "\0" + (cookie ? Cookie + "\0" : "") + new string('\0', 10));
        var bytes = new byte[92 + text.Length + 5];
        Encoding.ASCII.GetBytes(mark, bytes);
        uint[] words = [version, length ?? (uint)text.Length, running, format, cookie ? (uint)Xml.Length + 1 : 0];
        for (int i = 0; i < words.Length; i++)
            if (bigEndian)
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16 + 4 * i), words[i]);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16 + 4 * i), words[i]);
        text.CopyTo(bytes, 92);
        "state"u8.CopyTo(bytes.AsSpan(92 + text.Length));
        return bytes;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_both_byte_orders(bool bigEndian)
    {
        using var stream = new MemoryStream(Image(format: 3, bigEndian: bigEndian));
        var header = SaveImageHeader.Read(stream);
        Assert.Equal((true, 2u, true, SaveImageFormat.Xz, Xml), (header.IsComplete, header.Version, header.WasRunning, header.Format, header.Xml));
        Assert.True(header.Cookie!.SlirpHelper);
        Assert.Equal("state", new StreamReader(stream).ReadToEnd());
    }

    [Fact]
    public void Written_again_into_the_same_place_it_is_the_same()
    {
        var image = Image();
        using var stream = new MemoryStream(image);
        var header = SaveImageHeader.Read(stream);
        Assert.Equal(image[..^5], header.ToBytes(header.TextSize));
    }

    [Fact]
    public void A_new_image_has_room_for_a_longer_definition()
    {
        var header = new SaveImageHeader { Xml = Xml, WasRunning = true };
        var bytes = header.ToBytes();
        Assert.Equal(92 + Xml.Length + 1 + 1024, bytes.Length);
        Assert.Equal("LibvirtQemudSave\u0002\0\0\0", Encoding.ASCII.GetString(bytes, 0, 20));
        header.Xml = Xml + new string(' ', 1024);
        Assert.Equal(bytes.Length, header.ToBytes(header.TextSize).Length);
        header.Xml += " ";
        var error = Assert.Throws<LibvirtException>(() => header.ToBytes(header.TextSize));
        Assert.Equal((ErrorNumber.OperationFailed, "operation failed: new xml too large to fit in file"), (error.Code, error.Message));
    }

    [Fact]
    public void An_image_that_is_being_written_says_so()
    {
        using var stream = new MemoryStream(Image("LibvirtQemudPart", cookie: false));
        var header = SaveImageHeader.Read(stream);
        Assert.False(header.IsComplete);
        Assert.Null(header.Cookie);
        Assert.Equal("LibvirtQemudPart", Encoding.ASCII.GetString(header.ToBytes(), 0, 16));
    }

    public static TheoryData<byte[], string> Broken => new()
    {
        { [], "failed to read qemu header" },
        { Image()[..91], "failed to read qemu header" },
        { Image("LibvirtQemudSavX"), "image magic is incorrect" },
        { Image(version: 4), "image version is not supported" },
        { Image(length: 0), "invalid header data length: 0" },
        { Image(length: uint.MaxValue), "invalid header data length" },
        { Image(length: 2), "cookie offset" },
        { Image(length: 5000), "failed to read domain XML" },
        { Image(format: 77), "Invalid compressed save format 77" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_images_are_refused(byte[] image, string message)
    {
        using var stream = new MemoryStream(image);
        var error = Assert.Throws<LibvirtException>(() => SaveImageHeader.Read(stream));
        Assert.Equal((ErrorNumber.OperationFailed, ErrorDomain.Qemu), (error.Code, error.Error.Domain));
        Assert.StartsWith("operation failed: " + message, error.Message, StringComparison.Ordinal);
    }
}
