using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>Owners and extended attributes of files: the host's (<see cref="HostFileLabels"/>), or pretended ones in tests. Answers are 0, else errno.</summary>
public interface IFileLabels
{
    /// <summary>The owner of a file; null when there is no such file.</summary>
    (uint User, uint Group)? OwnerOf(string path);

    /// <summary>Gives a file another owner.</summary>
    int Change(string path, uint user, uint group);

    /// <summary>Reads an attribute; null when the file has none of the name.</summary>
    int Read(string path, string name, out byte[]? value);

    /// <summary>Sets an attribute.</summary>
    int Write(string path, string name, ReadOnlySpan<byte> value);

    /// <summary>Takes an attribute away, if it is there.</summary>
    int Remove(string path, string name);

    /// <summary>Keeps others who label files from these until the answer is disposed of.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_TIMEOUT: somebody else keeps them for too long</exception>
    IDisposable Lock(IReadOnlyCollection<string> paths);
}
