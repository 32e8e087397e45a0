namespace Libvirt.Host.Images;

/// <summary>Files and devices that are images.</summary>
public static class ImageFile
{
    /// <summary>Reads as much as headers need.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be read</exception>
    public static byte[] ReadStart(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var buffer = new byte[ImageHeader.Length];
            int length = 0;
            while (length < buffer.Length && RandomAccess.Read(file, buffer.AsSpan(length), length) is > 0 and var count)
                length += count;
            return buffer[..length];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.System(ErrorDomain.Storage, error is FileNotFoundException or DirectoryNotFoundException ? NoEntry : error is UnauthorizedAccessException ? Denied : Failed,
                $"Failed to open file '{path}'");
        }
    }

    private const int NoEntry = 2, Failed = 5, Denied = 13; // ENOENT, EIO, EACCES
}
