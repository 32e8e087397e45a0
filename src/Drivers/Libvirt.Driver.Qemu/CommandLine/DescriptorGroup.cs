namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Descriptors that a program gave for a disk (virDomainFDAssociate).</summary>
/// <param name="Descriptors">They stay their owner's.</param>
/// <param name="IsWritable">The image may be written although the guest only reads it.</param>
public sealed record DescriptorGroup(IReadOnlyList<int> Descriptors, bool IsWritable);
