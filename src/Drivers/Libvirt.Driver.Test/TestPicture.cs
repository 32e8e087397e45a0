using System.Buffers.Binary;

namespace Libvirt.Driver.Test;

/// <summary>The picture of every pretended screen: the file that native libvirt installs for it when there is one, else a chequered one of its size.</summary>
internal static class TestPicture
{
    private const string Installed = "/usr/share/libvirt/test-screenshot.png";
    private const int Width = 1120, Height = 832, Square = 32, Row = 1 + Width / 8;

    /// <summary>A PNG.</summary>
    public static byte[] Bytes()
    {
        try
        {
            return File.ReadAllBytes(Installed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Chequered();
        }
    }

    /// <summary>One bit a pixel, in deflate's form for what is not compressed.</summary>
    private static byte[] Chequered()
    {
        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 1; // bits a pixel; grey, no filter, not interlaced
        Chunk(png, "IHDR"u8, header);
        var data = new MemoryStream();
        data.Write([0x78, 0x01]);
        var pixels = new byte[Row * Height];
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width / 8; x++)
                pixels[y * Row + 1 + x] = (byte)((x * 8 / Square + y / Square) % 2 == 0 ? 0 : 0xff);
        for (int at = 0; at < pixels.Length; at += ushort.MaxValue)
        {
            int length = Math.Min(ushort.MaxValue, pixels.Length - at);
            data.Write([(byte)(at + length == pixels.Length ? 1 : 0), (byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            data.Write(pixels, at, length);
        }
        uint a = 1, b = 0;
        foreach (byte value in pixels)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, b << 16 | a);
        data.Write(check);
        Chunk(png, "IDAT"u8, data.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc ^= value;
            for (int i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
        }
        return crc;
    }
}
