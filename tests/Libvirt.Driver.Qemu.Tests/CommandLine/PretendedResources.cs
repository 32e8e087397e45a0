using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>What upstream's tests pretend to have opened: fixed numbers (SUITES.md of the corpus).</summary>
public sealed class PretendedResources : ILaunchResources
{
    /// <inheritdoc/>
    public int ListenUnix(string path) => 1729;
}
