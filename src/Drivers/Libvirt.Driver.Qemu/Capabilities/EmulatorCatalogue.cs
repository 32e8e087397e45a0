using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>The QEMU binaries of this host.</summary>
internal sealed class EmulatorCatalogue : IEmulatorCatalog
{
    /// <summary>Those of a daemon.</summary>
    public static EmulatorCatalogue Of(QemuConfiguration configuration) => new();

    /// <inheritdoc/>
    public string? Default(string architecture) => null;

    /// <inheritdoc/>
    public IEmulatorCapabilities? Find(string path) => null;
}
