using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Driver.Test;

/// <summary>The file of a saved guest: a mark with its terminating zero, the length of the definition as a native int, the definition.</summary>
internal static class TestSaveImage
{
    private const int LongestDefinition = 65536;

    private static ReadOnlySpan<byte> Mark => "TestGuestMagic\0"u8;

    /// <summary>Writes the file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR with one of the texts</exception>
    public static void Write(string path, string definition, string openFailed, string writeFailed)
    {
        var xml = Encoding.UTF8.GetBytes(definition);
        var content = new byte[Mark.Length + sizeof(int) + xml.Length];
        Mark.CopyTo(content);
        if (BitConverter.IsLittleEndian)
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(Mark.Length), xml.Length);
        else
            BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(Mark.Length), xml.Length);
        xml.CopyTo(content, Mark.Length + sizeof(int));
        WriteAll(path, content, openFailed, writeFailed);
    }

    /// <summary>Writes what the driver calls a core dump: the mark alone.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR with one of the texts</exception>
    public static void WriteDump(string path, string openFailed, string writeFailed) => WriteAll(path, Mark, openFailed, writeFailed);

    /// <summary>The definition in a file.</summary>
    /// <exception cref="LibvirtException">it cannot be read, or is no such file</exception>
    public static string Read(string path)
    {
        if (Directory.Exists(path))
            throw LibvirtException.System(ErrorDomain.Test, FileErrors.Directory, $"incomplete save header in '{path}'");
        byte[] content;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            content = new byte[(int)Math.Min(file.Length, Mark.Length + sizeof(int) + LongestDefinition)];
            file.ReadExactly(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.System(ErrorDomain.Test, FileErrors.Number(e), $"cannot read domain image '{path}'");
        }
        if (content.Length < Mark.Length)
            throw LibvirtException.System(ErrorDomain.Test, 0, $"incomplete save header in '{path}'");
        if (!content.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw Failure.Internal("mismatched header magic");
        if (content.Length < Mark.Length + sizeof(int))
            throw LibvirtException.System(ErrorDomain.Test, 0, $"failed to read metadata length in '{path}'");
        int length = BitConverter.ToInt32(content, Mark.Length);
        if (length is < 1 or > 8192)
            throw Failure.Internal("length of metadata out of range");
        if (content.Length < Mark.Length + sizeof(int) + length)
            throw LibvirtException.System(ErrorDomain.Test, 0, $"incomplete metadata in '{path}'");
        return Encoding.UTF8.GetString(content, Mark.Length + sizeof(int), length);
    }

    private static void WriteAll(string path, ReadOnlySpan<byte> content, string openFailed, string writeFailed)
    {
        if (Directory.Exists(path))
            throw LibvirtException.System(ErrorDomain.Test, FileErrors.Directory, openFailed);
        FileStream file;
        try
        {
#pragma warning disable CA1416 // there is no libvirt on Windows
            file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
#pragma warning restore CA1416
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.System(ErrorDomain.Test, FileErrors.Number(e), openFailed);
        }
        try
        {
            using (file)
                file.Write(content);
        }
        catch (IOException e)
        {
            throw LibvirtException.System(ErrorDomain.Test, FileErrors.Number(e), writeFailed);
        }
    }
}
