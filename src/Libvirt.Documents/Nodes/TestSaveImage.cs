using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Documents.Nodes;

/// <summary>The file in which the test driver saves a domain: a magic with its NUL, the length of the document in four bytes, the document.</summary>
public static class TestSaveImage
{
    private const int LengthSize = 4, MaximumLength = 8192;

    private static ReadOnlySpan<byte> Magic => "TestGuestMagic\0"u8;

    /// <summary>Makes the content of a file.</summary>
    /// <param name="xml">The live view of the domain, with secrets.</param>
    public static byte[] Build(string xml)
    {
        int length = Encoding.UTF8.GetByteCount(xml);
        var image = new byte[Magic.Length + LengthSize + length];
        Magic.CopyTo(image);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(Magic.Length), length);
        Encoding.UTF8.GetBytes(xml, image.AsSpan(Magic.Length + LengthSize));
        return image;
    }

    /// <summary>Takes the document out of the content of a file; what stands behind it does not matter.</summary>
    /// <param name="image">The content.</param>
    /// <param name="path">The file, for messages.</param>
    public static string Read(ReadOnlySpan<byte> image, string path)
    {
        if (image.Length < Magic.Length)
            throw LibvirtException.System(ErrorDomain.Test, 0, $"incomplete save header in '{path}'");
        if (!image.StartsWith(Magic))
            throw LibvirtException.Internal(ErrorDomain.Test, "mismatched header magic");
        image = image[Magic.Length..];
        if (image.Length < LengthSize)
            throw LibvirtException.System(ErrorDomain.Test, 0, $"failed to read metadata length in '{path}'");
        int length = BinaryPrimitives.ReadInt32LittleEndian(image);
        if (length is < 1 or > MaximumLength)
            throw LibvirtException.Internal(ErrorDomain.Test, "length of metadata out of range");
        image = image[LengthSize..];
        if (image.Length < length)
            throw LibvirtException.System(ErrorDomain.Test, 0, $"incomplete metadata in '{path}'");
        return Encoding.UTF8.GetString(image[..length]);
    }
}
