using Libvirt.Documents;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Copies the content of one file to another, in the kernel where it can.</summary>
internal static class VolumeCopy
{
    private const int Buffer = 1 << 20;

    /// <summary>Copies everything.</summary>
    /// <param name="to">The new file.</param>
    /// <param name="toPath">Its path, for messages.</param>
    /// <param name="model">What is copied.</param>
    /// <param name="reflink">Both are to share the content; where that cannot be it fails.</param>
    /// <returns>bytes from the beginning that were copied</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static long Run(DataFile to, string toPath, StorageVolumeDocument model, bool reflink)
    {
        var path = model.Target.Path!;
        if (DataFile.Open(path, false, out var opened) is not 0 and var error)
            throw Failure(error, $"could not open input path '{path}'");
        using var from = opened!;
        long end = (long)FileStatus.Of(from.Number).Length;
        if (reflink)
        {
            if (to.CloneFrom(from) is not 0 and var failed)
                throw Failure(failed, $"failed to clone files from '{path}'");
            return end;
        }
        byte[]? buffer = null;
        // Holes are left out: the new file reads as zeros there, with or without room of its own.
        for (long at = 0; at < end;)
        {
            var (inData, length) = from.Section(at);
            length = length <= 0 ? end - at : Math.Min(length, end - at);
            if (inData)
                Copy(from, to, at, length, path, toPath, ref buffer);
            at += length;
        }
        return end;
    }

    private static void Copy(DataFile from, DataFile to, long at, long length, string path, string toPath, ref byte[]? buffer)
    {
        while (length > 0)
        {
            long count = buffer is null ? to.CopyFrom(from, at, length) : -1;
            if (count == 0)
                return; // it has become shorter meanwhile
            if (count < 0)
            {
                buffer ??= new byte[Buffer];
                int read = from.Read(at, buffer.AsSpan(0, (int)Math.Min(length, Buffer)));
                if (read < 0)
                    throw Failure(-read, $"failed reading from file '{path}'");
                if (read == 0)
                    return;
                if (to.Write(at, buffer.AsSpan(0, read)) is not 0 and var error)
                    throw Failure(error, $"failed writing to file '{toPath}'");
                count = read;
            }
            at += count;
            length -= count;
        }
    }

    private static LibvirtException Failure(int error, string what) => LibvirtException.System(ErrorDomain.Storage, error, what);
}
