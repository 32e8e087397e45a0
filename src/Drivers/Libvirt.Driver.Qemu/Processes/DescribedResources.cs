using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>For command lines that are only shown: nothing is opened, descriptors have no number.</summary>
internal sealed class DescribedResources : ILaunchResources
{
    /// <inheritdoc/>
    public int ListenUnix(string path) => -1;
}
