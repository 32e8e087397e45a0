namespace Libvirt;

/// <summary>A file system of a guest: virDomainFSInfo.</summary>
/// <param name="MountPoint">Where it is mounted in the guest.</param>
/// <param name="Name">The device as the guest names it.</param>
/// <param name="FileSystemType">"ext4".</param>
/// <param name="DeviceAliases">Target names of the disks that carry it, "vda".</param>
public sealed record DomainFSInfo(string MountPoint, string Name, string FileSystemType, IReadOnlyList<string> DeviceAliases);
