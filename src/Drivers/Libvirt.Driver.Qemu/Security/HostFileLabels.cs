using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>Owners and extended attributes of the host's files, as the calling thread sees them.</summary>
public sealed class HostFileLabels : IFileLabels
{
    /// <inheritdoc/>
    public (uint User, uint Group)? OwnerOf(string path) => FileStatus.Of(path) is { } status ? (status.UserId, status.GroupId) : null;

    /// <inheritdoc/>
    public int Change(string path, uint user, uint group) => FileOwner.Change(path, user, group);

    /// <inheritdoc/>
    public int Read(string path, string name, out byte[]? value) => ExtendedAttributes.Read(path, name, out value);

    /// <inheritdoc/>
    public int Write(string path, string name, ReadOnlySpan<byte> value) => ExtendedAttributes.Write(path, name, value);

    /// <inheritdoc/>
    public int Remove(string path, string name) => ExtendedAttributes.Remove(path, name);

    /// <inheritdoc/>
    public IDisposable Lock(IReadOnlyCollection<string> paths) => MetadataLock.Take(paths);
}
