using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Documents.Domains.Saving;

/// <summary>
/// The beginning of an image to which QEMU's driver saves a domain: a fixed part, the definition as text, zeros, and a cookie; the state of the
/// emulator follows. A file that is being written has another mark than one that is complete.
/// </summary>
/// <remarks>
/// The fixed part, integers of 32 bits in the byte order of the host that wrote it: 16 bytes mark, version, length of all the rest of the header.
/// whether the domain ran, format of the data, offset of the cookie (0: none, counted from the end of the fixed part), 14 that are zero.
/// </remarks>
public sealed class SaveImageHeader
{
    /// <summary>Bytes of the fixed part.</summary>
    public const int FixedSize = 92;

    /// <summary>The newest version that is understood; it is the one that is written.</summary>
    public const uint CurrentVersion = 2;

    /// <summary>More bytes of text than this are refused.</summary>
    public const int MaxTextSize = 64 << 20;

    private const string CompleteMark = "LibvirtQemudSave", PartialMark = "LibvirtQemudPart";
    private const int MarkSize = 16;

    /// <summary>The image was written to its end.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Version of the layout.</summary>
    public uint Version { get; init; } = CurrentVersion;

    /// <summary>The domain ran when it was saved, and is to run when it is restored.</summary>
    public bool WasRunning { get; set; }

    /// <summary>How the emulator's state is packed.</summary>
    public SaveImageFormat Format { get; set; }

    /// <summary>The definition.</summary>
    public required string Xml { get; set; }

    /// <summary>What the driver keeps beside the definition; null when there is nothing.</summary>
    public DomainSaveCookieDocument? Cookie { get; set; }

    /// <summary>Bytes behind the fixed part, up to the emulator's state; a shorter definition can be written into the same place.</summary>
    public int TextSize { get; private set; }

    /// <summary>Reads a header.</summary>
    /// <param name="stream">At the beginning of the image; afterwards at the emulator's state.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no image, an incomplete or a broken one; VIR_ERR_XML_*: the cookie</exception>
    public static SaveImageHeader Read(System.IO.Stream stream)
    {
        Span<byte> fixedPart = stackalloc byte[FixedSize];
        if (stream.ReadAtLeast(fixedPart, FixedSize, throwOnEndOfStream: false) < FixedSize)
            throw Failed("failed to read qemu header");
        var mark = Encoding.Latin1.GetString(fixedPart[..MarkSize]);
        if (mark is not (CompleteMark or PartialMark))
            throw Failed("image magic is incorrect");
        bool swap = BinaryPrimitives.ReadUInt32LittleEndian(fixedPart[MarkSize..]) > CurrentVersion; // the other byte order
        uint version = Word(fixedPart, 0, swap);
        if (version > CurrentVersion)
            throw Failed($"image version is not supported ({version} > {CurrentVersion})");
        uint length = Word(fixedPart, 1, swap), format = Word(fixedPart, 3, swap), cookie = Word(fixedPart, 4, swap);
        if (length == 0)
            throw Failed("invalid header data length: 0");
        if (length > MaxTextSize)
            throw Failed($"invalid header data length: {length}");
        if (cookie > length)
            throw Failed($"cookie offset {cookie} is behind the header's end {length}");
        if (!Enum.IsDefined((SaveImageFormat)format))
            throw Failed($"Invalid compressed save format {format}");
        var text = new byte[length];
        if (stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) < text.Length)
            throw Failed("failed to read domain XML");
        return new()
        {
            IsComplete = mark == CompleteMark,
            Version = version,
            WasRunning = Word(fixedPart, 2, swap) != 0,
            Format = (SaveImageFormat)format,
            Xml = Terminated(text.AsSpan(0, cookie == 0 ? text.Length : (int)cookie)),
            Cookie = cookie == 0 ? null : DomainSaveCookieDocument.Parse(Terminated(text.AsSpan((int)cookie))),
            TextSize = text.Length,
        };
    }

    /// <summary>The bytes of the header, in little endian order.</summary>
    /// <param name="textSize">Size of the text of an image in which only the definition is replaced; null for a new image.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: the text does not fit</exception>
    public byte[] ToBytes(int? textSize = null)
    {
        var xml = Encoding.UTF8.GetBytes(Xml);
        var cookie = Cookie is null ? [] : Encoding.UTF8.GetBytes(Cookie.Format());
        int needed = xml.Length + 1 + (cookie.Length > 0 ? cookie.Length + 1 : 0);
        if (needed > (textSize ?? MaxTextSize))
            throw Failed("new xml too large to fit in file");
        TextSize = textSize ?? needed + Spare;
        var bytes = new byte[FixedSize + TextSize];
        Encoding.Latin1.GetBytes(IsComplete ? CompleteMark : PartialMark, bytes);
        Put(bytes, 0, CurrentVersion);
        Put(bytes, 1, (uint)TextSize);
        Put(bytes, 2, WasRunning ? 1u : 0u);
        Put(bytes, 3, (uint)Format);
        Put(bytes, 4, cookie.Length == 0 ? 0 : (uint)xml.Length + 1);
        xml.CopyTo(bytes, FixedSize);
        cookie.CopyTo(bytes, FixedSize + xml.Length + 1);
        return bytes;
    }

    /// <summary>Room for a definition that is changed later.</summary>
    private const int Spare = 1024;

    private static string Terminated(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    private static uint Word(ReadOnlySpan<byte> header, int index, bool swap)
    {
        var place = header[(MarkSize + index * 4)..];
        return swap ? BinaryPrimitives.ReadUInt32BigEndian(place) : BinaryPrimitives.ReadUInt32LittleEndian(place);
    }

    private static void Put(byte[] header, int index, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(MarkSize + index * 4), value);

    private static LibvirtException Failed(string detail) => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationFailed, detail);
}
